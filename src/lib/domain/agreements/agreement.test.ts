import { describe, expect, it } from 'vitest';
import { carriedBy, NOBODY } from '../load/owners';
import { agreedOwner, carriers, problemsOf } from './agreement';
import { readAgreement } from './agreement-schema';
import { agreement } from './agreements.fixture';

const noor = carriedBy(['noor']);

describe('an agreement', () => {
	it('has one owner, or one a step', () => {
		const one = agreement({ steps: { plan: noor, monitor: NOBODY } });
		expect(agreedOwner(one, 'do')).toEqual(one.who);
		expect(agreedOwner(one, 'plan')).toEqual(noor);
		expect([...carriers(one)].sort()).toEqual(['noor', 'sam']);
		const steps = { notice: noor, plan: noor, decide: noor, do: noor, monitor: noor };
		expect([...carriers(agreement({ steps }))]).toEqual(['noor']);
	});

	it('reads back with what a newer version added, with long texts and far days', () => {
		const long = agreement({
			what: 'é'.repeat(5_000),
			standard: ';'.repeat(5_000),
			from: '0001-01-01',
			until: '9999-12-31',
			madeBefore: 'birth',
			silent: true,
		});
		expect(readAgreement({ ...long, colour: 'green' })).toEqual({ ...long, colour: 'green' });
	});

	it.each([
		[{ what: 'x'.repeat(5_001) }],
		[{ from: '2026-02-30' }],
		[{ until: undefined }],
		[{ review: '21-11-2026' }],
		[{ who: 'sam' }],
		[{ madeBefore: 'school' }],
	])('does not read %j', (part) => {
		expect(readAgreement({ ...agreement(), ...part })).toBeNull();
	});

	it.each([
		[[], {}],
		[[], { what: '', tasks: ['koken'] }],
		[[], { from: '1999-01-01', until: '1999-01-01' }],
		[['nothing-said'], { what: ' \n', tasks: [] }],
		[['too-long'], { standard: 'x'.repeat(5_001) }],
		[['no-such-day'], { review: '2026-04-31' }],
		[['ends-before-it-begins'], { until: '2026-02-28' }],
		[['review-before-it-begins'], { review: '2026-02-28' }],
	])('finds %j in %j', (problems, part) => {
		expect(problemsOf(agreement(part))).toEqual(problems);
	});
});
