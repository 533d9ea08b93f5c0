import type { StoreNames } from 'idb';
import { type Tables, disconnect, transact } from './database';

/** What the tests of this folder begin with and look through. For tests only. */

const STORES: StoreNames<Tables>[] = ['versions', 'heads', 'games', 'seen', 'settings'];

/** No database, and a module that knows of none. Fails where a test left a connection open. */
export async function emptyDatabase(): Promise<void> {
	await disconnect();
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.deleteDatabase('samenspel');
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
		request.onblocked = () => reject(new Error('a connection was left open'));
	});
	// A connection that had to be asked to close has marked the module as outdated.
	await disconnect();
}

/** Every row of every store. */
export async function everyRow(): Promise<Record<string, unknown[]>> {
	const read = await transact(STORES, 'readonly', (tx) =>
		Promise.all(STORES.map(async (name) => [name, await tx.objectStore(name).getAll()] as const)),
	);
	if (!read.ok) throw new Error(`the database cannot be read: ${read.error}`);
	return Object.fromEntries(read.value);
}
