import { type Result } from '$lib/domain/result';
import { type StorageFailure, transact } from './database';

/** A setting, or `undefined` where none was made or what lies there is none that we know. */
export async function readSetting<T>(
	key: string,
	isKnown: (value: unknown) => value is T,
): Promise<Result<T | undefined, StorageFailure>> {
	return transact(['settings'], 'readonly', async (tx) => {
		const value: unknown = await tx.objectStore('settings').get(key);
		return isKnown(value) ? value : undefined;
	});
}

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isOneOf =
	<const T extends readonly unknown[]>(all: T) =>
	(value: unknown): value is T[number] =>
		all.includes(value);

export function writeSetting(key: string, value: unknown): Promise<Result<void, StorageFailure>> {
	return transact(['settings'], 'readwrite', async (tx) => {
		await tx.objectStore('settings').put(value, key);
	});
}
