import type { Result } from '$lib/domain/result';
import { type StorageFailure, transact } from './database';

/**
 * Changes a setting as it lies there, in one transaction: of two tabs that do it at once, neither
 * undoes the other. Answers with what is stored now.
 */
export function changeSetting<T>(
	key: string,
	isKnown: (value: unknown) => value is T,
	change: (value: T | undefined) => T,
): Promise<Result<T, StorageFailure>> {
	return transact(['settings'], 'readwrite', async (tx) => {
		const store = tx.objectStore('settings');
		const value: unknown = await store.get(key);
		const changed = change(isKnown(value) ? value : undefined);
		await store.put(changed, key);
		return changed;
	});
}
