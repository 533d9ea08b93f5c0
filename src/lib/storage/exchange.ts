import { merge } from '$lib/domain/merge';
import { ok, type Result } from '$lib/domain/result';
import type { Version } from '$lib/domain/version';
import { type StorageFailure, transact } from './database';
import { putVersion } from './records';

/** Every version of a group, old ones too. */
export async function readVersions(group: string): Promise<Result<Version[], StorageFailure>> {
	const read = await transact(['versions'], 'readonly', (tx) =>
		tx
			.objectStore('versions')
			.index('group')
			.getAll(IDBKeyRange.bound([group], [group, []])),
	);
	if (!read.ok || read.value.length === 0) return read;
	const { isVersion } = await import('$lib/domain/version-schema');
	return ok(read.value.filter(isVersion));
}

/** Adds what is not here yet, all or nothing; what both have is settled by the rules of merging. */
export function takeIn(versions: readonly Version[]): Promise<Result<void, StorageFailure>> {
	return transact(['versions', 'heads'], 'readwrite', async (tx) => {
		const store = tx.objectStore('versions');
		for (const version of versions) {
			const here = await store.get(version.rev);
			const record = here ?? (await store.index('record').get(version.id));
			// A letter writes in its own household: the records of another one are not its to touch.
			if (record && (record.id !== version.id || record.group !== version.group)) continue;
			const [settled] = merge(here ? [here] : [], [version]);
			await putVersion(tx, settled!);
		}
	});
}

/** Ids of what somebody erased here: it must not come back unasked. */
export async function readErased(): Promise<Result<ReadonlySet<string>, StorageFailure>> {
	const read = await transact(['settings'], 'readonly', (tx) =>
		tx.objectStore('settings').get('erased'),
	);
	if (!read.ok) return read;
	return ok(new Set(Array.isArray(read.value) ? (read.value as string[]) : []));
}
