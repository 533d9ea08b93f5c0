import type { Result } from '$lib/domain/result';
import type { Kind } from '$lib/domain/version';
import { type StorageFailure, transact, type Writing } from './database';

/** Notes that these ids were erased: a later import offers what it has of them apart. */
export async function remember(tx: Writing, ids: Iterable<string>): Promise<void> {
	const settings = tx.objectStore('settings');
	const erased = await settings.get('erased');
	await settings.put([...new Set([...(Array.isArray(erased) ? erased : []), ...ids])], 'erased');
}

/** Takes a record away for good, with all its versions; only its id stays, among the erased. */
export function eraseRecord(kind: Kind, id: string): Promise<Result<void, StorageFailure>> {
	return transact(['versions', 'heads', 'settings'], 'readwrite', async (tx) => {
		await deleteRecord(tx, kind, id);
		await remember(tx, [id]);
	});
}

export async function deleteRecord(tx: Writing, kind: Kind, id: string): Promise<void> {
	const versions = tx.objectStore('versions');
	for (const rev of await versions.index('record').getAllKeys(id)) await versions.delete(rev);
	await tx.objectStore('heads').delete([kind, id]);
}
