import { expect, it } from 'vitest';
import { differing } from './differing';
import { carriedBy } from './owners';
import type { View } from './view';

const sam = carriedBy(['sam']);
const noor = carriedBy(['noor']);
const view: View = { thinks: sam, does: noor, steps: { plan: noor }, minutes: 30 };
const nothing = { quick: false, steps: [] };
const same = { today: nothing, minutes: false, wish: nothing };

it('finds nothing in views that say the same', () => {
	expect(differing([view, structuredClone(view)])).toEqual(same);
});

it.each<[string, View, object]>([
	['who thinks of it', { ...view, thinks: noor }, { today: { quick: true, steps: [] } }],
	['who does it', { ...view, does: null }, { today: { quick: true, steps: [] } }],
	[
		'a step apart, also where one says nothing of it',
		{ ...view, steps: { decide: sam } },
		{ today: { quick: false, steps: ['plan', 'decide'] } },
	],
	['the minutes', { ...view, minutes: 45 }, { minutes: true }],
	['whether there are minutes', { ...view, minutes: undefined }, { minutes: true }],
	[
		'a wish',
		{ ...view, wished: { thinks: noor, does: noor } },
		{ wish: { quick: true, steps: [] } },
	],
])('finds %s', (_, other, found) => {
	expect(differing([view, other])).toEqual({ ...same, ...found });
	expect(differing([other, view, view])).toEqual({ ...same, ...found });
});

it('finds a step of a wish', () => {
	const wish = (step: typeof sam): View => ({
		...view,
		wished: { thinks: sam, does: noor, steps: { notice: step } },
	});
	expect(differing([wish(sam), wish(noor)])).toEqual({
		...same,
		wish: { quick: false, steps: ['notice'] },
	});
});
