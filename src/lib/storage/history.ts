import { ok, type Result } from '$lib/domain/result';
import type { Kind, Version } from '$lib/domain/version';
import { type StorageFailure, transact } from './database';

/** Every version of a record, the oldest first. */
export async function readHistory(record: string): Promise<Result<Version[], StorageFailure>> {
	const read = await transact(['versions'], 'readonly', (tx) =>
		tx.objectStore('versions').index('record').getAll(record),
	);
	if (!read.ok) return read;
	const all = await readable(read.value);
	return ok(all.sort((a, b) => (a.at === b.at ? (a.rev < b.rev ? -1 : 1) : a.at < b.at ? -1 : 1)));
}

/** Every version of all records of a kind in a group, in no order: a lot, so only when asked for. */
export async function readHistories(
	kind: Kind,
	group: string,
): Promise<Result<Version[], StorageFailure>> {
	const read = await transact(['versions'], 'readonly', (tx) =>
		tx.objectStore('versions').index('group').getAll([group, kind]),
	);
	return read.ok ? ok(await readable(read.value)) : read;
}

async function readable(rows: readonly unknown[]): Promise<Version[]> {
	const { isVersion } = await import('$lib/domain/version-schema');
	return rows.filter(isVersion);
}
