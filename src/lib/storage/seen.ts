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
