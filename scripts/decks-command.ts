import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cardTexts, writeReleased } from '../src/lib/domain/deck/released';
import { type DeckFigures, figuresOf } from '../src/lib/domain/deck/figures';
import { playable } from '../src/lib/domain/deck/pack';
import type { Deck } from '../src/lib/domain/deck/schema';
import { CARD_LANGUAGES, LEVELS } from '../src/lib/domain/deck/terms';
import { KINDS } from '../src/lib/domain/deck/vocabulary';
import { PHASES } from '../src/lib/domain/load/catalogue';
import type { CatalogueFile } from '../src/lib/domain/load/catalogue-schema';
import { taskTexts } from '../src/lib/domain/load/released-tasks';
import {
	CATALOGUE,
	type FileProblem,
	formatProblem,
	readLibrary,
	readReleased,
	RELEASED,
	withHintsApart,
} from './deck-files';
import { schemaFiles } from './deck-schema';
import { checkSpelling } from './deck-spelling';
import { table } from './table.js';

/** `npm run decks`: says all that is wrong with decks and tasks, or else what is in them. */

export type Choices = {
	/** Write decks/*.schema.json anew. */
	schema?: boolean | undefined;
	/** Write down every card and task of today as released, once nothing is wrong. */
	release?: boolean | undefined;
};

/** Whether all is well. */
export async function checkDecks(root: string, choices: Choices): Promise<boolean> {
	if (choices.schema) {
		for (const { name, file, text } of schemaFiles(root)) {
			writeFileSync(file, text);
			console.log(`Wrote decks/${name}.`);
		}
	}

	const { decks, catalogue, ...found } = readLibrary(root);
	const spelling = withHintsApart(decks, await checkSpelling(decks, catalogue));
	const hints = [...found.hints, ...spelling.hints];
	for (const hint of hints.sort(byFile)) console.log(`hint: ${formatProblem(hint)}`);
	const problems = [...found.problems, ...checkSchemas(root), ...spelling.problems];
	if (problems.length > 0) {
		for (const problem of problems.sort(byFile)) console.error(formatProblem(problem));
		console.error(problems.length === 1 ? '1 problem.' : `${problems.length} problems.`);
		return false;
	}

	console.log(describeDecks(decks));
	if (catalogue) console.log(describeCatalogue(catalogue));
	if (choices.release) {
		const now = {
			card: cardTexts(decks),
			task: catalogue ? taskTexts(catalogue) : new Map<string, string>(),
		};
		for (const sort of ['card', 'task'] as const) {
			const record = writeReleased(sort, now[sort], readReleased(root, sort));
			writeFileSync(path.join(root, 'decks', RELEASED[sort]), record);
			console.log(`Wrote decks/${RELEASED[sort]}.`);
		}
	}
	return true;
}

const byFile = (a: FileProblem, b: FileProblem) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

function checkSchemas(root: string): FileProblem[] {
	const reason = 'is not what the code says: run "npm run decks -- --schema"';
	return schemaFiles(root)
		.filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
		.map(({ name }) => ({ file: name, field: 'file', reason }));
}

const HEAD = [
	'set',
	'cards',
	`levels ${LEVELS.join('/')}`,
	KINDS.join('/'),
	'intensity',
	CARD_LANGUAGES.join('/'),
	'words a sentence',
	'longest card',
];

function row(figures: DeckFigures): string[] {
	const { id, cards, levels, kinds, intensities, complete, wordsASentence, longest } = figures;
	return [
		id,
		`${cards}`,
		levels.join('/'),
		kinds.join('/'),
		intensities.join('/'),
		CARD_LANGUAGES.map((language) => complete[language]).join('/'),
		wordsASentence.toFixed(1),
		`${longest.characters} (${longest.card})`,
	];
}

function describeDecks(decks: readonly Deck[]): string {
	const figures = decks.filter((deck) => playable(deck).length > 0).map(figuresOf);
	const cards = figures.reduce((sum, deck) => sum + deck.cards, 0);
	return `${table(HEAD, figures.map(row))}\n${decks.length} sets, ${cards} cards`;
}

function describeCatalogue({ areas, tasks }: CatalogueFile): string {
	const current = tasks.filter((task) => !task.retired);
	const count = (is: (task: CatalogueFile['tasks'][number]) => boolean) =>
		current.filter(is).length;
	const ofArea = areas.map(({ id }) => `${count(({ area }) => area === id)} ${id}`);
	const ofPhase = PHASES.map((phase) => `${count(({ start }) => start.includes(phase))} ${phase}`);
	return [
		`decks/${CATALOGUE}: ${current.length} tasks`,
		ofArea.join(', '),
		`start lists ${ofPhase.join(', ')}`,
	].join('; ');
}
