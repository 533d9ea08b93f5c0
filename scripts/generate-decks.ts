import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstDecks, packBehind, packDeck, summariseLibrary } from '../src/lib/domain/deck/pack';
import { CARD_LANGUAGES } from '../src/lib/domain/deck/terms';
import type { Area, Catalogue, Task } from '../src/lib/domain/load/catalogue';
import type { CatalogueFile } from '../src/lib/domain/load/catalogue-schema';
import { formatProblem, readLibrary } from './deck-files';

/**
 * Turns decks/*.json into src/generated/decks: `<deck>.<hash>.<language>.json` for the game to fetch and
 * what lies behind the cards beside it, both by the hashes in `addresses.json`; `index.json` for the
 * pages to know the sets by, and `first.json` with those of the start page. The task catalogue becomes
 * src/generated/tasks.json. Throws, and touches nothing, when anything is wrong.
 */
export function generateDecks(root: string): void {
	const { decks, catalogue, problems } = readLibrary(root);
	if (problems.length > 0 || !catalogue) {
		throw new Error(['The decks are not right:', ...problems.map(formatProblem)].join('\n'));
	}

	const files = new Map<string, unknown>();
	const hashes = new Map<string, string>();
	for (const deck of decks) {
		// One for all its files: the site then needs to know a dozen of them, not six times as many.
		const hash = createHash('sha256').update(JSON.stringify(deck)).digest('hex').slice(0, 8);
		hashes.set(deck.id, hash);
		for (const language of CARD_LANGUAGES) {
			files.set(`${deck.id}.${hash}.${language}.json`, packDeck(deck, language));
			files.set(`${deck.id}.${hash}.${language}.behind.json`, packBehind(deck, language));
		}
	}
	const library = summariseLibrary(decks);
	files.set('addresses.json', Object.fromEntries(hashes));
	files.set('first.json', firstDecks(library));
	files.set('index.json', library);

	const folder = path.join(root, 'src', 'generated', 'decks');
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
	for (const [name, value] of files) writeJson(path.join(folder, name), value);
	writeJson(path.join(root, 'src', 'generated', 'tasks.json'), forTheApp(catalogue));
}

/** The catalogue with its areas; lists of before still show tasks that were retired. */
export type AppCatalogue = Catalogue & { areas: { id: Area; title: Task['title'] }[] };

function forTheApp({ version, areas, tasks }: CatalogueFile): AppCatalogue {
	return {
		version,
		areas,
		tasks: tasks.map(({ retired, ...task }) => ({ ...task, ...(retired && { retired }) })),
	};
}

function writeJson(file: string, value: unknown): void {
	const text = JSON.stringify(value);
	// A file that is written again makes every watcher look again.
	if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
