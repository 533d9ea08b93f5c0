import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, type Plan, planOf } from './agenda';
import { adding, readPlanFragment, toPlanFragment } from './plan-link';
import { DURATIONS, FEWEST_PEOPLE, MOST_PEOPLE, ROOMS, SECTORS } from './terms';

const plan: fc.Arbitrary<Plan> = fc
	.record({
		manager: fc.boolean(),
		room: fc.constantFrom(...ROOMS),
		sector: fc.constantFrom(...SECTORS),
		theme: fc.constantFrom(null, 'leave' as const, 'safety' as const),
		minutes: fc.constantFrom(...DURATIONS),
		people: fc.integer({ min: FEWEST_PEOPLE, max: MOST_PEOPLE }),
		title: fc.string({ maxLength: 60, unit: 'grapheme' }).filter((text) => text.length <= 60),
	})
	.map(({ title, ...wanted }) => planOf(wanted, title, ['gelijke-kansen']));

describe('a link to a prepared session', () => {
	it('gives back the plan it was made of', () => {
		fc.assert(
			fc.property(plan, (it) => {
				expect(readPlanFragment(toPlanFragment(it))).toEqual({
					ok: true,
					value: { plan: it, adjusted: false },
				});
			}),
		);
	});

	it('is cut, damaged or strange without anything breaking', () => {
		fc.assert(
			fc.property(
				plan,
				fc.double({ min: 0, max: 0.99, noNaN: true }),
				fc.string(),
				(it, at, text) => {
					const link = toPlanFragment(it);
					const cut = readPlanFragment(link.slice(0, Math.floor(link.length * at)));
					expect(cut.ok).toBe(false);
					expect(readPlanFragment(`#sessie=${text}`).ok).toBe(false);
					expect(readPlanFragment(`#${text}`)).toEqual({ ok: false, error: 'none' });
				},
			),
		);
		expect(readPlanFragment(`#sessie=${'x'.repeat(20_000)}`)).toEqual({
			ok: false,
			error: 'too-big',
		});
	});

	it('is made to add up where its agenda is longer than its time', () => {
		fc.assert(
			fc.property(plan, fc.integer({ min: 1, max: 60 }), (it, more) => {
				const long = { ...it, parts: it.parts.map((p) => ({ ...p, minutes: p.minutes + more })) };
				const { plan: fitted, adjusted } = adding(long);
				expect(adjusted).toBe(true);
				expect(lengthOf(fitted.parts)).toBe(it.minutes);
				expect(readPlanFragment(toPlanFragment(long))).toEqual({
					ok: true,
					value: { plan: fitted, adjusted: true },
				});
			}),
		);
	});

	it('does not take a plan with more people, parts or time than there can be', () => {
		const good = planOf(
			{ manager: false, room: 'mixed', sector: 'any', theme: null, minutes: 15, people: 8 },
			'',
			['gelijke-kansen'],
		);
		const bad: Partial<Record<keyof Plan, unknown>>[] = [
			{ people: 1 },
			{ people: 61 },
			{ minutes: 0 },
			{ minutes: 1e9 },
			{ parts: [] },
			{ parts: [...good.parts, good.parts[0]] },
			{ decks: ['../../x'] },
			{ title: 'x'.repeat(61) },
		];
		for (const part of bad)
			expect(readPlanFragment(toPlanFragment({ ...good, ...part } as Plan))).toEqual({
				ok: false,
				error: 'damaged',
			});
	});
});
