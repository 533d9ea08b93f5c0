import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures';
import { cardOf, validDeck } from './valid-deck.fixture';

describe('the figures of a set', () => {
	it('count what may be dealt by level, kind and intensity', () => {
		const deck = validDeck();
		cardOf(deck, 0).retired = true;
		expect(figuresOf(deck)).toMatchObject({
			cards: 17,
			levels: [5, 6, 6],
			kinds: [8, 6, 3, 0],
			intensities: [15, 0, 2],
		});
	});

	it('say how many cards are whole in each language', () => {
		const deck = validDeck();
		cardOf(deck, 3).text.en = ' ';
		cardOf(deck, 4).followUps.en[1] = '';
		delete cardOf(deck, 5).text['nl-simple'];
		expect(figuresOf(deck).complete).toEqual({ nl: 18, 'nl-simple': 18, en: 16 });
	});

	it('divide words by sentences, and name the longest text', () => {
		const deck = validDeck();
		for (const card of deck.cards) card.text.nl = 'Vijf woorden staan er hier. En drie meer?';
		cardOf(deck, 7).text.nl = 'Vijf woorden staan er hier. En drie langeren?';
		expect(figuresOf(deck)).toMatchObject({
			wordsASentence: 4,
			longest: { card: 'vb-008', characters: 45 },
		});
	});
});
