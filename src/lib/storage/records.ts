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
