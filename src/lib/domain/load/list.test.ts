import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addMember,
	addTask,
	askToCompare,
	dropTask,
	type List,
	mayCompare,
	renameTask,
	TASKS_MAX,
	unionOf,
} from './list';
import { readList } from './list-schema';

const list = (...ids: string[]): List => ({
	phase: 'baby',
	of: ['sam', 'noor'],
	tasks: ids.map((id) => ({ id })),
	dropped: [],
});
const full = list(...Array.from({ length: TASKS_MAX }, (_, n) => `t${n}`));

const move = fc.record({
	does: fc.constantFrom('add', 'drop', 'rename'),
	id: fc.constantFrom('koken', 'was', 'own-a', 'own-b'),
	title: fc.option(fc.string({ maxLength: 130 }), { nil: undefined }),
});

describe('a list', () => {
	it('can be read after any row of changes, and loses no task it ever had', () => {
		fc.assert(
			fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
				let now = list('koken');
				const known = new Set(['koken']);
				for (const { does, id, title } of moves) {
					if (does === 'drop') now = dropTask(now, id);
					else {
						const next =
							does === 'add' ? addTask(now, { id, title }) : renameTask(now, id, title ?? '');
						if (!next.ok) continue;
						now = next.value;
						if (does === 'add') known.add(id);
					}
				}
				expect(readList(now)).toEqual(now);
				const ids = [...now.tasks, ...now.dropped].map((task) => task.id);
				expect(ids.sort()).toEqual([...known].sort());
			}),
		);
	});

	it('brings a dropped task back with its title', () => {
		const task = { id: 'own-a', title: 'Oma bellen', minutes: 30 };
		const added = addTask(list('koken'), task);
		const dropped = added.ok ? dropTask(added.value, 'own-a') : null;
		expect(dropped?.dropped).toEqual([task]);
		expect(dropped && addTask(dropped, { id: 'own-a' })).toMatchObject({
			value: { tasks: [{ id: 'koken' }, task], dropped: [] },
		});
	});

	it.each([
		['empty', addTask(list(), { id: 'own-a' })],
		['empty', addTask(list(), { id: 'own-a', title: ' \n' })],
		['too-long', addTask(list(), { id: 'own-a', title: 'x'.repeat(121) })],
		['there-already', addTask(list('koken'), { id: 'koken' })],
		['full', addTask(full, { id: 'koken' })],
		['empty', renameTask(list('koken'), 'koken', '')],
		['too-long', renameTask(list('koken'), 'koken', 'x'.repeat(121))],
	])('says %s', (error, result) => expect(result).toEqual({ ok: false, error }));

	it('reads 400 tasks and fields of a newer version, but no damage', () => {
		expect(readList({ ...full, colour: 'green' })).toEqual({ ...full, colour: 'green' });
		expect(readList({ ...full, tasks: [...full.tasks, { id: 'one-more' }] })).toBeNull();
		expect(readList(list('a/b'))).toBeNull();
		expect(readList(list('own-a'))).toBeNull();
		expect(readList({ ...list(), phase: 'nap' })).toBeNull();
	});
});

describe('a list changed in two places', () => {
	const ids = fc.uniqueArray(fc.nat(30).map(String), { maxLength: 10 });

	it('becomes one with every task of either, each once', () => {
		fc.assert(
			fc.property(ids, ids, ids, (on, other, off) => {
				const here = list(...on);
				const gone = off.filter((id) => !other.includes(id)).map((id) => ({ id }));
				const there = { ...list(...other), dropped: gone };
				const both = unionOf([here, there]);
				expect(both.tasks.map(({ id }) => id).sort()).toEqual(
					[...new Set([...on, ...other])].sort(),
				);
				expect(both.dropped.map(({ id }) => id)).toEqual(
					gone.map(({ id }) => id).filter((id) => !on.includes(id)),
				);
				expect(unionOf([both, there])).toEqual(both);
				expect(readList(both)).toEqual(both);
			}),
		);
	});

	it('keeps what no longer fits among what was taken off', () => {
		const both = unionOf([full, list('one-more')]);
		expect(both.tasks).toHaveLength(TASKS_MAX);
		expect(both.dropped).toEqual([{ id: 'one-more' }]);
	});
});

describe('a task renamed in two places', () => {
	const rename = (before: List, title: string): List => {
		const renamed = renameTask(before, 'koken', title);
		if (!renamed.ok) throw new Error(renamed.error);
		return renamed.value;
	};
	const base = list('koken');

	it('has both titles until somebody chooses, whichever came first and whatever else happens', () => {
		const [here, there] = [rename(base, 'Eten maken'), rename(base, 'Het avondeten')];
		for (const lists of [
			[here, there],
			[there, here],
		] as const) {
			const both = unionOf([...lists], [base]);
			expect(both.tasks[0]?.titles).toEqual(['Eten maken', 'Het avondeten']);
			expect(both.tasks[0]?.titles).toContain(both.tasks[0]?.title);
			expect(readList(both)).toEqual(both);
			const later = dropTask(both, 'koken');
			const back = addTask(later, { id: 'koken' });
			expect(back.ok && back.value.tasks[0]).toEqual(both.tasks[0]);
			expect(rename(both, 'Eten maken').tasks).toEqual([{ id: 'koken', title: 'Eten maken' }]);
		}
	});

	it('has one title where only one of them renamed it, or both alike', () => {
		const before = rename(base, 'Eten maken');
		const renamed = rename(before, 'Het avondeten');
		const added = addTask(before, { id: 'was' });
		const grown = added.ok ? added.value : before;
		for (const both of [unionOf([renamed, grown], [before]), unionOf([grown, renamed], [before])])
			expect(both.tasks.find(({ id }) => id === 'koken')).toEqual({
				id: 'koken',
				title: 'Het avondeten',
			});
		expect(unionOf([renamed, { ...renamed, dropped: [{ id: 'was' }] }], [before]).tasks).toEqual(
			renamed.tasks,
		);
	});

	it('goes by the title somebody chose, also where another has not heard of the choice', () => {
		const open = unionOf([rename(base, 'Eten maken'), rename(base, 'Het avondeten')], [base]);
		const chosen = rename(open, 'Eten maken');
		const elsewhere = addTask(open, { id: 'was' });
		const both = unionOf([elsewhere.ok ? elsewhere.value : open, chosen], [open]);
		expect(both.tasks[0]).toEqual({ id: 'koken', title: 'Eten maken' });
	});

	it('keeps every title that is not known to be an old one', () => {
		const both = unionOf([rename(base, 'Eten maken'), rename(base, 'Het avondeten')]);
		expect(both.tasks[0]?.titles).toEqual(['Eten maken', 'Het avondeten']);
		expect(unionOf([base, rename(base, 'Eten maken')]).tasks).toEqual([
			{ id: 'koken', title: 'Eten maken' },
		]);
	});
});

it('a member is added once', () => {
	const grown = addMember(list('koken'), 'kim');
	expect(grown.of).toEqual(['sam', 'noor', 'kim']);
	expect(addMember(grown, 'kim')).toEqual(grown);
});

describe('two homes', () => {
	it('compare when everybody asks, and no longer when one of them does not', () => {
		const apart: List = { ...list('koken'), apart: true };
		const one = askToCompare(apart, 'noor', true);
		const both = askToCompare(one, 'sam', true);
		const may = (now: List) => mayCompare(now, now.of);
		expect([apart, one, both].map(may)).toEqual([false, false, true]);
		expect(may(askToCompare(both, 'noor', false))).toBe(false);
		expect(may(list('koken'))).toBe(true);
		// Whoever is no longer there is not waited for.
		expect(mayCompare(one, ['noor'])).toBe(true);
		expect(readList(both)).toEqual(both);
	});
});
