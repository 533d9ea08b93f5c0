import type { Result } from '$lib/domain/result';
import { NAME, type StorageFailure, transact } from './database';

/**
 * Takes the whole database away, even the ids of what was erased before. First every row: a tab of
 * an older version that will not let go of the database must not keep what is in it. From here on
 * nothing is written from this page.
 */
export async function eraseEverything(): Promise<Result<void, StorageFailure>> {
	const stores = ['versions', 'heads', 'games', 'seen', 'settings'] as const;
	const emptied = await transact([...stores], 'readwrite', async (tx) => {
		for (const name of stores) await tx.objectStore(name).clear();
	});
	if (!emptied.ok) return emptied;
	await new Promise<unknown>((resolve) => {
		// Our own connection is told like those of other tabs, lets go, and keeps nothing from then on.
		const deleting = indexedDB.deleteDatabase(NAME);
		deleting.onsuccess = deleting.onerror = deleting.onblocked = resolve;
	});
	return emptied;
}
