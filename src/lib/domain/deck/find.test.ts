import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, findCards, type Search } from './find';
import { THEMES } from './vocabulary';

const word = fc.constantFrom('werk', 'Huiswerk', 'café', 'oma', 'één', 'melk', 'Élise', 'thuis');
const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
const card: fc.Arbitrary<Findable> = fc.record(
	{
		text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(', ')}?`),
		level,
		theme: fc.nat(THEMES.length - 1),
		retired: fc.boolean(),
	},
	{ requiredKeys: ['text', 'level', 'theme'] },
);
const cards = fc.array(card, { maxLength: 30 });
const any: Search = { words: '', theme: null, level: null };
const texts = (found: readonly Findable[]) => found.map(({ text }) => text);

describe('finding a card', () => {
	it('without a wish gives all that can be dealt, as they came', () => {
		fc.assert(
			fc.property(cards, (all) => {
				expect(findCards(all, any)).toEqual(all.filter((one) => !one.retired));
			}),
		);
	});

	it('by theme and level gives those, and all of those', () => {
		fc.assert(
			fc.property(cards, fc.constantFrom(...THEMES), level, (all, theme, level) => {
				const place = THEMES.indexOf(theme);
				expect(findCards(all, { ...any, theme, level })).toEqual(
					all.filter((one) => !one.retired && one.level === level && one.theme === place),
				);
			}),
		);
	});

	it('takes any part of any word of a card, in any order, with or without capitals', () => {
		fc.assert(
			fc.property(cards, fc.nat(), fc.nat(), (all, which, from) => {
				const dealt = all.filter((one) => !one.retired);
				if (dealt.length === 0) return;
				const sought = dealt[which % dealt.length]!;
				const parts = sought.text.split(/[ ,?]+/).filter(Boolean);
				const words = parts
					.map((part) => part.slice(from % part.length).toUpperCase())
					.reverse()
					.join(' ');
				expect(findCards(all, { ...any, words })).toContain(sought);
			}),
		);
	});

	it('is the same without accents', () => {
		expect(
			texts(findCards([{ text: 'Een café?', level: 1, theme: 0 }], { ...any, words: 'CAFE' })),
		).toEqual(['Een café?']);
	});

	it('puts words that begin so before words that contain it', () => {
		const all = ['Huiswerk?', 'Je werk?', 'Melk?', 'Werkdruk?'].map((text): Findable => ({
			text,
			level: 1,
			theme: 0,
		}));
		expect(texts(findCards(all, { ...any, words: 'werk' }))).toEqual([
			'Je werk?',
			'Werkdruk?',
			'Huiswerk?',
		]);
	});

	it('finds nothing for a word that is nowhere', () => {
		fc.assert(
			fc.property(cards, (all) => {
				expect(findCards(all, { ...any, words: 'melk xyzzy' })).toEqual([]);
			}),
		);
	});
});
