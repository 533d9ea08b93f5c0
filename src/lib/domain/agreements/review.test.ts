import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates';
import { carriedBy } from '../load/owners';
import { agreement } from './agreements.fixture';
import { problemsOf } from './agreement';
import { change, datesAfresh, dueOn, keep, stop, talkFirst } from './review';
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

	it.each([
		['a trial that is over', { until: '2026-05-31', review: '2026-05-20' }, 14, 14],
		['a trial on its last day', { until: today, review: null }, 14, null],
		['a trial that goes on', { until: '2026-09-01', review: today }, '2026-09-01', '2026-09-01'],
		['what holds until further notice', { until: null, review: '2026-01-01' }, null, 91],
		[
			'what is not due yet',
			{ until: '2026-09-01', review: '2026-06-02' },
			'2026-09-01',
			'2026-06-02',
		],
		['what was never to be looked at', { until: null, review: null }, null, null],
	])('proposes days to come for %s', (_, days, until, review) => {
		const day = (after: number | string | null) =>
			typeof after === 'number' ? addDays(today, after) : after;
		expect(datesAfresh(agreement(days), today)).toEqual({ until: day(until), review: day(review) });
	});

	it('takes up again what was stopped, with a gap between', () => {
		const stopped = stop(agreement(), '2026-05-01');
		const again = change(stopped, today, datesAfresh(stopped, today));
		expect(standing(again, today)).toBe('active');
		expect(again).not.toHaveProperty('stopped');
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

	it('can always be changed as it is proposed, and is then looked at another day', () => {
		const after = fc.option(fc.nat(300));
		const on = fc.nat(300).map((n) => addDays('2026-01-01', n));
		fc.assert(
			fc.property(on, on, after, after, fc.boolean(), (now, from, until, review, stops) => {
				const day = (days: number | null) => (days === null ? null : addDays(from, days));
				const made = agreement({ from, until: day(until), review: day(review) });
				const one = stops ? stop(made, now) : made;
				const changed = change(one, now, datesAfresh(one, now));
				expect(problemsOf(changed)).toEqual([]);
				expect(isDue(changed, now)).toBe(false);
				expect(standing(changed, now)).not.toBe('past');
			}),
		);
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
