import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, compareWish, type Comparison } from './compare';
import { carriedBy, NOBODY, type Owner, OUTSIDE, ownerOf } from './owners';
import { STEPS } from './steps';
import type { Side, View } from './view';
import { anyViews, PEOPLE, TASKS } from './views.fixture';

const tasks = TASKS.map((id, n) => ({ id, minutes: n * 30 }));
const anySides = fc
	.tuple(
		fc.shuffledSubarray(PEOPLE, { minLength: 2 }),
		fc.array(anyViews, { minLength: 4, maxLength: 4 }),
	)
	.map(([people, views]) => people.map((by, n): Side => ({ by, views: views[n]! })));

const view = (thinks: Owner | null, does: Owner | null = thinks): View => ({ thinks, does });
const side = (by: string, one: View): Side => ({ by, views: new Map([['koken', one]]) });
const all = <Code>({ different, same }: Comparison<Code>) => [...different, ...same];

const sam = carriedBy(['sam']);
const noor = carriedBy(['noor']);
const both = carriedBy(['sam', 'noor']);

describe('compare', () => {
	it('knows no first person: in any order it comes out the same', () => {
		fc.assert(
			fc.property(anySides, (sides) => {
				expect(compare(tasks, sides.toReversed())).toEqual(compare(tasks, sides));
				const [first, ...others] = sides;
				expect(compare(tasks, [...others, first!])).toEqual(compare(tasks, sides));
			}),
		);
	});

	it('mirrors: with two people in each other’s place, everything it says stays', () => {
		const swap = (who: string) => (who === 'sam' ? 'noor' : who === 'noor' ? 'sam' : who);
		const mirrored = <T>(value: T): T =>
			JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
				typeof inner === 'string' ? swap(inner) : inner,
			) as T;
		fc.assert(
			fc.property(anySides, (sides) => {
				const mirror = sides.map(({ by, views }) => ({
					by: swap(by),
					views: new Map(mirrored([...views])),
				}));
				expect(compare(tasks, mirror)).toEqual(compare(tasks, sides));
			}),
		);
	});

	it('places every task once, and orders by difference, then by minutes', () => {
		fc.assert(
			fc.property(anySides, (sides) => {
				const { different, same, open } = compare(tasks, sides);
				const places = [
					...different.map(({ task }) => task),
					...same.map(({ task }) => task),
					...open,
				];
				expect(places.sort()).toEqual([...TASKS].sort());
				for (const row of [different, same])
					for (const [n, one] of row.slice(1).entries()) {
						const before = row[n]!;
						expect(before.difference).toBeGreaterThanOrEqual(one.difference);
						if (before.difference === one.difference)
							expect(before.minutes).toBeGreaterThanOrEqual(one.minutes);
					}
			}),
		);
	});

	it('calls the same only what everybody answered alike', () => {
		fc.assert(
			fc.property(anySides, (sides) => {
				for (const { task, difference, steps } of all(compare(tasks, sides))) {
					expect(difference).toBeGreaterThanOrEqual(0);
					expect(difference).toBeLessThanOrEqual(1);
					for (const step of STEPS) {
						const owners = sides.flatMap(({ views }) => {
							const one = views.get(task);
							return (one && ownerOf(one, step)) ?? [];
						});
						const texts = new Set(
							owners.map((owner) => JSON.stringify([owner.members, owner.mostly, owner.outside])),
						);
						expect(steps[step] !== undefined).toBe(owners.length > 1);
						if (steps[step] === 'same') expect(texts.size).toBe(1);
						else if (owners.length > 1 && steps[step] !== 'neither')
							expect(texts.size).toBeGreaterThan(1);
					}
				}
			}),
		);
	});

	it.each([
		['same', 0, both, both],
		['same', 0, OUTSIDE, OUTSIDE],
		['same', 0, carriedBy(['kim']), carriedBy(['kim'])],
		['neither', 0, NOBODY, NOBODY],
		['neither', 1, noor, sam],
		['neither', 1, noor, NOBODY],
		['both-claim', 1, sam, noor],
		['both-claim', 0.5, carriedBy(['sam', 'noor'], 'sam'), carriedBy(['sam', 'noor'], 'noor')],
		['more-than-seen', 0.5, sam, both],
		['more-than-seen', 1, sam, OUTSIDE],
		['more-than-seen', 0.25, carriedBy(['sam', 'noor'], 'sam'), both],
		['more-than-claimed', 0.5, both, sam],
		['neither', 1, NOBODY, sam],
		['more-than-claimed', 1, OUTSIDE, sam],
		['elsewhere', 1, OUTSIDE, NOBODY],
		['elsewhere', 1, OUTSIDE, carriedBy(['kim'])],
	])('%s, %d apart', (seen, difference, sams, noors) => {
		const sides = [side('sam', view(sams)), side('noor', view(noors))];
		const [koken] = all(compare([{ id: 'koken', minutes: 0 }], sides));
		expect(koken).toMatchObject({ seen, difference });
	});

	it('keeps the steps apart, and lets the first of the kinds stand for the task', () => {
		const sides = [
			side('sam', { thinks: sam, does: both, steps: { monitor: NOBODY } }),
			side('noor', { thinks: noor, does: both, steps: { monitor: NOBODY } }),
		];
		const { different } = compare([{ id: 'koken', minutes: 0 }], sides);
		expect(different).toEqual([
			{
				task: 'koken',
				minutes: 0,
				difference: 0.6,
				steps: {
					notice: 'both-claim',
					plan: 'both-claim',
					decide: 'both-claim',
					do: 'same',
					monitor: 'neither',
				},
				seen: 'neither',
			},
		]);
	});

	it('compares those who answered, and leaves open what fewer than two did', () => {
		const sides = [
			side('sam', view(sam)),
			side('noor', view(null)),
			side('kim', { thinks: sam, does: null }),
		];
		const [koken] = compare([{ id: 'koken', minutes: 0 }], sides).same;
		expect(koken?.steps).toEqual({ notice: 'same', plan: 'same', decide: 'same', monitor: 'same' });
		expect(compare([{ id: 'koken', minutes: 0 }], sides.slice(0, 2)).open).toEqual(['koken']);
	});

	it('weighs by corrected minutes before guessed ones', () => {
		const sides = [side('sam', { ...view(sam), minutes: 10 }), side('noor', view(sam))];
		expect(compare([{ id: 'koken', minutes: 300 }], sides).same[0]?.minutes).toBe(10);
	});
});

describe('compareWish', () => {
	const one = [{ id: 'koken', minutes: 0 }];
	it.each([
		['less', sam, both],
		['less', sam, OUTSIDE],
		['more', OUTSIDE, sam],
		['more', NOBODY, both],
		['elsewhere', OUTSIDE, noor],
		['same', both, both],
		['same', NOBODY, NOBODY],
	])('%s', (code, today, wish) => {
		const compared = compareWish(one, side('sam', { ...view(today), wished: view(wish) }));
		expect(all(compared).map(({ seen }) => seen)).toEqual([code]);
	});

	it('leaves open where nothing was wished', () => {
		expect(compareWish(one, side('sam', view(sam))).open).toEqual(['koken']);
	});

	it('turns around with the wish: less becomes more', () => {
		const other = { less: 'more', more: 'less', elsewhere: 'elsewhere', same: 'same' };
		fc.assert(
			fc.property(anyViews, (views) => {
				const turned = [...views].flatMap(([task, { wished, ...today }]) =>
					wished ? [[task, { ...wished, minutes: today.minutes, wished: today }] as const] : [],
				);
				const there = all(compareWish(tasks, { by: 'sam', views }));
				const back = all(compareWish(tasks, { by: 'sam', views: new Map(turned) }));
				const stepsOf = (rows: typeof there) =>
					new Map(rows.map(({ task, difference, steps }) => [task, { difference, steps }]));
				for (const [task, { difference, steps }] of stepsOf(there)) {
					const mirror = stepsOf(back).get(task)!;
					expect(mirror.difference).toBe(difference);
					for (const step of STEPS)
						expect(mirror.steps[step]).toBe(steps[step] && other[steps[step]]);
				}
			}),
		);
	});
});
