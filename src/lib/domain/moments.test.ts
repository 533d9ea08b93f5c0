import { describe, expect, it } from 'vitest';
import file from '../../../decks/in-verwachting.json' with { type: 'json' };
import { playable } from './deck/pack';
import { parseDeck } from './deck/parse';
import { LEVELS } from './deck/terms';
import { CARDS_OF, MOMENTS } from './moments';

const parsed = parseDeck(file);
if (!parsed.ok) throw new Error('the deck is not right');
const cards = new Map(playable(parsed.value).map((card) => [`${file.id}/${card.id}`, card]));

describe('the cards of a moment', () => {
	it.each(MOMENTS)('%s: are on the site, and lead from the first level to the third', (moment) => {
		const found = CARDS_OF[moment].map((ref) => cards.get(ref)?.level);
		for (const level of LEVELS) expect(found).toContain(level);
		expect(found).not.toContain(undefined);
	});

	it('are its own', () => {
		const all = MOMENTS.flatMap((moment) => CARDS_OF[moment]);
		expect(new Set(all).size).toBe(all.length);
	});

	it('can be asked in a consulting room: none wants a quiet evening', () => {
		for (const [ref, card] of cards)
			if (Object.values(CARDS_OF).flat().includes(ref)) expect(card.intensity, ref).toBeLessThan(3);
	});
});
