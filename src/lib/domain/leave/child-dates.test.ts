import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isPlainDate } from '../dates';
import { addMonths, childSteps, PARENTS } from './child-dates';

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('2000-01-01', n));
const days = (parent: 'mother' | 'partner', expected: string) =>
	Object.fromEntries(childSteps(parent, expected).map((step) => [step.id, step.day]));

describe('the days around a birth', () => {
	it('follow the terms of the law, from the day expected', () => {
		expect(days('mother', '2027-03-15')).toMatchObject({
			told: '2027-01-12',
			benefit: '2027-01-19',
			earliest: '2027-02-02',
			latest: '2027-02-16',
			spread: '2027-04-05',
			back: '2027-05-25',
			protected: '2027-07-06',
			'rest-rules': '2027-09-15',
			feeding: '2027-12-15',
			'parental-paid': '2028-03-15',
		});
		expect(days('partner', '2027-03-15')).toMatchObject({
			'birth-told': '2027-02-15',
			'birth-leave': '2027-04-12',
			'extra-leave': '2027-09-15',
			'parental-paid': '2028-03-15',
		});
	});

	it('are days that exist, in order, and never the day itself', () => {
		fc.assert(
			fc.property(fc.constantFrom(...PARENTS), day, (parent, expected) => {
				const steps = childSteps(parent, expected);
				expect(steps.every((step) => isPlainDate(step.day))).toBe(true);
				expect(steps.map((step) => step.day)).toEqual(steps.map((step) => step.day).sort());
				expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
				expect(steps.map((step) => step.day)).not.toContain(expected);
			}),
		);
	});

	it('end with the month where it is shorter', () => {
		expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
		expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
		expect(addMonths('2027-01-15', -2)).toBe('2026-11-15');
		fc.assert(
			fc.property(day, fc.integer({ min: -24, max: 24 }), (date, months) => {
				const moved = addMonths(date, months);
				expect(isPlainDate(moved)).toBe(true);
				expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
			}),
		);
	});
});
