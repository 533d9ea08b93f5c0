import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates';
import { agreement } from './agreements.fixture';
import { inOrder, isDue, reviewDay, STANDINGS, standing } from './standing';

const day = fc.nat(400).map((n) => addDays('2026-01-01', n));
const anyAgreement = fc
	.record({
		from: day,
		until: fc.option(day),
		review: fc.option(day),
		stopped: fc.option(day, { nil: undefined }),
	})
	.map(agreement);

describe('standing', () => {
	it.each([
		['upcoming', '2026-02-28', {}],
		['active', '2026-03-01', {}],
		['trial', '2026-03-01', { until: '2026-04-01' }],
		['trial', '2026-04-01', { until: '2026-04-01' }],
		['past', '2026-04-02', { until: '2026-04-01' }],
		['active', '2026-04-01', { stopped: '2026-04-02' }],
		['past', '2026-04-02', { stopped: '2026-04-02' }],
		['past', '2026-04-02', { stopped: '2026-04-01', until: '2026-12-01' }],
		['past', '2026-01-01', { stopped: '2026-01-01' }],
		['active', '9999-12-31', {}],
	])('is %s on %s with %j', (expected, on, part) => {
		expect(standing(agreement(part), on)).toBe(expected);
	});

	it('only ever moves on as days go by', () => {
		const age = { upcoming: 0, trial: 1, active: 1, past: 2 };
		fc.assert(
			fc.property(anyAgreement, day, fc.nat(100), (one, on, later) => {
				const after = age[standing(one, addDays(on, later))];
				expect(after).toBeGreaterThanOrEqual(age[standing(one, on)]);
				if (isDue(one, on)) expect(isDue(one, addDays(on, later))).toBe(true);
			}),
		);
	});

	it('is due on its review date or when its trial ends, whichever comes first', () => {
		expect(reviewDay(agreement())).toBeNull();
		expect(reviewDay(agreement({ until: '2026-05-01', review: '2026-06-01' }))).toBe('2026-05-01');
		expect(reviewDay(agreement({ until: '2026-05-01', review: '2026-04-01' }))).toBe('2026-04-01');
		const due = agreement({ review: '2026-04-01' });
		expect([isDue(due, '2026-03-31'), isDue(due, '2026-04-01')]).toEqual([false, true]);
		expect(isDue({ ...due, stopped: '2026-03-15' }, '2026-04-01')).toBe(false);
		expect(isDue({ ...due, silent: true }, '2026-04-01')).toBe(false);
	});
});

describe('inOrder', () => {
	it('gives what is tried, what is active, what comes and what was, whatever came in first', () => {
		const held = [
			{ id: 'was', body: agreement({ stopped: '2026-04-01' }) },
			{ id: 'was-longer', body: agreement({ until: '2026-05-01' }) },
			{ id: 'comes', body: agreement({ from: '2027-01-01' }) },
			{ id: 'active', body: agreement() },
			{ id: 'active-older', body: agreement({ from: '2025-01-01' }) },
			{ id: 'active-looked-at', body: agreement({ review: '2026-12-01' }) },
			{ id: 'trial-later', body: agreement({ until: '2026-12-01' }) },
			{ id: 'trial', body: agreement({ until: '2026-09-01' }) },
		];
		expect(inOrder(held, '2026-06-01').map(({ id }) => id)).toEqual([
			'trial',
			'trial-later',
			'active-looked-at',
			'active-older',
			'active',
			'comes',
			'was-longer',
			'was',
		]);
	});

	it('is one order for the same agreements', () => {
		fc.assert(
			fc.property(fc.array(anyAgreement, { maxLength: 12 }), day, (bodies, on) => {
				const held = bodies.map((body, n) => ({ id: `${n}`, body }));
				const ordered = inOrder(held, on);
				expect(inOrder(held.toReversed(), on)).toEqual(ordered);
				const places = ordered.map(({ body }) => STANDINGS.indexOf(standing(body, on)));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
			}),
		);
	});
});
