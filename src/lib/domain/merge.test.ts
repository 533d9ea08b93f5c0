import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, conflict, merge, stateAt } from './merge';
import { headsOf, revise, type Version } from './version';

const write = (heads: readonly Version[], rev: string, now: Date, body: unknown = rev) =>
	revise(heads, { id: 'r', rev, group: 'g', kind: 'note', by: 'd', format: 1, body, now });

const instant = fc.date({
	min: new Date('2020-01-01'),
	max: new Date('2040-01-01'),
	noInvalidDate: true,
});
const revs = (versions: readonly Version[]) => versions.map((version) => version.rev).sort();

/** Some phones that edit one record and, now and then, take in what another one has. */
const step = fc.oneof(
	fc.record({ does: fc.constant('edit' as const), on: fc.nat(2), body: fc.nat(2), now: instant }),
	fc.record({ does: fc.constant('take' as const), on: fc.nat(2), from: fc.nat(2) }),
);
const history = fc.array(step, { maxLength: 30 });

function live(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
	const phones: Version[][] = [[], [], []];
	const written: Version[] = [];
	for (const one of steps) {
		if (one.does === 'take') {
			phones[one.on] = merge(phones[one.on]!, phones[one.from]!);
			continue;
		}
		const version = write(headsOf(phones[one.on]!), `${written.length}`, one.now, one.body);
		written.push(version);
		phones[one.on]!.push(version);
	}
	return { phones: phones as [Version[], Version[], Version[]], written };
}

/** Whether `old` is among what `young` was built on. */
function buildsOn(young: Version, old: Version, all: readonly Version[]): boolean {
	const parents = all.filter((version) => young.parents.includes(version.rev));
	return parents.some((parent) => parent === old || buildsOn(parent, old, all));
}

/** Versions out of a few revs only, so that the same one comes with different content. */
const damaged = fc.array(
	fc.record({
		id: fc.constant('r'),
		rev: fc.constantFrom('a', 'b', 'c', 'd'),
		group: fc.constant('g'),
		kind: fc.constant('note' as const),
		parents: fc.subarray(['a', 'b', 'c']),
		at: instant.map((now) => now.toISOString()),
		by: fc.constant('d'),
		format: fc.constant(1),
		body: fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 })),
	}),
	{ maxLength: 8 },
);

describe('merge', () => {
	it('brings phones to the same, in any order and however often, and loses nothing', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { phones, written } = live(steps);
				const [a, b, c] = phones;
				const one = merge(merge(a, b), c);
				expect(merge(c, merge(b, a))).toEqual(one);
				expect(merge(one, b)).toEqual(one);
				expect(revs(one)).toEqual(revs(written));
				for (const version of written) expect(one).toContainEqual(version);
				for (const own of phones)
					expect(revs(headsOf(merge(one, own)))).toEqual(revs(headsOf(one)));
			}),
		);
	});

	it('does so for versions that are not what they say, too', () => {
		fc.assert(
			fc.property(damaged, damaged, damaged, (a, b, c) => {
				expect(merge(a, b)).toEqual(merge(b, a));
				expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
				expect(merge(merge(a, b), b)).toEqual(merge(a, b));
				const kept = merge(a, b);
				expect(kept.map(({ rev }) => rev)).toEqual([...new Set(revs([...a, ...b]))]);
				for (const version of kept) expect([...a, ...b]).toContainEqual(version);
			}),
		);
	});

	it('keeps the smaller of two contents, and a body that the other side left out', () => {
		const now = new Date('2026-11-21T20:00:00Z');
		const small = write([], 'a', now, 'appel');
		const large = write([], 'a', now, 'peer');
		const without = { ...large, body: undefined };
		expect(merge([large], [small])).toEqual([small]);
		expect(merge([large], [without])).toEqual([large]);
		expect(merge([without], [small])).toEqual([small]);
	});
});

describe('canonical', () => {
	const shuffled = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(shuffled);
		if (value === null || typeof value !== 'object') return value;
		const entries = Object.entries(value).reverse();
		return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner)]));
	};

	it('is one text for one value, and says all of it', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonical(value);
				expect(canonical(shuffled(value))).toBe(text);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
		expect(canonical({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
	});
});

describe('stateAt', () => {
	it('gives what was shown at that moment, where one phone wrote', () => {
		fc.assert(
			fc.property(fc.array(instant, { minLength: 1, maxLength: 20 }), (clock) => {
				const all: Version[] = [];
				const shown = new Map<string, Version[]>();
				for (const [n, now] of clock.entries()) {
					const version = write(headsOf(all), `${n}`, now);
					all.push(version);
					shown.set(version.at, headsOf(all));
				}
				for (const [at, heads] of shown) expect(stateAt(all, new Date(at))).toEqual(heads);
				expect(stateAt(all, new Date('2019-12-31'))).toEqual([]);
			}),
		);
	});

	it('gives, of all that was written by then, what nothing of it builds on', () => {
		fc.assert(
			fc.property(history, instant, (steps, then) => {
				const { written } = live(steps);
				const state = stateAt(written, then);
				const old = written.filter((version) => new Date(version.at) <= then);
				for (const version of old) {
					const under = state.some((head) => head !== version && buildsOn(head, version, old));
					expect(state.includes(version)).toBe(!under);
				}
				expect(old).toEqual(expect.arrayContaining(state));
			}),
		);
	});

	it('reads an instant that was written with an offset', () => {
		const version = { ...write([], 'a', new Date()), at: '2026-11-21T23:30:00+02:00' };
		expect(stateAt([version], new Date('2026-11-21T21:29:59Z'))).toEqual([]);
		expect(stateAt([version], new Date('2026-11-21T21:30:00Z'))).toEqual([version]);
	});
});

describe('conflict', () => {
	it('asks only where people wrote something else, and then shows each of it once', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const heads = headsOf(live(steps).written);
				const choice = conflict(heads).map(({ body }) => body as number);
				const said = [...new Set(heads.map(({ body }) => body as number))];
				expect(choice.toSorted()).toEqual(said.length > 1 ? said.toSorted() : []);
			}),
		);
	});

	it('sees a removal next to an edit, and no difference in the order of keys', () => {
		const now = new Date('2026-11-21T20:00:00Z');
		const head = (rev: string, body: unknown) => write([], rev, now, body);
		expect(conflict([head('a', null), head('b', { x: 1 })])).toHaveLength(2);
		expect(conflict([head('a', { y: 2, x: 1 }), head('b', { x: 1, y: 2 })])).toEqual([]);
		expect(conflict([])).toEqual([]);
	});

	it('is over once the choice was written on top of all heads', () => {
		fc.assert(
			fc.property(history, (steps) => {
				const { written } = live(steps);
				const choice = write(headsOf(written), 'choice', new Date('2041-01-01'), 'this');
				expect(headsOf([...written, choice])).toEqual([choice]);
			}),
		);
	});
});
