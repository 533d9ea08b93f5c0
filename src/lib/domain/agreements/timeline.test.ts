import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../dates';
import { carriedBy } from '../load/owners';
import { agreement } from './agreements.fixture';
import { change, stop } from './review';
import { standing } from './standing';
import { holdsOn, moves, periodsOf, splitOn, timeline, type Written } from './timeline';

const day = fc.nat(60).map((n) => addDays('2026-01-01', n));
const who = fc.constantFrom(carriedBy(['sam']), carriedBy(['noor']), carriedBy(['noor', 'sam']));
const anyBody = fc
	.record({
		from: day,
		until: fc.option(day),
		stopped: fc.option(day, { nil: undefined }),
		who,
	})
	.map(agreement);
const anyHistory = fc
	.array(fc.option(anyBody, { freq: 8 }), { maxLength: 8 })
	.map((bodies) =>
		bodies.map((body, n): Written => ({ at: `2026-11-21T20:0${n}:00Z`, rev: `${n}`, body })),
	);

/** Asked of one day only: the last word about it is what was written last of what begins by then. */
function lastWord(history: readonly Written[], on: PlainDate) {
	const removed = history.findLastIndex(({ body }) => body === null);
	const said = history.slice(removed + 1).findLast(({ body }) => body!.from <= on)?.body;
	return said && ['active', 'trial'].includes(standing(said, on)) ? said : undefined;
}

describe('periodsOf', () => {
	it('holds on each day what was said last about that day', () => {
		fc.assert(
			fc.property(anyHistory, day, fc.nat(7), (history, on, turn) => {
				const shuffled = [...history.slice(turn), ...history.slice(0, turn)];
				const held = periodsOf('a', shuffled).filter((period) => holdsOn(period, on));
				expect(held.map(({ body }) => body)).toEqual([lastWord(history, on)].filter(Boolean));
			}),
		);
	});

	it('leaves no stretch of what was removed or silenced', () => {
		const at = '2026-11-21T20:00:00Z';
		const first = { at, rev: 'a', body: agreement() };
		expect(periodsOf('x', [first])).toHaveLength(1);
		expect(periodsOf('x', [first, { at, rev: 'b', body: null }])).toEqual([]);
		const silent = agreement({ from: '2026-06-01', silent: true });
		expect(periodsOf('x', [first, { at, rev: 'b', body: silent }])).toEqual([]);
		// Written in another place, later by its clock: silenced is silenced for good.
		const apart = { at: '2026-11-22T20:00:00Z', rev: 'c', body: agreement() };
		expect(periodsOf('x', [first, { at, rev: 'b', body: silent }, apart])).toEqual([]);
	});
});

describe('timeline', () => {
	it('shows how a split moved: from one, to together, to nobody', () => {
		const first = agreement({ from: '2024-01-01' });
		const second = change(first, '2025-05-01', {
			who: carriedBy(['sam', 'noor']),
			until: null,
			review: null,
		});
		const bodies = [first, second, stop(second, '2026-02-01')];
		const history = bodies.map((body, n) => ({
			at: `2026-01-0${n + 1}T00:00:00Z`,
			rev: `${n}`,
			body,
		}));
		const splits = timeline(periodsOf('a', history));
		expect(splits.map(({ on, does }) => [on, [...does.keys()].sort()])).toEqual([
			['2024-01-01', ['sam']],
			['2025-05-01', ['noor', 'sam']],
			['2026-02-01', []],
		]);
		expect(splits[1]!.does.get('sam')).toEqual({ tasks: 1, steps: 1, mainly: 0 });
		expect(splits[0]!.thinks.get('sam')).toEqual({ tasks: 1, steps: 4, mainly: 4 });
	});

	it('has a gap where something was stopped and taken up again', () => {
		const first = agreement({ from: '2024-01-01' });
		const stopped = stop(first, '2025-05-01');
		const again = change(stopped, '2026-02-01', { until: null, review: null });
		const history = [first, stopped, again].map((body, n) => ({
			at: `2026-01-0${n + 1}T00:00:00Z`,
			rev: `${n}`,
			body,
		}));
		expect(periodsOf('a', history).map(({ from, to }) => [from, to])).toEqual([
			['2024-01-01', '2025-04-30'],
			['2026-02-01', null],
		]);
	});

	it('stays the same between two of its days', () => {
		fc.assert(
			fc.property(fc.array(anyHistory, { maxLength: 4 }), day, (histories, on) => {
				const periods = histories.flatMap((history, n) => periodsOf(`${n}`, history));
				const before = timeline(periods).findLast((split) => split.on <= on);
				const { thinks, does } = splitOn(periods, on);
				expect({ thinks, does }).toEqual({
					thinks: before?.thinks ?? new Map(),
					does: before?.does ?? new Map(),
				});
			}),
		);
	});
});

describe('moves', () => {
	const at = '2026-01-01T00:00:00Z';
	const held = (id: string, members: string[], from: string, until: string | null = null) =>
		periodsOf(id, [{ at, rev: id, body: agreement({ from, until, who: carriedBy(members) }) }]);

	it('names the days on which somebody came to carry more or less, the last first', () => {
		const periods = [
			...held('a', ['sam'], '2025-01-01'),
			...held('b', ['noor', 'sam'], '2025-03-01', '2025-05-31'),
			// One goes and another like it comes: nothing moved.
			...held('c', ['sam'], '2025-07-01', '2025-07-31'),
			...held('d', ['sam'], '2025-08-01'),
			...held('e', ['noor'], '2026-02-01'),
		];
		const counts = moves(periods, '2026-01-01').map(({ on, carried }) => [
			on,
			...[...carried].map(([id, { thinks, does }]) => `${id} ${thinks} ${does}`),
		]);
		expect(counts).toEqual([
			['2025-07-01', 'sam 2 2'],
			['2025-06-01', 'sam 1 1'],
			['2025-03-01', 'noor 1 1', 'sam 2 2'],
			['2025-01-01', 'sam 1 1'],
		]);
	});

	it('says on every day what the split of that day says', () => {
		fc.assert(
			fc.property(fc.array(anyHistory, { maxLength: 4 }), day, (histories, on) => {
				const periods = histories.flatMap((history, n) => periodsOf(`${n}`, history));
				const [now] = moves(periods, on);
				const { thinks, does } = splitOn(periods, on);
				for (const id of ['sam', 'noor'])
					expect(now?.carried.get(id) ?? { thinks: 0, does: 0 }).toEqual({
						thinks: thinks.get(id)?.tasks ?? 0,
						does: does.get(id)?.tasks ?? 0,
					});
			}),
		);
	});
});
