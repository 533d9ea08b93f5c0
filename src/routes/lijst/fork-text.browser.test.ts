import { describe, expect, it } from 'vitest';
import { m } from '$i18n';
import { carriedBy } from '$lib/domain/load/owners';
import type { View } from '$lib/domain/load/view';
import { forkTexts } from './fork-text';

const people = [
	{ id: 'ann', name: 'Ann' },
	{ id: 'bo', name: 'Bo' },
];
const ann = carriedBy(['ann']);
const bo = carriedBy(['bo']);
const view: View = { thinks: ann, does: bo };
const both = (thinks: string, does: string) => m.list_answer({ thinks, does });

describe('what views of one task that were written apart are called', () => {
	it.each<[string, View, View, [string, string]]>([
		[
			'the answers',
			view,
			{ thinks: null, does: bo },
			[both('Ann', 'Bo'), both(m.list_no_answer(), 'Bo')],
		],
		[
			'a step',
			view,
			{ ...view, steps: { plan: bo } },
			[`${m.step_plan()}: ${m.task_as_above()}`, `${m.step_plan()}: Bo`],
		],
		[
			'the minutes',
			view,
			{ ...view, minutes: 30 },
			[m.fork_no_minutes(), m.fork_minutes({ minutes: 30 })],
		],
		[
			'a wish',
			view,
			{ ...view, wished: { thinks: bo, does: bo } },
			[m.fork_no_wish(), m.wish_would({ how: both('Bo', 'Bo') })],
		],
		[
			'more than one of these',
			{ ...view, minutes: 10 },
			{ thinks: bo, does: bo, minutes: 20 },
			[
				`${both('Ann', 'Bo')}; ${m.fork_minutes({ minutes: 10 })}`,
				`${both('Bo', 'Bo')}; ${m.fork_minutes({ minutes: 20 })}`,
			],
		],
	])('says %s', (_, one, other, texts) => {
		expect(forkTexts([one, other], people)).toEqual(texts);
	});

	it('is never the same twice, also where a newer version wrote what differs', () => {
		const newer = { ...view, mood: 'fine' };
		const texts = forkTexts([view, newer], people);
		expect(texts).toEqual([`${both('Ann', 'Bo')} (1)`, `${both('Ann', 'Bo')} (2)`]);
	});
});
