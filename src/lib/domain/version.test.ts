import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headsOf, revise, type Version } from './version';

const write = (heads: readonly Version[], rev: string, now: Date, body: unknown = rev) =>
	revise(heads, { id: 'r', rev, group: 'g', kind: 'note', by: 'd', format: 1, body, now });

const instant = fc.date({
	min: new Date('2020-01-01'),
	max: new Date('2040-01-01'),
	noInvalidDate: true,
});

describe('versions', () => {
	it('leaves one head after any row of edits, whatever the clock does', () => {
		fc.assert(
			fc.property(fc.array(instant, { minLength: 1, maxLength: 20 }), (clock) => {
				const all: Version[] = [];
				for (const [n, now] of clock.entries()) all.push(write(headsOf(all), `${n}`, now));
				expect(headsOf(all).map((head) => head.rev)).toEqual([`${clock.length - 1}`]);
				const instants = all.map((one) => one.at);
				expect(instants).toEqual([...instants].sort());
			}),
		);
	});

	it('shows both of two versions written on the same parent, and one again once somebody chose', () => {
		const now = new Date('2026-11-21T20:00:00Z');
		const first = write([], 'a', now);
		const here = write([first], 'b', now);
		const there = write([first], 'c', now);
		expect(headsOf([first, here, there])).toEqual([here, there]);
		const chosen = write([here, there], 'd', now);
		expect(headsOf([there, chosen, first, here])).toEqual([chosen]);
	});
});
