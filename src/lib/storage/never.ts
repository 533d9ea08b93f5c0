import type { Result } from '$lib/domain/result';
import { type StorageFailure, transact } from './database';

/** "Niet meer tonen", or shown again. */
export function markNever(
	group: string,
	ref: string,
	never: boolean,
): Promise<Result<void, StorageFailure>> {
	return transact(['seen'], 'readwrite', async (tx) => {
		const store = tx.objectStore('seen');
		const row = await store.get([group, ref]);
		await store.put({ group, ref, at: row?.at ?? null, never });
	});
}
