import { beforeEach, expect, it } from 'vitest';
import backup from '../../../tests/fixtures/backup-1.json';
import { parseBackup } from '$lib/domain/exchange/backup';
import { headsOf } from '$lib/domain/version';
import { readAside } from './aside';
import { readEverything, readKnown } from './backup';
import { disconnect, open, STEPS } from './database';
import { emptyDatabase } from './empty-database.fixture';
import { readRunning } from './games';
import { readHeads } from './records';

// Every format that was ever released: it is read for as long as the app exists. A change of one gets
// a number and a fixture of its own; these two stay as they are.

beforeEach(emptyDatabase);

it('a backup file of version 1 is read whole', () => {
	const read = parseBackup(JSON.stringify(backup));
	expect(read).toMatchObject({ ok: true, value: { unreadable: 0 } });
	if (read.ok) expect(read.value.versions).toHaveLength(7);
});

/** The database as version 1 made it, with the rows of the backup in it. */
function plantVersion1(): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('samenspel', 1);
		opening.onerror = () => reject(opening.error);
		opening.onupgradeneeded = () => {
			const db = opening.result;
			const versions = db.createObjectStore('versions', { keyPath: 'rev' });
			versions.createIndex('group', ['group', 'kind']);
			versions.createIndex('record', 'id');
			const heads = db.createObjectStore('heads', { keyPath: ['kind', 'id'] });
			heads.createIndex('group', 'group');
			const games = db.createObjectStore('games', { keyPath: ['game', 'by', 'n'] });
			const seen = db.createObjectStore('seen', { keyPath: ['group', 'ref'] });
			seen.createIndex('group', 'group');
			const settings = db.createObjectStore('settings');

			for (const row of backup.versions) versions.put(row);
			for (const { kind, id, group } of backup.versions) {
				const own = backup.versions.filter((row) => row.id === id);
				heads.put({ kind, id, group, heads: headsOf(own) });
			}
			for (const row of backup.games) games.put(row);
			for (const row of backup.seen) seen.put(row);
			settings.put(['n0erased000001'], 'erased');
		};
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
	});
}

it('a database of version 1 is read whole', async () => {
	await plantVersion1();
	const { versions, seen, games } = backup;
	const all = await readEverything();
	expect(all).toMatchObject({ ok: true, value: { seen, games, unreadable: [] } });
	if (all.ok) expect(all.value.versions).toHaveLength(versions.length);
	expect(await readAside()).toEqual({ ok: true, value: [] });
	expect(await readHeads('agreement')).toMatchObject({
		ok: true,
		value: [{ rev: 'r0agreed000002', body: { standard: 'Er is brood en melk' } }],
	});
	expect(await readRunning()).toMatchObject({ ok: true, value: [{ game: 'p0game00000002' }] });
	expect(await readKnown()).toMatchObject({
		ok: true,
		value: { erased: new Set(['n0erased000001']) },
	});
});

// No older database was ever released, so this rehearses with a step that only the test knows.
it('a next version finds every row, while a tab of this one is open', async () => {
	await plantVersion1();
	const before = await readEverything();
	const next = await open([
		...STEPS,
		(_, tx) => tx.objectStore('games').createIndex('rehearsal' as never, 'by'),
	]);
	expect(next.version).toBe(STEPS.length + 1);
	expect([...next.transaction('games').store.indexNames]).toEqual(['rehearsal']);
	expect(await next.count('versions')).toBe(backup.versions.length);
	expect(await next.count('games')).toBe(backup.games.length);
	expect(await next.count('seen')).toBe(backup.seen.length);
	expect(await next.get('settings', 'erased')).toEqual(['n0erased000001']);
	if (before.ok)
		expect(await next.getAll('versions')).toEqual(expect.arrayContaining(before.value.versions));
	next.close();
	await disconnect();
});
