import { beforeEach, describe, expect, it } from 'vitest';
import { type Draft, revise, type Version } from '$lib/domain/version';
import { transact } from './database';
import { writeEdit } from './edits';
import { emptyDatabase, everyRow } from './empty-database.fixture';
import { eraseRecord } from './erase';
import { readHistories, readHistory } from './history';
import { readHeads, writeVersions } from './records';

const now = new Date('2026-11-21T20:00:00Z');

const write = (heads: readonly Version[], rev: string, rest: Partial<Draft> = {}) =>
	revise(heads, {
		id: 'note-1',
		rev,
		group: 'home-1',
		kind: 'note',
		by: 'phone',
		format: 1,
		body: { text: rev },
		now,
		...rest,
	});

const revs = async (...of: Parameters<typeof readHeads>) => {
	const heads = await readHeads(...of);
	return heads.ok ? heads.value.map((head) => head.rev).sort() : heads.error;
};

beforeEach(emptyDatabase);

describe('the heads of a record', () => {
	it('are the last of its edits, however they were written', async () => {
		const first = write([], 'a');
		const second = write([first], 'b');
		const third = write([second], 'c');

		await writeVersions([first]);
		expect(await revs('note')).toEqual(['a']);
		// As an import may bring them: the newest before what it builds on.
		await writeVersions([third, second]);
		expect(await readHeads('note')).toEqual({ ok: true, value: [third] });
		expect((await everyRow()).versions).toHaveLength(3);
	});

	it('are the same when a version is written again', async () => {
		const first = write([], 'a');
		await writeVersions([first, write([first], 'b')]);
		await writeVersions([first]);
		expect(await revs('note')).toEqual(['b']);
	});

	it('are both where somebody else wrote while an edit was on its way', async () => {
		const first = write([], 'a');
		await writeVersions([first]);
		const here = write([first], 'b');
		const there = write([first], 'c');
		await Promise.all([writeEdit(here), writeEdit(there)]);
		expect(await revs('note')).toEqual(['b', 'c']);
		await writeEdit(write([here, there], 'd'));
		expect(await revs('note')).toEqual(['d']);
		expect((await everyRow()).versions).toHaveLength(4);
	});

	it('are both where two people wrote at the same time, until somebody chooses', async () => {
		const first = write([], 'a');
		const here = write([first], 'b');
		const there = write([first], 'c');
		await writeVersions([first, here, there]);
		expect(await revs('note')).toEqual(['b', 'c']);

		await writeVersions([write([here, there], 'd')]);
		expect(await revs('note')).toEqual(['d']);
	});

	it('show nothing of a record that was removed', async () => {
		const first = write([], 'a');
		await writeVersions([first, write([first], 'b', { body: null })]);
		expect(await revs('note')).toEqual([]);
	});

	it('are found by kind and by group, and by nothing that only looks like it', async () => {
		await writeVersions([
			write([], 'home', { id: '1' }),
			write([], 'other home', { id: '2', group: 'home-12' }),
			write([], 'team', { id: '3', group: 'team-1' }),
			write([], 'name', { id: '4', kind: 'group' }),
		]);
		expect(await revs('note')).toEqual(['home', 'other home', 'team']);
		expect(await revs('note', 'home-1')).toEqual(['home']);
		expect(await revs('group', 'home-1')).toEqual(['name']);
		expect(await revs('agreement')).toEqual([]);
	});

	it('leave out what cannot be read, and show the rest', async () => {
		await writeVersions([write([], 'good', { id: '1' }), write([], 'damaged', { id: '2' })]);
		await transact(['heads'], 'readwrite', async (tx) => {
			const store = tx.objectStore('heads');
			const row = await store.get(['note', '2']);
			await store.put({ ...row!, heads: [{ ...row!.heads[0]!, at: 'yesterday' }] });
		});
		expect(await revs('note')).toEqual(['good']);
	});
});

describe('writing several versions', () => {
	it('keeps all of them or none', async () => {
		const broken = write([], 'b', { id: '2', body: () => 'cannot be stored' });
		const written = await writeVersions([write([], 'a', { id: '1' }), broken]);
		expect(written).toEqual({ ok: false, error: 'broken' });
		expect(await everyRow()).toMatchObject({ versions: [], heads: [] });
	});
});

describe('the history', () => {
	it('of a record is all that it ever was, the oldest first', async () => {
		const first = write([], 'a', { now: new Date('2026-01-01') });
		const second = write([first], 'b', { now: new Date('2026-01-02') });
		await writeVersions([second, first, write([], 'other', { id: 'note-2' })]);
		expect(await readHistory('note-1')).toEqual({ ok: true, value: [first, second] });
	});

	it('of a kind is that of one group, with what was removed and without what cannot be read', async () => {
		const first = write([], 'a');
		const removed = write([first], 'b', { body: null });
		await writeVersions([
			first,
			removed,
			write([], 'other group', { id: '2', group: 'home-12' }),
			write([], 'other kind', { id: '3', kind: 'group' }),
			{ ...write([], 'damaged', { id: '4' }), at: 'yesterday' },
		]);
		const read = await readHistories('note', 'home-1');
		expect(read.ok && read.value.map(({ rev }) => rev).sort()).toEqual(['a', 'b']);
	});
});

describe('erasing a record', () => {
	it('leaves its id and nothing else, and no other record is touched', async () => {
		const first = write([], 'a');
		const other = write([], 'other', { id: 'note-2' });
		await writeVersions([first, write([first], 'b'), write([first], 'c'), other]);

		expect(await eraseRecord('note', 'note-1')).toEqual({ ok: true, value: undefined });

		expect(await everyRow()).toEqual({
			versions: [other],
			heads: [{ kind: 'note', id: 'note-2', group: 'home-1', heads: [other] }],
			games: [],
			seen: [],
			settings: [['note-1']],
		});
	});

	it('remembers every erased id once, also after damage', async () => {
		await transact(['settings'], 'readwrite', async (tx) => {
			await tx.objectStore('settings').put({ not: 'a list' }, 'erased');
		});
		for (const id of ['1', '2', '1']) await eraseRecord('note', id);
		expect((await everyRow()).settings).toEqual([['1', '2']]);
	});
});
