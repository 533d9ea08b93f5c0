import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../load/catalogue';
import { seededRandom } from '../random';
import { eveningFor, moodOf, type Table, WISHES } from './mood';

const HOME = [
	'werk-en-zorg',
	'wie-denkt-eraan',
	'huishouden',
	'opvoeden',
	'eerste-jaar',
	'geld-en-later',
	'mantelzorg',
	'alleen-sterk',
	'in-verwachting',
];
const TEAM = ['gelijke-kansen', 'leiding', 'met-verlof-en-terug', 'werkdruk-en-plezier'];

const wish = fc.constantFrom(...WISHES);
const wishes = fc.array(wish, { minLength: 1, maxLength: 12 });
const table = fc.record<Table>({
	alone: fc.boolean(),
	phase: fc.option(fc.constantFrom(...PHASES)),
});
const there = fc
	.subarray([...HOME, ...TEAM])
	.map((decks) => [...new Set(['werk-en-zorg', ...decks])]);
const seed = fc.string();

describe('eveningFor', () => {
	it('says the same whoever of them said what', () => {
		fc.assert(
			fc.property(
				wishes.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
				table,
				there,
				seed,
				([all, others], at, decks, text) => {
					const evening = eveningFor(all, at, decks, seededRandom(text));
					expect(eveningFor(others, at, decks, seededRandom(text))).toEqual(evening);
				},
			),
		);
	});

	it('leaves for everybody else more than one wish open, to whoever knows their own', () => {
		fc.assert(
			fc.property(wish, wishes, table, there, seed, (mine, others, at, decks, text) => {
				const seen = (guess: typeof others) =>
					JSON.stringify(eveningFor([mine, ...guess], at, decks, seededRandom(text)));
				const truth = seen(others);
				for (const n of others.keys()) {
					const guesses = WISHES.filter((one) => seen(others.with(n, one)) === truth);
					expect(guesses.length).toBeGreaterThan(1);
				}
			}),
		);
	});

	it('suggests a set that is there, never one of a team', () => {
		fc.assert(
			fc.property(wishes, table, there, seed, (all, at, decks, text) => {
				const { deck } = eveningFor(all, at, decks, seededRandom(text));
				expect(decks).toContain(deck);
				expect(HOME).toContain(deck);
			}),
		);
	});

	it('keeps what is about one kind of life to those who said they live it', () => {
		const of: Record<string, string[]> = {
			'in-verwachting': ['expecting'],
			'eerste-jaar': ['baby'],
			opvoeden: ['preschool', 'school', 'teens'],
			mantelzorg: ['caring'],
			'alleen-sterk': ['baby', 'preschool', 'school', 'teens'],
		};
		fc.assert(
			fc.property(wishes, table, seed, (all, at, text) => {
				const { deck } = eveningFor(all, at, HOME, seededRandom(text));
				const phases = of[deck];
				if (phases) expect(phases).toContain(at.phase);
				if (deck === 'alleen-sterk') expect(at.alone).toBe(true);
			}),
		);
	});

	it('comes to every set for the home, on one evening or another', () => {
		const found = new Set(
			PHASES.flatMap((phase) =>
				WISHES.flatMap((one) =>
					Array.from(
						{ length: 40 },
						(_, n) => eveningFor([one], { alone: true, phase }, HOME, seededRandom(`${n}`)).deck,
					),
				),
			),
		);
		expect([...found].sort()).toEqual([...HOME].sort());
	});

	it('is short where somebody wants it light, and takes its time where nobody does', () => {
		const at: Table = { alone: false, phase: null };
		const length = (...all: (typeof WISHES)[number][]) =>
			eveningFor(all, at, HOME, seededRandom('')).length;
		expect([length('laugh', 'unsure'), length('laugh', 'change')]).toEqual(['even', 'even']);
		expect(length('understand', 'change')).toBe('gewoon');
	});
});

describe('moodOf', () => {
	it('grows deeper as more of them want to', () => {
		expect(moodOf(['laugh', 'laugh'])).toBe('light');
		expect(moodOf(['laugh', 'understand'])).toBe('between');
		expect(moodOf(['change', 'understand'])).toBe('deep');
		expect(moodOf(['unsure'])).toBe('light');
	});
});

/** The same ones in any order. */
function shuffled<T>(all: T[]) {
	return fc.shuffledSubarray(all, { minLength: all.length });
}
