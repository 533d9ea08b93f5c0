import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBy, NOBODY, OUTSIDE, ownerCode, ownerOf, partsOf } from './owners';
import { STEPS } from './steps';
import { anyOwner } from './views.fixture';

describe('an owner', () => {
	const two = ['sam', 'noor'];
	const three = ['sam', 'noor', 'kim'];
	it.each([
		['me', carriedBy(['sam']), two],
		['you', carriedBy(['noor']), two],
		['together', carriedBy(['noor', 'sam']), two],
		['mostly', carriedBy(two, 'noor'), two],
		['outside', OUTSIDE, two],
		['nobody', NOBODY, two],
		['some', carriedBy(two), three],
		['together', carriedBy(three), three],
		['you', carriedBy(['kim']), three],
		// Who has left is still named.
		['some', carriedBy(three), two],
		['some', { members: ['sam'], outside: true as const }, two],
		['me', carriedBy(['sam', 'sam'], 'sam'), ['sam']],
	])('reads as %s', (code, owner, group) => {
		expect(ownerCode(owner, 'sam', group)).toBe(code);
	});

	it('is the same whoever was named first', () => {
		expect(carriedBy(['b', 'a', 'b'], 'b')).toEqual(carriedBy(['a', 'b'], 'b'));
		expect(carriedBy(['a', 'b'], 'c')).toEqual({ members: ['a', 'b'] });
	});

	it('divides the whole, and most of it to whoever carries most', () => {
		fc.assert(
			fc.property(anyOwner, (owner) => {
				const parts = partsOf(owner);
				expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
				for (const member of owner.members) expect(parts.get(member)).toBeGreaterThan(0);
				if (owner.mostly !== undefined) expect(parts.get(owner.mostly)).toBeGreaterThan(0.5);
			}),
		);
	});
});

describe('ownerOf', () => {
	it('takes the quick answers, unless a step has its own', () => {
		const [sam, noor] = [carriedBy(['sam']), carriedBy(['noor'])];
		const view = { thinks: sam, does: noor, steps: { decide: noor, do: NOBODY } };
		expect(STEPS.map((step) => ownerOf(view, step))).toEqual([sam, sam, noor, NOBODY, sam]);
		expect(ownerOf({ thinks: sam, does: null }, 'do')).toBeNull();
		expect(ownerOf({ thinks: null, does: sam }, 'notice')).toBeNull();
	});
});
