import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOwners } from './counts';
import { correctedMinutes } from './minutes';
import { carriedBy, NO_ONE, NOBODY, ownerOf, SOMEBODY_OUTSIDE, OUTSIDE } from './owners';
import { DOING, STEPS, THINKING } from './steps';
import type { View } from './view';
import { anyViews } from './views.fixture';

const sam = carriedBy(['sam']);
const noor = carriedBy(['noor']);
const both = carriedBy(['sam', 'noor']);

describe('countOwners', () => {
	const views = new Map<string, View>([
		['koken', { thinks: noor, does: sam, steps: { decide: both } }],
		['was', { thinks: carriedBy(['sam', 'noor'], 'noor'), does: both }],
		['post', { thinks: NOBODY, does: OUTSIDE }],
		['open', { thinks: null, does: null }],
	]);

	it('counts tasks and steps, alone, mostly or together', () => {
		const thinking = countOwners(views, THINKING);
		expect(thinking.get('noor')).toEqual({ tasks: 2, steps: 8, mainly: 7 });
		expect(thinking.get('sam')).toEqual({ tasks: 2, steps: 5, mainly: 0 });
		expect(thinking.get(NO_ONE)).toEqual({ tasks: 1, steps: 4, mainly: 4 });
		const doing = countOwners(views, DOING);
		expect(doing.get('sam')).toEqual({ tasks: 2, steps: 2, mainly: 1 });
		expect(doing.get(SOMEBODY_OUTSIDE)).toEqual({ tasks: 1, steps: 1, mainly: 1 });
		expect(doing.has(NO_ONE)).toBe(false);
	});

	it('says minutes only where those of every task counted are known', () => {
		const minutes: Record<string, number> = { koken: 400, was: 100, post: 20 };
		const doing = countOwners(views, DOING, (task) => minutes[task]);
		expect([...doing].map(([who, count]) => [who, count.minutes])).toEqual([
			['sam', 450],
			['noor', 50],
			[SOMEBODY_OUTSIDE, 20],
		]);
		const guessed = countOwners(views, DOING, (task) =>
			task === 'post' ? undefined : minutes[task],
		);
		expect([...guessed.values()].every((count) => count.minutes === undefined)).toBe(true);
	});

	it('divides exactly the minutes of what was answered, whoever carries it', () => {
		fc.assert(
			fc.property(anyViews, fc.constantFrom(THINKING, DOING, STEPS), (all, steps) => {
				const answered = [...all].filter(([, view]) => steps.some((step) => ownerOf(view, step)));
				const counts = countOwners(all, steps, () => 60);
				const sum = [...counts.values()].reduce((total, { minutes }) => total + minutes!, 0);
				expect(sum).toBeCloseTo(answered.length * 60, 6);
				for (const count of counts.values()) {
					expect(count.tasks).toBeGreaterThan(0);
					expect(count.tasks).toBeLessThanOrEqual(count.steps);
					expect(count.mainly).toBeLessThanOrEqual(count.steps);
				}
			}),
		);
	});
});

describe('correctedMinutes', () => {
	const side = (by: string, minutes?: number) => ({
		by,
		views: new Map<string, View>([['koken', { thinks: null, does: null, minutes }]]),
	});

	it('needs everybody', () => {
		expect(correctedMinutes('koken', [side('sam', 60), side('noor', 120)])).toBe(90);
		expect(correctedMinutes('koken', [side('sam', 60), side('noor')])).toBeUndefined();
		expect(correctedMinutes('was', [side('sam', 60)])).toBeUndefined();
		expect(correctedMinutes('koken', [])).toBeUndefined();
		expect(correctedMinutes('koken', [side('sam', 0)])).toBe(0);
	});
});
