import type { History } from '$lib/domain/deck/deal';
import type { Result } from '$lib/domain/result';
import { type StorageFailure, transact } from './database';

/** What this group has seen, and what it does not want to see again. */
export function readHistory(group: string): Promise<Result<History, StorageFailure>> {
	return transact(['seen'], 'readonly', async (tx) => {
		const rows = await tx.objectStore('seen').index('group').getAll(group);
		return {
			seen: new Map(rows.flatMap(({ ref, at }) => (at === null ? [] : [[ref, at]]))),
			never: new Set(rows.filter((row) => row.never).map((row) => row.ref)),
		};
	});
}

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
