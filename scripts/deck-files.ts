import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDeck, checkLibrary, isHint } from '../src/lib/domain/deck/check';
import { parseDeck, type Problem } from '../src/lib/domain/deck/parse';
import { parseReleased, type Released } from '../src/lib/domain/deck/released';
import type { Deck } from '../src/lib/domain/deck/schema';
import { checkCatalogue, checkTasksOfCards } from '../src/lib/domain/load/catalogue-check';
import { parseCatalogue } from '../src/lib/domain/load/catalogue-parse';
import type { CatalogueFile } from '../src/lib/domain/load/catalogue-schema';
import { checkReleasedTasks } from '../src/lib/domain/load/released-tasks';
import { err, ok, type Result } from '../src/lib/domain/result';
import { findJsonFault } from './json-fault';

/** The decks and the task catalogue of the repository at `root`, read and judged. */

export type FileProblem = Problem & { file: string; task?: string };

export const CATALOGUE = 'taken.json';

/** The records of what was released. */
export const RELEASED = { card: 'released.txt', task: 'released-tasks.txt' };

const isDeckFile = (name: string) =>
	name.endsWith('.json') && !name.endsWith('.schema.json') && name !== CATALOGUE;

export function formatProblem({ file, card, task, field, reason }: FileProblem): string {
	const entry = card ?? task;
	return [`decks/${file}`, ...(entry === undefined ? [] : [entry]), field, reason].join(': ');
}

export function readReleased(root: string, sort: keyof typeof RELEASED): Released {
	const file = path.join(root, 'decks', RELEASED[sort]);
	return parseReleased(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

export type Library = {
	decks: Deck[];
	catalogue?: CatalogueFile;
	problems: FileProblem[];
	/** Of sets that people made for themselves; they stop nothing. */
	hints: FileProblem[];
};

/** What could be read of decks and catalogue, and all that is wrong with it, spelling apart. */
export function readLibrary(root: string): Library {
	const { decks, problems } = readDecks(root);
	const { catalogue, problems: ofCatalogue } = readCatalogue(root);
	problems.push(...ofCatalogue);
	for (const { deck, ...problem } of catalogue ? checkTasksOfCards(decks, catalogue) : []) {
		problems.push({ file: `${deck}.json`, ...problem });
	}
	return { decks, ...(catalogue && { catalogue }), ...withHintsApart(decks, problems) };
}

export function withHintsApart(
	decks: readonly Deck[],
	all: readonly FileProblem[],
): Pick<Library, 'problems' | 'hints'> {
	const byFile = new Map(decks.map((deck) => [`${deck.id}.json`, deck]));
	const isOne = (problem: FileProblem) => isHint(byFile.get(problem.file), problem);
	return { problems: all.filter((one) => !isOne(one)), hints: all.filter(isOne) };
}

function readCatalogue(root: string): Pick<Library, 'catalogue' | 'problems'> {
	const file = path.join(root, 'decks', CATALOGUE);
	const inFile = (problems: Omit<FileProblem, 'file'>[]) =>
		problems.map((problem) => ({ file: CATALOGUE, ...problem }));
	if (!existsSync(file)) return { problems: inFile([{ field: 'file', reason: 'is missing' }]) };
	const json = readJson(readFileSync(file, 'utf8'));
	if (!json.ok) return { problems: inFile([json.error]) };
	const parsed = parseCatalogue(json.value);
	if (!parsed.ok) return { problems: inFile(parsed.error) };
	const catalogue = parsed.value;
	const problems = [
		...checkCatalogue(catalogue),
		...checkReleasedTasks(catalogue, readReleased(root, 'task')),
	];
	return { catalogue, problems: inFile(problems) };
}

function readDecks(root: string): { decks: Deck[]; problems: FileProblem[] } {
	const folder = path.join(root, 'decks');
	const decks: Deck[] = [];
	const problems: FileProblem[] = [];
	const unread = new Set<string>();
	for (const file of readdirSync(folder).filter(isDeckFile).sort()) {
		const name = path.basename(file, '.json');
		const read = readDeck(readFileSync(path.join(folder, file), 'utf8'), name);
		if (read.deck) decks.push(read.deck);
		else unread.add(name);
		problems.push(...read.problems.map((problem) => ({ file, ...problem })));
	}
	for (const { deck, ...problem } of checkLibrary(decks, readReleased(root, 'card'))) {
		// The cards of a file that cannot be read have not vanished.
		if (!unread.has(deck)) problems.push({ file: `${deck}.json`, ...problem });
	}
	return { decks, problems };
}

function readDeck(text: string, name: string): { deck?: Deck; problems: Problem[] } {
	const json = readJson(text);
	if (!json.ok) return { problems: [json.error] };
	const parsed = parseDeck(json.value);
	if (!parsed.ok) return { problems: parsed.error };
	const deck = parsed.value;
	const problems = checkDeck(deck);
	if (deck.id !== name) {
		problems.unshift({ field: 'id', reason: `must be "${name}", as the file is called` });
	}
	return { deck, problems };
}

function readJson(text: string): Result<unknown, Problem> {
	const fault = findJsonFault(text);
	if (!fault) return ok(JSON.parse(text));
	return err({ field: `line ${fault.line}, column ${fault.column}`, reason: fault.reason });
}
