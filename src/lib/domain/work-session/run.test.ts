import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../deck/vocabulary';
import { lengthOf, planOf } from './agenda';
import {
	type Act,
	cardOf,
	lateness,
	leftOf,
	newest,
	nextPart,
	partOf,
	perform,
	type Run,
	start,
	toDrop,
} from './run';
import { readRun } from './run-schema';
import { cardsFor, type SessionCard } from './script-cards';
import { DURATIONS } from './terms';

const NOW = Date.parse('2026-11-23T07:00:00Z');
const MINUTE = 60_000;

const library: SessionCard[] = ([1, 2, 3] as const).flatMap((level) =>
	Array.from({ length: 14 }, (_, n) => ({
		ref: `gelijke-kansen/c${level}-${n}`,
		level,
		kind: n % 3 === 0 ? ('statement' as const) : ('question' as const),
		theme: THEMES.indexOf(n % 2 === 0 ? 'leave' : 'safety'),
		intensity: ((n % 3) + 1) as 1 | 2 | 3,
	})),
);

function begun(
	minutes: (typeof DURATIONS)[number] = 60,
	people = 12,
	theme: 'leave' | null = null,
) {
	const wanted = {
		manager: false,
		room: 'employees',
		sector: 'any',
		theme,
		minutes,
		people,
	} as const;
	const plan = planOf(wanted, '', ['gelijke-kansen']);
	const dealt = cardsFor(plan, library, 'seed');
	return start({ id: 'run', group: 'team', by: 'a', plan, ...dealt, now: NOW });
}

const after = (run: Run, ...acts: Act[]) => acts.reduce((r, act) => perform(r, act, 'a', NOW), run);

const act: fc.Arbitrary<Act> = fc.oneof(
	fc.constantFrom<Act>(
		{ type: 'next' },
		{ type: 'back' },
		{ type: 'skip' },
		{ type: 'swap' },
		{ type: 'people', people: 7 },
		{ type: 'pause' },
		{ type: 'resume' },
		{ type: 'shorten' },
		{ type: 'go', part: 'brainstorm' },
		{ type: 'drop', part: 'cards-3' },
		{ type: 'drop', part: 'statements' },
		{ type: 'show', card: null },
		{ type: 'more', minutes: 2 },
		{ type: 'agreed', what: 'Op maandag beginnen we om negen uur' },
		{ type: 'keep', card: 'gelijke-kansen/c2-1', level: 2 },
	),
	fc.record({
		type: fc.constant('outcome' as const),
		card: fc.constant('gelijke-kansen/c1-0'),
		counts: fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
	}),
	fc.record({
		type: fc.constant('woke' as const),
		since: fc.integer({ min: NOW, max: NOW + 1e7 }),
	}),
);
const acts = fc.array(fc.tuple(act, fc.nat({ max: 10 * MINUTE })), { maxLength: 40 });

function play(run: Run, all: readonly (readonly [Act, number])[]): { run: Run; now: number } {
	let now = NOW;
	for (const [one, passes] of all) run = perform(run, one, 'a', (now += passes));
	return { run, now };
}

describe('a session that runs', () => {
	it('is always somewhere, and can be read back from storage', () => {
		fc.assert(
			fc.property(fc.constantFrom(...DURATIONS), acts, (minutes, all) => {
				const { run } = play(begun(minutes), all);
				expect(partOf(run)).toBeDefined();
				expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
			}),
		);
	});

	it('keeps no outcome that may not be shown', () => {
		fc.assert(
			fc.property(acts, (all) => {
				const { run } = play(begun(), all);
				for (const { counts } of run.outcomes) {
					expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(5);
					expect(counts.filter((n) => n > 0).length).toBeGreaterThan(1);
				}
			}),
		);
		const four = after(begun(), { type: 'outcome', card: 'd/c', counts: [1, 1, 1, 1, 0] });
		const equal = after(begun(), { type: 'outcome', card: 'd/c', counts: [0, 0, 5, 0, 0] });
		expect([four, equal]).toEqual([begun(), begun()]);
	});

	it('goes through all its cards and parts by one key', () => {
		let run = begun(30, 8);
		const seen = [partOf(run).id];
		for (let n = 0; nextPart(run) && n < 100; n++) {
			run = after(run, { type: 'next' });
			if (partOf(run).id !== seen.at(-1)) seen.push(partOf(run).id);
		}
		expect(seen).toEqual(run.plan.parts.map(({ id }) => id));
	});

	it('can leave any part at once', () => {
		for (const { id } of begun().plan.parts) {
			const there = after(begun(), { type: 'go', part: id });
			expect(partOf(there).id).toBe(id);
			const on = after(there, { type: 'skip' });
			if (nextPart(there)) expect(partOf(on).id).toBe(nextPart(there)!.id);
		}
	});

	it('stands still while paused, and gets two minutes whenever asked', () => {
		const paused = perform(begun(), { type: 'pause' }, 'a', NOW + MINUTE);
		expect(leftOf(paused, NOW + 20 * MINUTE)).toBe(leftOf(paused, NOW + MINUTE));
		const more = perform(paused, { type: 'more', minutes: 2 }, 'a', NOW + 5 * MINUTE);
		expect(leftOf(more, NOW) - leftOf(paused, NOW)).toBe(2 * MINUTE);
		const on = perform(more, { type: 'resume' }, 'a', NOW + 9 * MINUTE);
		expect(leftOf(on, NOW + 9 * MINUTE)).toBe(leftOf(more, NOW));
		// When the time is up already, two minutes are two minutes from now.
		const late = perform(begun(), { type: 'more', minutes: 2 }, 'a', NOW + 50 * MINUTE);
		expect(leftOf(late, NOW + 50 * MINUTE)).toBe(2 * MINUTE);
	});

	it('goes on where it was when the device slept in the middle', () => {
		const slept = perform(begun(), { type: 'woke', since: NOW + MINUTE }, 'a', NOW + 60 * MINUTE);
		expect(slept.slept).toBe(true);
		expect(leftOf(slept, NOW + 99 * MINUTE)).toBe(leftOf(begun(), NOW + MINUTE));
		const on = perform(slept, { type: 'resume' }, 'a', NOW + 60 * MINUTE);
		expect(on.slept).toBe(false);
		expect(leftOf(on, NOW + 60 * MINUTE)).toBe(leftOf(slept, NOW));
	});

	it('deals another card of the same kind and level, and comes round in the end', () => {
		const there = after(begun(), { type: 'go', part: 'cards-2' });
		const seen = new Set([cardOf(there)!]);
		let run = there;
		for (let n = 0; n < run.spare[2]!.length; n++) {
			run = after(run, { type: 'swap' });
			seen.add(cardOf(run)!);
		}
		const levels = new Set([...seen].map((ref) => library.find((card) => card.ref === ref)!.level));
		expect([...levels]).toEqual([2]);
		expect(seen.size).toBe(1 + there.spare[2]!.length);
		expect(cardOf(after(run, { type: 'swap' }))).toBe(cardOf(there));
	});

	it('is not moved by anything once it is over', () => {
		fc.assert(
			fc.property(acts, (all) => {
				const over = after(begun(), { type: 'finish' });
				expect(play(over, all).run).toBe(over);
			}),
		);
	});
});

describe('running late', () => {
	it('is not so while a session keeps to its times', () => {
		fc.assert(
			fc.property(fc.constantFrom(...DURATIONS), fc.nat({ max: 9 }), (minutes, parts) => {
				let [run, now] = [begun(minutes), NOW];
				for (let n = 0; n < parts && nextPart(run); n++) {
					now += partOf(run).minutes * MINUTE;
					run = perform(run, { type: 'skip' }, 'a', now);
				}
				expect(lateness(run, now)).toBe(0);
			}),
		);
	});

	it('says how much, also while it is paused', () => {
		const paused = perform(begun(), { type: 'pause' }, 'a', NOW);
		expect(lateness(paused, NOW + 7 * MINUTE)).toBe(7 * MINUTE);
	});

	it('proposes parts that make up for it, none of them needlessly', () => {
		fc.assert(
			fc.property(fc.constantFrom(...DURATIONS), fc.integer({ min: 1, max: 90 }), (minutes, n) => {
				const run = begun(minutes);
				const late = n * MINUTE;
				const dropped = toDrop(run, late);
				const all = run.plan.parts.length;
				expect(dropped.every(({ kind }) => kind !== 'agreements' && kind !== 'check-out')).toBe(
					true,
				);
				const made = lengthOf(dropped) * MINUTE;
				if (made >= late)
					for (const one of dropped)
						expect((lengthOf(dropped) - one.minutes) * MINUTE).toBeLessThan(late);
				const without = after(
					run,
					...dropped.map(({ id }) => ({ type: 'drop' as const, part: id })),
				);
				expect(without.plan.parts).toHaveLength(all - dropped.length);
				expect(lateness(without, NOW)).toBe(-made);
			}),
		);
	});

	it('can share what is left among the parts to come', () => {
		fc.assert(
			fc.property(fc.constantFrom(...DURATIONS), fc.nat({ max: 120 }), (minutes, late) => {
				const now = NOW + late * MINUTE;
				const run = perform(begun(minutes), { type: 'shorten' }, 'a', now);
				expect(lateness(run, now)).toBeLessThanOrEqual(lateness(begun(minutes), now));
				const kinds = run.plan.parts.map(({ kind }) => kind);
				expect(kinds).toContain('agreements');
				expect(kinds).toContain('check-out');
				if (late * 3 < minutes) expect(lateness(run, now)).toBeLessThanOrEqual(0);
			}),
		);
	});
});

describe('who is there', () => {
	it('may be more or fewer than planned, within what a session is for', () => {
		const run = begun(60, 12);
		expect(after(run, { type: 'people', people: 13 }).plan.people).toBe(13);
		for (const people of [1, 61, 7.5, NaN, 12])
			expect(after(run, { type: 'people', people })).toBe(run);
	});
});

describe('two windows', () => {
	it('come to the same state, whatever crossed on the way', () => {
		fc.assert(
			fc.property(acts, acts, (here, there) => {
				const a = play(begun(), here).run;
				const b = there.reduce((run, [one, at]) => perform(run, one, 'b', NOW + at), begun());
				expect(newest(a, b)).toEqual(newest(b, a));
				expect(newest(newest(a, b), a)).toEqual(newest(a, b));
			}),
		);
	});

	it('go on with the session that began last', () => {
		const later = { ...begun(), id: 'other', startedAt: NOW + 1 };
		expect(newest(after(begun(), { type: 'next' }), later)).toBe(later);
	});
});

describe('the cards of a session', () => {
	it('are of the level of their part, and none comes twice', () => {
		for (const minutes of DURATIONS) {
			const { cards, plan, spare } = begun(minutes);
			const all = [...Object.values(cards).flat(), ...Object.values(spare).flat()];
			expect(new Set(all).size).toBe(all.length);
			for (const part of plan.parts)
				for (const ref of cards[part.id] ?? []) {
					const card = library.find((one) => one.ref === ref)!;
					if (part.kind === 'statements') expect(card.kind).toBe('statement');
					else expect([card.level, card.kind]).toEqual([part.level, 'question']);
				}
		}
	});

	it('are about the theme first', () => {
		const { cards } = begun(60, 12, 'leave');
		for (const ref of Object.values(cards).map(([first]) => first!))
			expect(library.find((card) => card.ref === ref)!.theme).toBe(THEMES.indexOf('leave'));
	});
});
