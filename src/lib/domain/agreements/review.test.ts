import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates';
import { carriedBy } from '../load/owners';
import { agreement } from './agreements.fixture';
import { change, dueOn, keep, stop, talkFirst } from './review';
import { isDue, standing } from './standing';

const today = '2026-06-01';
const trial = agreement({ until: '2026-05-31', review: '2026-05-20', madeBefore: 'birth' });

describe('a review', () => {
	it('brings what is due, the longest waiting first', () => {
		const held = [
			{ id: 'later', body: agreement({ review: '2026-06-02' }) },
			{ id: 'today', body: agreement({ review: today }) },
			{ id: 'never', body: agreement() },
			{ id: 'waiting', body: agreement({ until: '2026-05-01' }) },
			{ id: 'stopped', body: stop(agreement({ review: today }), today) },
		];
		expect(dueOn(held, today).map(({ id }) => id)).toEqual(['waiting', 'today']);
	});

	it('keeps: what was tried goes on without an end', () => {
		const kept = keep(trial, today, '2026-12-01');
		expect(kept).toEqual(agreement({ review: '2026-12-01' }));
		expect(standing(kept, today)).toBe('active');
	});

	it('changes from today, or from the first day of what has not begun', () => {
		const changes = { who: carriedBy(['noor']), until: '2026-07-01', review: null };
		const changed = change(trial, today, changes);
		expect(changed).toEqual(agreement({ ...changes, from: today }));
		expect(change(agreement({ from: '2026-09-01' }), today, changes).from).toBe('2026-09-01');
	});

	it('stops today, not to be asked about again', () => {
		const stopped = stop(trial, today);
		expect(standing(stopped, today)).toBe('past');
		expect(standing(stop(agreement(), today), addDays(today, -1))).toBe('active');
		expect(isDue(stopped, '9999-12-31')).toBe(false);
	});

	it('lets people talk first, and tries on until then', () => {
		const later = talkFirst(trial, today);
		expect(later).toEqual({ ...trial, until: '2026-06-08', review: '2026-06-08' });
		expect(standing(later, today)).toBe('trial');
		expect(talkFirst(agreement(), today).until).toBeNull();
	});

	it('asks what was made before a birth in its own way until it was looked at when due', () => {
		const early = agreement({ review: '2026-09-01', madeBefore: 'birth' });
		expect(keep(early, today, early.review).madeBefore).toBe('birth');
		expect(keep(early, '2026-09-01', null)).not.toHaveProperty('madeBefore');
	});

	it('is over with any answer, for today', () => {
		const day = fc.nat(300).map((n) => addDays('2026-01-01', n));
		fc.assert(
			fc.property(day, day, fc.option(day), fc.option(day), (on, from, until, review) => {
				const one = agreement({ from, until, review, colour: 'green' });
				const next = addDays(on, 90);
				const answers = [
					keep(one, on, next),
					change(one, on, { until: null, review: next }),
					stop(one, on),
					talkFirst(one, on),
				];
				for (const answer of answers) {
					expect(isDue(answer, on)).toBe(false);
					expect(answer.colour).toBe('green');
				}
			}),
		);
	});
});
