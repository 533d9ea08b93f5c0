import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBy, NOBODY } from './owners';
import { unanswered, type View, viewId, viewOf } from './view';
import { readView } from './view-schema';
import { anyView } from './views.fixture';

describe('a view', () => {
	it('reads back whatever people can answer, and fields of a newer version', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				const stored = { ...view, mood: 'fine', wished: view.wished && { ...view.wished, x: 1 } };
				expect(readView(structuredClone(stored))).toEqual(stored);
			}),
		);
	});

	it.each([
		[null],
		[{ thinks: null }],
		[{ thinks: 'me', does: null }],
		[{ thinks: { members: [''] }, does: null }],
		[{ thinks: { members: ['a'], mostly: 'b' }, does: null }],
		[{ thinks: null, does: null, steps: { plan: 'a' } }],
		[{ thinks: null, does: null, minutes: -1 }],
		[{ thinks: null, does: null, minutes: 10_081 }],
		[{ thinks: null, does: null, minutes: 1.5 }],
	])('does not read %j', (body) => expect(readView(body)).toBeNull());

	it('holds twelve people', () => {
		const members = Array.from({ length: 12 }, (_, n) => `m${n}`);
		expect(readView({ thinks: carriedBy(members), does: carriedBy(members, 'm3') })).not.toBeNull();
	});

	it('says in its id whose it is and of what', () => {
		expect(viewOf(viewId('l', 'm', 'own-t'))).toEqual({ list: 'l', member: 'm', task: 'own-t' });
		for (const id of ['', 'l', 'l/m', 'l//t', 'l/m/t/x']) expect(viewOf(id)).toBeNull();
	});

	it('is answered when both quick questions are', () => {
		const views = new Map<string, View>([
			['a', { thinks: NOBODY, does: NOBODY }],
			['b', { thinks: NOBODY, does: null }],
		]);
		expect(unanswered(['a', 'b', 'c'], views)).toEqual(['b', 'c']);
	});
});
