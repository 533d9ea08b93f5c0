import { ok, type Result } from '$lib/domain/result';
import { headsOf, type Kind, type Version } from '$lib/domain/version';
import { type StorageFailure, transact, type Writing } from './database';

/** Adds a version and brings its record's heads up to date, within a transaction on both stores. */
export async function putVersion(tx: Writing, version: Version): Promise<void> {
	const { id, kind, group } = version;
	await tx.objectStore('versions').put(version);
	const all = await tx.objectStore('versions').index('record').getAll(id);
	await tx.objectStore('heads').put({ kind, id, group, heads: headsOf(all) });
}

export function writeVersions(versions: Version[]): Promise<Result<void, StorageFailure>> {
	return transact(['versions', 'heads'], 'readwrite', async (tx) => {
		for (const version of versions) await putVersion(tx, version);
	});
}

/** Whether this record was written apart: an edit that was built upon already does not count. */
async function hasSeveralHeads(id: string): Promise<boolean> {
	const read = await transact(['versions'], 'readonly', (tx) =>
		tx.objectStore('versions').index('record').getAll(id),
	);
	return read.ok && headsOf(read.value).length > 1;
}

/**
 * One edit of what its writer had on screen. It and its commit are sent before anything is awaited:
 * a page that goes right after a tap has stored it. That it stands alone is what its writer knew;
 * what somebody else wrote meanwhile is put beside it in a second step, or by the next edit. That
 * step writes only where there is something to put beside it: a browser that takes back a write
 * which its page left open may do so after the next edit, and then over it.
 */
export async function writeEdit(version: Version): Promise<Result<void, StorageFailure>> {
	const { id, kind, group } = version;
	const sent = await transact(['versions', 'heads'], 'readwrite', async (tx) => {
		const requests = [
			tx.objectStore('versions').put(version),
			tx.objectStore('heads').put({ kind, id, group, heads: [version] }),
		];
		tx.commit();
		await Promise.all(requests);
	});
	return sent.ok && (await hasSeveralHeads(id)) ? writeVersions([version]) : sent;
}

let only: string | null = null;

/** While a session at work runs: the one group whose records are read, and no row of another. */
export function readOnlyOf(group: string | null): void {
	only = group;
}

/** The heads of all records of a kind; of one group, when it is given. */
export async function readHeads(
	kind: Kind,
	group = only ?? undefined,
): Promise<Result<Version[], StorageFailure>> {
	if (only !== null && group !== only) return ok([]);
	const read = await transact(['heads'], 'readonly', async (tx) => {
		const store = tx.objectStore('heads');
		const rows = await (group === undefined
			? store.getAll(IDBKeyRange.bound([kind, ''], [kind, '\uffff']))
			: store.index('group').getAll(group));
		return rows.filter((row) => row.kind === kind).flatMap((row) => row.heads);
	});
	if (!read.ok || read.value.length === 0) return read;
	const { isVersion } = await import('$lib/domain/version-schema');
	return ok(read.value.filter((head) => isVersion(head) && head.body !== null));
}
