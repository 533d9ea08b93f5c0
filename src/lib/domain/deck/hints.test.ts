import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsFor } from './hints';
import type { Card } from './schema';
import { LEVELS } from './terms';
import { KINDS } from './vocabulary';
import { cardOf, validDeck } from './valid-deck.fixture';

const text = fc
	.array(
		fc.constantFrom('wie', 'denkt?', 'eraan!', 'moeder', '"zo"', ' ', 'hij', 'boodschappen', '.'),
		{ minLength: 1, maxLength: 40 },
	)
	.map((words) => words.join(' '));
const lines = fc.array(text, { maxLength: 4 });

const card = fc.record({
	id: fc.constant('vb-001'),
	level: fc.constantFrom(...LEVELS),
	kind: fc.constantFrom(...KINDS),
	theme: fc.constant('leave' as const),
	intensity: fc.constantFrom(1 as const, 2 as const, 3 as const),
	text: fc.record({ nl: text, 'nl-simple': text, en: text }, { requiredKeys: ['nl', 'en'] }),
	followUps: fc.record(
		{ nl: lines, 'nl-simple': lines, en: lines },
		{ requiredKeys: ['nl', 'en'] },
	),
});

describe('hints', () => {
	it('have a code for everything that the rules for cards complain of', () => {
		fc.assert(
			fc.property(card, (card) => {
				for (const { code } of hintsFor(card as Card)) expect(code).toMatch(/^[a-z-]+$/);
			}),
		);
		const fact = { ...cardOf(validDeck(), 0), source: undefined };
		expect(hintsFor(fact)).toMatchObject([{ code: 'needs-source', language: null }]);
	});

	it('say nothing of a card that breaks none', () => {
		for (const card of validDeck().cards) expect(hintsFor(card)).toEqual([]);
	});

	it('say what, and of which language', () => {
		const card = cardOf(validDeck(), 3);
		card.text.en = 'Does he call?';
		expect(hintsFor(card)).toEqual([
			{ code: 'gendered', values: { word: 'he' }, language: 'en', followUp: false },
		]);
	});

	it('say nothing of English that was not written', () => {
		const card = cardOf(validDeck(), 3);
		card.text.nl = card.text.en = 'Wie belt er als het lukt!';
		expect(hintsFor(card).map(({ language }) => language)).toEqual(['nl']);
	});
});
