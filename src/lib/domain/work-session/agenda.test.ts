import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	add,
	addable,
	apportion,
	decksFor,
	drop,
	fit,
	fitted,
	formOf,
	forPeople,
	lengthOf,
	missable,
	move,
	pairsOf,
	type Part,
	planOf,
	readyScript,
	setForm,
	setMinutes,
	startsOf,
} from './agenda';
import { DURATIONS, FEWEST_PEOPLE, LONGEST, MOST_PEOPLE, PART_KINDS } from './terms';

const people = fc.integer({ min: FEWEST_PEOPLE, max: MOST_PEOPLE });
const duration = fc.constantFrom(...DURATIONS);
const script = fc
	.tuple(duration, people)
	.map(([minutes, present]) => ({ minutes, present, parts: readyScript(minutes, present) }));

const kinds = (parts: readonly Part[]) => parts.map(({ kind }) => kind);

const expectWhole = (parts: readonly Part[], total: number) => {
	expect(lengthOf(parts)).toBe(total);
	expect(parts.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1)).toBe(true);
	expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
};

describe('minutes by weight', () => {
	it('add up, leave nobody without, and follow the weights', () => {
		const weights = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(weights, fc.nat({ max: LONGEST }), (given, more) => {
				const total = given.length + more;
				const minutes = apportion(total, given);
				expect(minutes.reduce((a, b) => a + b, 0)).toBe(total);
				expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
				for (const [i, weight] of given.entries())
					for (const [j, other] of given.entries())
						if (weight > other) expect(minutes[i]).toBeGreaterThanOrEqual(minutes[j]! - 1);
			}),
		);
	});
});

describe('a ready script', () => {
	it('adds up to the minute for every time and number of people', () => {
		for (const minutes of DURATIONS)
			for (let present = FEWEST_PEOPLE; present <= MOST_PEOPLE; present++) {
				const parts = readyScript(minutes, present);
				expectWhole(parts, minutes);
				expect(parts[0]!.kind).toBe('welcome');
				expect(parts.at(-1)!.kind).toBe('check-out');
				const order = kinds(parts).filter((kind) => kind !== 'break');
				const places = order.map((kind) => PART_KINDS.indexOf(kind));
				expect(places).toEqual([...places].sort((a, b) => a - b));
				for (const kind of ['check-in', 'statements', 'cards', 'brainstorm', 'agreements'] as const)
					expect(order).toContain(kind);
			}
	});

	it('lets everybody speak where that is possible, and puts many in pairs', () => {
		expect(formOf('check-in', 8)).toBe('group');
		expect(formOf('check-in', 30)).toBe('pairs');
		expect(formOf('cards', 4, 2)).toBe('group');
		expect(formOf('cards', 12, 2)).toBe('pairs');
		expect(formOf('cards', 30, 1)).toBe('group');
	});
});

describe('a changed agenda', () => {
	it('still adds up, whatever is done to it in whatever order', () => {
		const place = fc.nat({ max: 30 });
		const change = fc.oneof(
			fc.record({
				what: fc.constant('set' as const),
				place,
				by: fc.integer({ min: -5, max: 300 }),
			}),
			fc.record({ what: fc.constant('move' as const), place, by: fc.integer({ min: -9, max: 9 }) }),
			fc.record({ what: fc.constant('drop' as const), place, by: fc.constant(0) }),
			fc.record({ what: fc.constant('add' as const), place, by: fc.constant(0) }),
			fc.record({
				what: fc.constant('fit' as const),
				place,
				by: fc.constantFrom(5, ...DURATIONS),
			}),
		);
		fc.assert(
			fc.property(
				script,
				fc.array(change, { maxLength: 25 }),
				({ minutes, present, parts }, all) => {
					let total: number = minutes;
					for (const { what, place: nth, by } of all) {
						const id = parts[nth % parts.length]!.id;
						if (what === 'set') parts = setMinutes(parts, id, by);
						else if (what === 'move') parts = move(parts, id, by);
						else if (what === 'drop') parts = drop(parts, id);
						else if (what === 'add') {
							const offered = addable(parts);
							if (offered.length > 0) parts = add(parts, offered[nth % offered.length]!, present);
						} else parts = fit(parts, (total = by));
						expectWhole(parts, total);
					}
				},
			),
		);
	});

	it('gives a part the time somebody asks for, as far as there is time', () => {
		fc.assert(
			fc.property(
				script,
				fc.nat({ max: 20 }),
				fc.integer({ min: 1, max: 200 }),
				(it, nth, asked) => {
					const { id } = it.parts[nth % it.parts.length]!;
					const most = it.minutes - (it.parts.length - 1);
					const part = setMinutes(it.parts, id, asked).find((one) => one.id === id)!;
					expect(part.minutes).toBe(Math.min(asked, most));
				},
			),
		);
	});

	it('keeps what somebody fixed when another part is fixed too', () => {
		const parts = setMinutes(readyScript(60, 10), 'statements', 15);
		const both = setMinutes(parts, 'brainstorm', 12);
		const minutes = (id: string) => both.find((part) => part.id === id)!.minutes;
		expect([minutes('statements'), minutes('brainstorm'), lengthOf(both)]).toEqual([15, 12, 60]);
		// Until there is no room for it any more.
		const greedy = setMinutes(both, 'welcome', 50);
		expect(greedy.find((part) => part.id === 'welcome')!.minutes).toBe(50);
		expect(lengthOf(greedy)).toBe(60);
	});

	it('moves a part and leaves the rest in order', () => {
		const parts = readyScript(30, 6);
		const moved = move(parts, 'statements', -1);
		expect(kinds(moved).slice(0, 3)).toEqual(['welcome', 'statements', 'check-in']);
		expect(move(parts, 'welcome', -1)).toEqual(parts);
		expect(move(parts, 'nothing', 1)).toEqual(parts);
	});

	it('never drops its last part', () => {
		const [only] = readyScript(15, 4);
		expect(drop([only!], only!.id)).toEqual([only]);
	});

	it('offers what is not there, and adds it before the closing', () => {
		const parts = readyScript(15, 4);
		expect(addable(parts)).toContainEqual({ kind: 'cards', level: 3 });
		expect(addable(parts)).not.toContainEqual({ kind: 'cards', level: 2 });
		expect(kinds(add(parts, { kind: 'pulse' }, 4)).slice(-3)).toEqual([
			'pulse',
			'agreements',
			'check-out',
		]);
		expect(add(parts, { kind: 'cards', level: 2 }, 4)).toEqual(parts);
	});

	it('can always miss something before it misses agreements and check-out', () => {
		const order = missable(readyScript(90, 12)).map(({ id }) => id);
		expect(order[0]).toBe('cards-1');
		expect(order).not.toContain('agreements');
		expect(order).not.toContain('check-out');
		expect(kinds(fit(readyScript(90, 12), 5))).toEqual(
			expect.arrayContaining(['welcome', 'agreements', 'check-out']),
		);
	});
});

describe('the room', () => {
	it('is divided without anybody left over', () => {
		fc.assert(
			fc.property(people, (present) => {
				const { pairs, trio } = pairsOf(present);
				expect(pairs * 2 + (trio ? 3 : 0)).toBe(present);
				expect(pairs).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	it('knows when each part begins', () => {
		fc.assert(
			fc.property(script, ({ parts, minutes }) => {
				const starts = startsOf(parts);
				expect(starts[0]).toBe(0);
				expect(starts.at(-1)! + parts.at(-1)!.minutes).toBe(minutes);
			}),
		);
	});

	it('gets cards that suit it, of the decks there are', () => {
		const all = () => true;
		const there = (deck: string) => deck === 'gelijke-kansen';
		const wanted = { room: 'employees', sector: 'childcare', theme: null } as const;
		expect(decksFor(wanted, all)).toEqual(['werkdruk-en-plezier', 'gelijke-kansen']);
		expect(decksFor(wanted, there)).toEqual(['gelijke-kansen']);
		expect(decksFor({ ...wanted, room: 'managers', theme: 'leave' }, all)).toEqual([
			'met-verlof-en-terug',
			'leiding',
			'gelijke-kansen',
		]);
	});
});

describe('how people sit', () => {
	it('is as chosen, part by part, until there are others', () => {
		const parts = setForm(readyScript(60, 20), 'cards-2', 'group');
		expect(parts.find(({ id }) => id === 'cards-2')!.form).toBe('group');
		expect(parts.find(({ id }) => id === 'cards-3')!.form).toBe('pairs');
		const longer = setMinutes(parts, 'cards-2', 20);
		expect(longer.find(({ id }) => id === 'cards-2')!.form).toBe('group');
		expect(forPeople(parts, 20)).toEqual(readyScript(60, 20));
	});
});

describe('a plan from elsewhere', () => {
	const anywhere = fc
		.record({ script, minutes: fc.integer({ min: 5, max: LONGEST }), more: fc.nat({ max: 60 }) })
		.map(({ script: { present, parts }, minutes, more }) => {
			const wanted = { manager: true, room: 'mixed', sector: 'any', theme: null } as const;
			const plan = planOf({ ...wanted, minutes: 60, people: present }, '', ['gelijke-kansen']);
			return {
				...plan,
				minutes,
				parts: parts.map((part, n) => ({ ...part, minutes: part.minutes + (n === 1 ? more : 0) })),
			};
		});

	it('adds up to the nearest time there is a script for, and it is said that it changed', () => {
		fc.assert(
			fc.property(anywhere, (plan) => {
				const { plan: here, adjusted } = fitted(plan);
				expect(DURATIONS).toContain(here.minutes);
				expectWhole(here.parts, here.minutes);
				for (const one of DURATIONS)
					expect(Math.abs(here.minutes - plan.minutes)).toBeLessThanOrEqual(
						Math.abs(one - plan.minutes),
					);
				if (adjusted) expect(here).not.toEqual(plan);
				else expect(here).toEqual(plan);
			}),
		);
	});
});
