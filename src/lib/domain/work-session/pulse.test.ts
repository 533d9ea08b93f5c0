import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates';
import { ANSWERS, course, pointsOf, type PulseCounts, PULSE_QUESTIONS, pulseOf } from './pulse';
import { readPulse } from './pulse-schema';
import { mayShow } from './tally';

const counts = fc.array(fc.nat({ max: 3 }), { minLength: ANSWERS, maxLength: ANSWERS });
const all: fc.Arbitrary<PulseCounts> = fc.record({
	satisfaction: counts,
	pressure: counts,
	say: counts,
	valued: counts,
	time: counts,
});
const DAY = '2026-11-21';
const at = (days: number, same: boolean) => ({ at: `${addDays(DAY, days)}T09:00:00Z`, same });

describe('a pulse', () => {
	it('keeps what may be shown and nothing else', () => {
		fc.assert(
			fc.property(all, (given) => {
				const pulse = pulseOf(given, DAY, 12, true, undefined);
				const shown = PULSE_QUESTIONS.filter((question) => mayShow(given[question]));
				expect(Object.keys(pulse?.counts ?? {})).toEqual(shown);
				if (pulse) expect(readPulse(JSON.parse(JSON.stringify(pulse)))).toEqual(pulse);
			}),
		);
	});

	it('is not read from storage when it should never have been kept', () => {
		const four = {
			on: DAY,
			people: 6,
			same: false,
			counts: { say: [4, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
		};
		expect(readPulse(four)).toBe(null);
	});

	it('begins a new course when the team is another one', () => {
		const one = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0];
		const given = { satisfaction: one, pressure: one, say: one, valued: one, time: one };
		const first = pulseOf(given, DAY, 6, true, undefined)!;
		expect(first.same).toBe(false);
		expect(pulseOf(given, DAY, 6, true, first)!.same).toBe(true);
		expect(pulseOf(given, DAY, 6, false, first)!.same).toBe(false);
		expect(pulseOf(given, DAY, 7, true, first)!.same).toBe(false);
	});

	it('is put beside earlier ones of the same team only', () => {
		const rows = [at(90, true), at(0, true), at(30, false), at(60, true)];
		expect(course(rows)).toEqual([at(30, false), at(60, true), at(90, true)]);
		expect(course([])).toEqual([]);
	});

	it('becomes a point with its reach; what may not be shown leaves a gap', () => {
		const one = { on: DAY, people: 6, same: true, counts: { say: [1, 0, 0, 0, 4, 0, 0, 0, 0, 1] } };
		const none = { ...one, counts: {} };
		expect(pointsOf([one, none], 'say')).toEqual([{ on: DAY, mean: 5.2, lowest: 1, highest: 10 }]);
	});
});
