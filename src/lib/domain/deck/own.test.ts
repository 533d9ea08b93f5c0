import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeck, checkLibrary, isHint } from './check';
import {
	copyOf,
	draftOf,
	exported,
	followUpsDraft,
	followUpsOf,
	ID_LETTERS,
	isOwnId,
	nameFor,
	nextCardId,
	ownId,
	textOf,
} from './own';
import { parseDeck } from './parse';
import { readOwnDeck } from './schema';
import { validDeck } from './valid-deck.fixture';

const letters = fc.stringMatching(new RegExp(`^[a-z]{${ID_LETTERS}}$`));

describe('an own set', () => {
	it('that began as a copy and was exported breaks no rule of decks/', () => {
		fc.assert(
			fc.property(letters, (letters) => {
				const own = copyOf(validDeck(), letters);
				expect(isOwnId(own.id)).toBe(true);
				const parsed = parseDeck(JSON.parse(JSON.stringify(exported(own))));
				expect(parsed.ok && checkDeck(parsed.value)).toEqual([]);
				expect(parsed.ok && parsed.value.id).toBe('voorbeeld');
			}),
		);
	});

	it('of one card that keeps no rule but those of ids and sources is only told hints', () => {
		const own = copyOf(validDeck(), 'abcdefghijklmnop');
		const card = {
			...own.cards[0]!,
			kind: 'question' as const,
			source: undefined,
			intensity: 3 as const,
		};
		card.text = { nl: 'Mama belt! Toch? Of niet?', en: 'Mama belt! Toch? Of niet?' };
		const deck = exported({ ...own, cards: [card] });
		const wrong = (one: typeof deck) => checkDeck(one).filter((said) => !isHint(one, said));
		expect(checkDeck(deck).length).toBeGreaterThan(5);
		expect(wrong(deck)).toEqual([]);
		const fact = { ...card, id: 'nr1', kind: 'fact' as const };
		expect(wrong({ ...deck, cards: [card, card, fact] }).map(({ field }) => field)).toEqual([
			'id',
			'id',
			'source',
		]);
		// Nobody else is let off.
		expect(wrong({ ...deck, own: undefined })).toEqual(checkDeck(deck));
	});

	it('that is much like a set of the site is the one that is told so', () => {
		const own = exported(copyOf(validDeck(), 'abcdefghijklmnop'));
		const found = checkLibrary([{ ...own, id: 'aa' }, validDeck()], new Map());
		expect(new Set(found.map(({ deck }) => deck))).toEqual(new Set(['aa']));
	});

	it('is a set before its first card', () => {
		const empty = { ...copyOf(validDeck(), 'abcdefghijklmnop'), cards: [] };
		expect(readOwnDeck(empty)).toEqual(empty);
		expect(readOwnDeck({ ...empty, cards: [{}] })).toBeNull();
	});

	it('leaves behind what was retired where it came from', () => {
		const deck = validDeck();
		deck.cards[0]!.retired = true;
		expect(copyOf(deck, 'a'.repeat(ID_LETTERS)).cards).toHaveLength(deck.cards.length - 1);
	});

	it('never gives the id of a card again', () => {
		const own = copyOf(validDeck(), 'abcdefghijklmnop');
		expect(nextCardId(own)).toBe('abcdef-019');
		expect(nextCardId({ ...own, cards: [own.cards[17]!] })).toBe('abcdef-019');
		expect(nextCardId({ id: ownId('abcdefghijklmnop'), cards: [] })).toBe('abcdef-001');
	});
});

describe('a text in some languages', () => {
	it('is whole when one is written, and shows that one only', () => {
		expect(textOf({ nl: '  Wie  \n belt? ' })).toEqual({ nl: 'Wie belt?', en: 'Wie belt?' });
		expect(draftOf({ nl: 'Wie belt?', en: 'Wie belt?' }, 'nl')).toMatchObject({
			nl: 'Wie belt?',
			en: '',
		});
		expect(textOf({ nl: ' ', en: '' })).toBeNull();
	});

	it('comes back from the fields as it was put in them', () => {
		const text = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/);
		fc.assert(
			fc.property(
				fc.record({ nl: text, en: text, 'nl-simple': text }, { requiredKeys: ['nl', 'en'] }),
				fc.constantFrom('nl' as const, 'en' as const),
				(texts, mine) => {
					expect(textOf(draftOf(texts, mine))).toEqual(texts);
				},
			),
		);
	});

	it('does so with follow-ups, a line each', () => {
		const followUps = { nl: ['Een?', 'Twee?'], en: ['One?', 'Two?'] };
		expect(followUpsOf(followUpsDraft(followUps, 'en'))).toEqual(followUps);
		expect(followUpsOf({ nl: 'Een?\n\n  \nTwee?' })).toEqual({
			nl: ['Een?', 'Twee?'],
			en: ['Een?', 'Twee?'],
		});
		expect(followUpsOf({})).toEqual({ nl: [], en: [] });
	});
});

describe('the name of a file', () => {
	it('is one that a deck may have, whatever the title', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (title) => {
				expect(nameFor(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
				expect(nameFor(title)).not.toMatch(/^own-/);
			}),
		);
		expect(nameFor('Één week samen!')).toBe('een-week-samen');
		expect(nameFor('Own cards')).toBe('set-own-cards');
		expect(nameFor('?!')).toBe('set');
	});
});
