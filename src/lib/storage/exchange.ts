import { ok, type Result } from '$lib/domain/result';
import type { Version } from '$lib/domain/version';
import { type StorageFailure, transact } from './database';

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
