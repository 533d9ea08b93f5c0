import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { validDeck } from '../src/lib/domain/deck/valid-deck.fixture';
import { taskOf, validCatalogue } from '../src/lib/domain/load/valid-catalogue.fixture';
import { generateDecks } from './generate-decks';

let root: string;
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'samenspel-decks-'));
	mkdirSync(path.join(root, 'decks'));
	writeDeck(validDeck());
	writeDeck(validCatalogue(), 'taken.json');
});
afterEach(() => rmSync(root, { recursive: true }));

const writeDeck = (deck: object, name = 'voorbeeld.json') =>
	writeFileSync(path.join(root, 'decks', name), JSON.stringify(deck));
const out = (...names: string[]) => path.join(root, 'src', 'generated', 'decks', ...names);
const all = [
	'addresses.json',
	'first.json',
	'index.json',
	...['en', 'nl', 'nl-simple'].flatMap((language) => [
		`voorbeeld.${language}.behind.json`,
		`voorbeeld.${language}.json`,
	]),
].sort();
/** What is there, without the hashes of the content. */
const there = () =>
	readdirSync(out())
		.map((name) => name.replace(/\.[0-9a-f]{8}\./, '.'))
		.sort();
const pack = (language: string) =>
	out(readdirSync(out()).find((name) => name.endsWith(`.${language}.json`))!);

it('writes an index, and a file a deck and language', () => {
	generateDecks(root);
	expect(there()).toEqual(all);
	expect(JSON.parse(readFileSync(out('index.json'), 'utf8'))).toMatchObject([{ id: 'voorbeeld' }]);
	expect(JSON.parse(readFileSync(pack('en'), 'utf8'))).toMatchObject({
		deck: 'voorbeeld',
		language: 'en',
	});
});

it('takes the catalogue and the schemas for no deck', () => {
	writeDeck({ type: 'object' }, 'deck.schema.json');
	writeDeck({ type: 'object' }, 'taken.schema.json');
	generateDecks(root);
	expect(there()).toEqual(all);
});

it('writes the catalogue for the app, with what was retired', () => {
	const catalogue = validCatalogue();
	catalogue.tasks.push({ ...structuredClone(taskOf(catalogue, 0)), id: 'oud', retired: true });
	writeDeck(catalogue, 'taken.json');
	generateDecks(root);
	const { version, areas, tasks } = catalogue;
	const file = path.join(root, 'src', 'generated', 'tasks.json');
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version, areas, tasks });
	const { mtimeMs } = statSync(file);
	generateDecks(root);
	expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

it('stops at a wrong catalogue, and at a card that names no task of it', () => {
	const deck = validDeck();
	Object.assign(deck.cards[3] ?? {}, { tasks: ['ketel', 'nergens'] });
	writeDeck(deck);
	const catalogue = validCatalogue();
	taskOf(catalogue, 1).steps.do.nl = 'Wassen';
	writeDeck(catalogue, 'taken.json');
	expect(() => generateDecks(root)).toThrow(
		[
			'decks/taken.json: sok: steps.do.nl: must begin with a small letter',
			'decks/voorbeeld.json: vb-004: tasks[1]: "nergens" is not, or no longer, a task of taken.json',
		].join('\n'),
	);
	expect(readdirSync(root)).toEqual(['decks']);
});

it.each([
	['nothing', undefined, 'decks/taken.json: file: is missing'],
	['half a file', '{ "version": 1', 'decks/taken.json: line 1, column 15: expected "," or "}"'],
	['another shape', '""', 'decks/taken.json: catalogue: must be an object'],
])('stops where there is %s for a catalogue', (_what, text, message) => {
	const file = path.join(root, 'decks', 'taken.json');
	if (text === undefined) rmSync(file);
	else writeFileSync(file, text);
	expect(() => generateDecks(root)).toThrow(message);
});

it('removes what no deck stands for any more, and leaves alone what did not change', () => {
	generateDecks(root);
	writeFileSync(out('weg.nl.json'), '{}');
	const { mtimeMs } = statSync(pack('nl'));
	generateDecks(root);
	expect(there()).toEqual(all);
	expect(statSync(pack('nl')).mtimeMs).toBe(mtimeMs);
});

it('stops at a wrong deck, says where, and touches nothing', () => {
	const deck = validDeck();
	delete deck.cards[0]?.source;
	writeDeck(deck);
	writeFileSync(path.join(root, 'decks', 'kapot.json'), '{ "id": "kapot", }');
	writeDeck({ ...validDeck(), id: 'anders', cards: [] }, 'naam.json');
	expect(() => generateDecks(root)).toThrow(
		[
			'The decks are not right:',
			'decks/kapot.json: line 1, column 18: a comma too many before this',
			'decks/naam.json: cards: must not be empty',
			'decks/voorbeeld.json: vb-001: source: a fact names its source',
		].join('\n'),
	);
	expect(readdirSync(root)).toEqual(['decks']);
});

it('holds a file to the id of its deck', () => {
	writeDeck(validDeck(), 'naam.json');
	expect(() => generateDecks(root)).toThrow('decks/naam.json: id: must be "naam"');
});

it('misses released cards, except those of a file it cannot read', () => {
	writeFileSync(
		path.join(root, 'decks', 'released.txt'),
		'voorbeeld/vb-099 Wie?\nkapot/ka-001 Wie?\n',
	);
	writeFileSync(path.join(root, 'decks', 'kapot.json'), '');
	expect(() => generateDecks(root)).toThrow(
		/^The decks are not right:\n.*kapot.json: line 1, column 1.*\n.*vb-099: id: was released.*$/u,
	);
});
