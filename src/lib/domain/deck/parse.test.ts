import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeck, type Problem } from './parse';
import { validDeck } from './valid-deck.fixture';

/** A deck as it comes out of a file, to be broken at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
const json = (): any => structuredClone(validDeck());

describe('parseDeck', () => {
	it('returns a deck that is whole, as a fresh object', () => {
		const deck = json();
		const parsed = parseDeck(deck);
		expect(parsed).toEqual({ ok: true, value: deck });
		expect(parsed.ok && parsed.value).not.toBe(deck);
	});

	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
	const broken: [what: string, change: (deck: any) => void, problem: Problem][] = [
		[
			'a missing field',
			(deck) => delete deck.audience,
			{ field: 'audience', reason: 'is missing' },
		],
		[
			'an unknown field of a deck',
			(deck) => (deck.author = 'me'),
			{ field: 'author', reason: 'is not a field of this format' },
		],
		[
			'an unknown field that plays with the terminal',
			(deck) => (deck['\u001b[2J'] = 1),
			{ field: '["\\u001b[2J"]', reason: 'is not a field of this format' },
		],
		[
			'an unknown field of a card',
			(deck) => (deck.cards[1].text.fr = 'Qui ?'),
			{ card: 'vb-002', field: 'text.fr', reason: 'is not a field of this format' },
		],
		[
			'a value that is not in the list',
			(deck) => (deck.cards[1].level = 4),
			{ card: 'vb-002', field: 'level', reason: 'must be one of 1, 2, 3' },
		],
		[
			'an unreadable id, naming the card by its place',
			(deck) => (deck.cards[1].id = 'VB 2'),
			{
				card: 'card 2',
				field: 'id',
				reason: 'must be lower-case words of a-z and 0-9, joined by hyphens',
			},
		],
		[
			'a card without an id',
			(deck) => delete deck.cards[2].id,
			{ card: 'card 3', field: 'id', reason: 'is missing' },
		],
		[
			'a card that is no object',
			(deck) => (deck.cards[2] = null),
			{ card: 'card 3', field: 'card', reason: 'must be an object' },
		],
		[
			'a number for a text',
			(deck) => (deck.cards[0].followUps.nl[1] = 7),
			{ card: 'vb-001', field: 'followUps.nl[1]', reason: 'must be a text' },
		],
		[
			'an empty text',
			(deck) => (deck.cards[0].text.en = ''),
			{ card: 'vb-001', field: 'text.en', reason: 'must not be empty' },
		],
		[
			'a text that goes on and on',
			(deck) => (deck.title.en = 'a'.repeat(401)),
			{ field: 'title.en', reason: 'must have at most 400 characters' },
		],
		[
			'too many entries',
			(deck) => (deck.cards[0].followUps.nl = Array.from({ length: 9 }, () => 'Wat?')),
			{ card: 'vb-001', field: 'followUps.nl', reason: 'must have at most 8 entries' },
		],
		['no cards', (deck) => (deck.cards = []), { field: 'cards', reason: 'must not be empty' }],
		['no list', (deck) => (deck.cards = {}), { field: 'cards', reason: 'must be a list' }],
		[
			'a version of its own kind',
			(deck) => (deck.version = '1'),
			{ field: 'version', reason: 'must be a number' },
		],
		[
			'half a version',
			(deck) => (deck.version = 1.5),
			{ field: 'version', reason: 'must be a whole number' },
		],
		[
			'no version yet',
			(deck) => (deck.version = 0),
			{ field: 'version', reason: 'must be at least 1' },
		],
		[
			'a year far away',
			(deck) => (deck.cards[0].source.year = 3000),
			{ card: 'vb-001', field: 'source.year', reason: 'must be at most 2100' },
		],
		[
			'an address that is not https',
			(deck) => (deck.cards[0].source.url = 'http://cbs.nl'),
			{
				card: 'vb-001',
				field: 'source.url',
				reason: 'must be an address that begins with https://',
			},
		],
		[
			'a word for yes',
			(deck) => (deck.cards[0].retired = 'yes'),
			{ card: 'vb-001', field: 'retired', reason: 'must be true or false' },
		],
	];

	it.each(broken)('says where there is %s', (_what, change, problem) => {
		const deck = json();
		change(deck);
		expect(parseDeck(deck)).toEqual({ ok: false, error: [problem] });
	});

	it('says so when there is no deck at all', () => {
		expect(parseDeck(null)).toEqual({
			ok: false,
			error: [{ field: 'deck', reason: 'must be an object' }],
		});
	});

	it('never throws, whatever the JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(parseDeck(value).ok).toBe(false);
			}),
		);
	});

	it('never throws, whatever stands in a deck, and names each problem', () => {
		const field = fc.constantFrom('id', 'level', 'text', 'followUps', 'source', 'tasks', 'extra');
		fc.assert(
			fc.property(fc.nat(17), field, fc.jsonValue(), fc.jsonValue(), (n, key, value, other) => {
				const deck = json();
				deck.cards[n][key] = value;
				deck.blurb = other;
				const parsed = parseDeck(deck);
				if (parsed.ok) return;
				for (const problem of parsed.error) {
					expect(problem.field).not.toBe('');
					expect(problem.reason).not.toBe('');
				}
			}),
		);
	});
});
