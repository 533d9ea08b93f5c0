import { beforeEach, expect, it } from 'vitest';
import { revise, type Version } from '$lib/domain/version';
import { emptyDatabase } from '$lib/storage/empty-database.fixture';
import { readHeads, writeVersions } from '$lib/storage/records';
import { renameGroup, seat } from './edit-groups';
import { groups } from './groups.svelte';

beforeEach(emptyDatabase);

const write = (part: Pick<Version, 'id' | 'rev' | 'kind' | 'body'>, at: number) =>
	revise([], { ...part, group: 'home', by: 'a', format: 1, now: new Date(at) });
const headsOf = async (kind: 'group' | 'member') => {
	const heads = await readHeads(kind);
	if (!heads.ok) throw new Error(heads.error);
	return heads.value;
};

it('a household written apart is one, silent as soon as one side says so, and is one again once it is named', async () => {
	const group = { id: 'home', kind: 'group' } as const;
	await writeVersions([
		write({ ...group, rev: '1', body: { kind: 'home', name: 'Ons huis', silent: true } }, 1),
		write({ ...group, rev: '2', body: { kind: 'home', name: 'Bij ons', later: 'kept' } }, 2),
	]);
	await groups.readAgain();
	expect(groups.ofKind('home')).toMatchObject([{ name: 'Bij ons', silent: true }]);
	await renameGroup(groups.byId('home')!, 'Thuis');
	const body = { kind: 'home', name: 'Thuis', silent: true, later: 'kept' };
	expect(await headsOf('group')).toMatchObject([{ parents: ['1', '2'], body }]);
	expect((await headsOf('group'))[0]!.body).toEqual(body);
});

it('a person written apart is one, and is one again once somebody says the name', async () => {
	const member = { id: 'ann', kind: 'member' } as const;
	await writeVersions([
		write({ ...member, rev: '1', body: { name: 'Annie', place: 0, later: 'kept' } }, 2),
		write({ ...member, rev: '2', body: { name: 'Anna', place: 0 } }, 1),
		write({ id: 'bo', kind: 'member', rev: '3', body: { name: 'Bo', place: 1 } }, 1),
	]);
	await groups.readAgain();
	expect(groups.names('home')).toEqual(['Annie', 'Bo']);
	await seat('home', ['Anneke', 'Bo']);
	const heads = await headsOf('member');
	expect(heads.map(({ parents }) => parents)).toEqual([['1', '2'], []]);
	expect(heads[0]!.body).toEqual({ name: 'Anneke', place: 0, later: 'kept' });
	await seat('home', ['Ann', 'Bo']);
	expect((await headsOf('member'))[0]!.body).toEqual({ name: 'Ann', place: 0, later: 'kept' });
});
