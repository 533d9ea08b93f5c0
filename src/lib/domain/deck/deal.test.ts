import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dealable, type History, type Order, dealOrder } from './deal';
import { LEVELS } from './terms';

const card = (n: number): fc.Arbitrary<Dealable> =>
	fc.record({
		ref: fc.constant(`deck/${n}`),
		level: fc.constantFrom(...LEVELS),
		theme: fc.nat(3),
		intensity: fc.constantFrom(1, 2, 3),
		retired: fc.boolean(),
	});
const cards = fc
	.integer({ min: 0, max: 60 })
	.chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => card(n))));

/** A few evenings of play, and cards nobody wants to see again. */
const table = cards.chain((all) =>
	fc.record({
		all: fc.constant(all),
		history: fc.record({
			seen: fc
				.uniqueArray(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 4 })), { selector: ([n]) => n })
				.map((rows) => new Map(rows.map(([n, at]) => [`deck/${n}`, at * 1e12]))),
			never: fc.uniqueArray(fc.nat(70)).map((rows) => new Set(rows.map((n) => `deck/${n}`))),
		}),
		perLevel: fc.integer({ min: 1, max: 6 }),
		seed: fc.string(),
	}),
);

const lookUp = (all: readonly Dealable[]) => {
	const byRef = new Map(all.map((one) => [one.ref, one]));
	return (ref: string) => byRef.get(ref)!;
};
const standing = (history: History, ref: string) => history.seen.get(ref) ?? -Infinity;
const flat = (order: Order) => LEVELS.flatMap((level) => order[level]);

describe('dealOrder', () => {
	it('deals every eligible card once, on its own level, and no other', () => {
		fc.assert(
			fc.property(table, ({ all, history, perLevel, seed }) => {
				const order = dealOrder(all, history, perLevel, seed);
				const wanted = all.filter((one) => !one.retired && !history.never.has(one.ref));
				expect(flat(order).sort()).toEqual(wanted.map((one) => one.ref).sort());
				const of = lookUp(all);
				for (const level of LEVELS)
					expect(order[level].every((ref) => of(ref).level === level)).toBe(true);
			}),
		);
	});

	it('deals what was never seen first, then what was seen longest ago', () => {
		fc.assert(
			fc.property(table, ({ all, history, perLevel, seed }) => {
				const order = dealOrder(all, history, perLevel, seed);
				for (const level of LEVELS) {
					const row = order[level].map((ref) => standing(history, ref));
					expect(row).toEqual([...row].sort((a, b) => a - b));
				}
			}),
		);
	});

	it('lets intensity rise within each stretch of cards of one standing', () => {
		fc.assert(
			fc.property(table, ({ all, history, perLevel, seed }) => {
				const order = dealOrder(all, history, perLevel, seed);
				const of = lookUp(all);
				for (const level of LEVELS) {
					for (const moment of new Set(order[level].map((ref) => standing(history, ref)))) {
						const row = order[level]
							.filter((ref) => standing(history, ref) === moment)
							.map((ref) => of(ref).intensity);
						const falls = row.filter((intensity, i) => i > 0 && intensity < row[i - 1]!).length;
						expect(falls).toBeLessThan(Math.max(1, Math.ceil(row.length / perLevel)));
						const first = row.slice(0, perLevel);
						expect(first).toEqual([...first].sort());
						expect(first[0]).toBe(Math.min(...row));
					}
				}
			}),
		);
	});

	it('reaches the strongest cards within one stretch where there are enough of them', () => {
		const all = Array.from({ length: 18 }, (_, n): Dealable => {
			const intensity = ((n % 3) + 1) as 1 | 2 | 3;
			return { ref: `deck/${n}`, level: 2, theme: n, intensity };
		});
		const order = dealOrder(all, { seen: new Map(), never: new Set() }, 3, 'seed');
		const of = lookUp(all);
		expect(order[2].slice(0, 6).map((ref) => of(ref).intensity)).toEqual([1, 2, 3, 1, 2, 3]);
	});

	it('puts no theme after itself while the same choice held another', () => {
		fc.assert(
			fc.property(table, ({ all, history, perLevel, seed }) => {
				const order = dealOrder(all, history, perLevel, seed);
				const of = lookUp(all);
				// The sequence of a game without passing, then one of each level in turn.
				const queues = LEVELS.map((level) => [...order[level]]);
				const sequence = queues.flatMap((queue) => queue.splice(0, perLevel));
				while (queues.some((queue) => queue.length > 0))
					for (const queue of queues) sequence.push(...queue.splice(0, 1));
				for (let i = 1; i < sequence.length; i++) {
					const [before, now] = [of(sequence[i - 1]!), of(sequence[i]!)];
					if (before.theme !== now.theme) continue;
					const choice = sequence
						.slice(i)
						.map(of)
						.filter(
							(one) =>
								one.level === now.level &&
								one.intensity === now.intensity &&
								standing(history, one.ref) === standing(history, now.ref),
						);
					expect(new Set(choice.map((one) => one.theme))).toEqual(new Set([now.theme]));
				}
			}),
		);
	});

	it('gives the same order for the same seed, and others for other seeds', () => {
		fc.assert(
			fc.property(table, ({ all, history, perLevel, seed }) => {
				expect(dealOrder(all, history, perLevel, seed)).toEqual(
					dealOrder(all, history, perLevel, seed),
				);
			}),
		);
		const all = Array.from({ length: 20 }, (_, n): Dealable => ({
			ref: `deck/${n}`,
			level: 1,
			theme: n % 5,
			intensity: 1,
		}));
		const orders = Array.from({ length: 20 }, (_, n) =>
			dealOrder(all, { seen: new Map(), never: new Set() }, 1, `seed ${n}`)[1].join(),
		);
		expect(new Set(orders).size).toBeGreaterThan(15);
	});
});
