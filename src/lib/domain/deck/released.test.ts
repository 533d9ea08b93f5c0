import { describe, expect, it } from 'vitest';
import { cardTexts, checkReleased, parseReleased, writeReleased } from './released';
import { cardOf, validDeck } from './valid-deck.fixture';

const released = () => parseReleased(writeReleased('card', cardTexts([validDeck()]), new Map()));

describe('the record of released cards', () => {
	it('reads what it wrote', () => {
		const deck = validDeck();
		expect([...released()]).toEqual(
			deck.cards.map((card) => [`voorbeeld/${card.id}`, card.text.nl]),
		);
	});

	it('forgets nothing that is no longer there', () => {
		const before = new Map([['weg/w-001', 'Wie?']]);
		const after = parseReleased(writeReleased('card', cardTexts([validDeck()]), before));
		expect(after.get('weg/w-001')).toBe('Wie?');
	});

	it('is content with the same cards, retired or reworded', () => {
		const deck = validDeck();
		cardOf(deck, 0).retired = true;
		cardOf(deck, 1).text.nl = 'Aan de sok denkt iedereen.';
		expect(checkReleased([deck], released())).toEqual([]);
	});

	it('finds a card that vanished, and a deck that did', () => {
		const deck = validDeck();
		deck.cards.shift();
		expect(checkReleased([deck], released())).toEqual([
			{
				deck: 'voorbeeld',
				card: 'vb-001',
				field: 'id',
				reason: 'was released: keep the card and mark it "retired": true',
			},
		]);
		expect(checkReleased([], released())).toHaveLength(18);
	});

	it('finds an id that came to mean another card', () => {
		const deck = validDeck();
		cardOf(deck, 0).text.nl = 'Hoe laat mag een appje van het werk nog komen?';
		const problems = checkReleased([deck], released());
		expect(problems).toMatchObject([{ deck: 'voorbeeld', card: 'vb-001', field: 'id' }]);
		expect(problems[0]?.reason).toContain('another card');
	});
});
