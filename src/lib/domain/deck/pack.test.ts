import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	DeckSummarySchema,
	BehindSchema,
	firstDecks,
	packDeck,
	packBehind,
	PackSchema,
	summarise,
	summariseLibrary,
} from './pack';
import type { Deck } from './schema';
import { CARD_LANGUAGES, type CardLanguage } from './terms';
import { unpackCard } from './unpack';
import { cardOf, validDeck } from './valid-deck.fixture';

/** What the game makes of a pack. */
const cardsOf = (deck: Deck, language: CardLanguage) =>
	packDeck(deck, language).cards.map(unpackCard);

describe('packDeck', () => {
	it.each(CARD_LANGUAGES)('makes what the game can read, in %s', (language) => {
		const pack = packDeck(validDeck(), language);
		expect(v.parse(PackSchema, JSON.parse(JSON.stringify(pack)))).toEqual(pack);
		expect(pack).toMatchObject({ deck: 'voorbeeld', audience: 'home', language });
		expect(pack.cards).toHaveLength(18);
		const behind = packBehind(validDeck(), language);
		expect(v.parse(BehindSchema, JSON.parse(JSON.stringify(behind)))).toEqual(behind);
		expect(Object.keys(behind)).toEqual(pack.cards.map(([id]) => id));
	});

	it('takes the texts of its language', () => {
		const deck = validDeck();
		const card = cardOf(deck, 0);
		card.followUps['nl-simple'] = ['Wat?', 'Waar?'];
		const of = (language: 'nl' | 'nl-simple' | 'en') => [
			cardsOf(deck, language)[0]?.text,
			packBehind(deck, language)[card.id]?.followUps,
		];
		expect(of('nl')).toEqual([card.text.nl, card.followUps.nl]);
		expect(of('en')).toEqual([card.text.en, card.followUps.en]);
		expect(of('nl-simple')).toEqual([card.text['nl-simple'], ['Wat?', 'Waar?']]);
	});

	it('takes the Dutch where it is easy enough as it is', () => {
		const deck = validDeck();
		const card = cardOf(deck, 0);
		delete card.text['nl-simple'];
		expect(cardsOf(deck, 'nl-simple')[0]?.text).toBe(card.text.nl);
		expect(packBehind(deck, 'nl-simple')[card.id]?.followUps).toEqual(card.followUps.nl);
	});

	it('keeps retired cards, marked, and gives only facts a source', () => {
		const deck = validDeck();
		cardOf(deck, 1).retired = true;
		const cards = cardsOf(deck, 'nl');
		expect(cards.filter((card) => 'retired' in card).map((card) => card.id)).toEqual(['vb-002']);
		expect(cards.filter((card) => 'source' in card).map((card) => card.kind)).toEqual(['fact']);
	});
});

describe('summarise', () => {
	it('counts what can be dealt, in every language', () => {
		const deck = validDeck();
		cardOf(deck, 0).retired = true;
		const summary = summarise(deck);
		expect(v.parse(DeckSummarySchema, JSON.parse(JSON.stringify(summary)))).toEqual(summary);
		expect(summary.counts).toEqual([5, 6, 6]);
		const { cards } = deck;
		const sum = cards.slice(1).reduce((total, { intensity }) => total + intensity, 0);
		expect(summary.intensity).toBeCloseTo(sum / 17, 2);
		expect(summary.title).toEqual({ nl: 'Voorbeeld', en: 'Example' });
	});

	it('is a number also when nothing can be dealt', () => {
		const deck = validDeck();
		deck.cards.forEach((card) => (card.retired = true));
		expect(summarise(deck)).toMatchObject({ counts: [0, 0, 0], intensity: 0 });
	});
});

describe('summariseLibrary', () => {
	it('begins with the classic game and the sets of many homes, then goes by id', () => {
		const ids = ['opvoeden', 'huishouden', 'alleen-sterk', 'werk-en-zorg'];
		const decks = ids.map((id) => ({ ...validDeck(), id }));
		expect(summariseLibrary(decks).map((deck) => deck.id)).toEqual([
			'werk-en-zorg',
			'huishouden',
			'alleen-sterk',
			'opvoeden',
		]);
		expect(decks.map((deck) => deck.id)).toEqual(ids);
		const shown = firstDecks(summariseLibrary(decks));
		expect(shown.map(({ id }) => id)).toEqual(['werk-en-zorg', 'huishouden', 'alleen-sterk']);
		expect(Object.keys(shown[0]!)).toEqual(['id', 'title', 'drawing']);
	});
});
