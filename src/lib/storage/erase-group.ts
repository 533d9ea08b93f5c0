import { isBatch } from '$lib/domain/exchange/batch';
import type { Result } from '$lib/domain/result';
import { type StorageFailure, transact, type Writing } from './database';
import { deleteRecord, remember } from './erase';

/** Takes a game away for good: what it left behind (these notes) and, while it runs, its events. */
export function eraseGame(
	game: string,
	notes: readonly string[],
): Promise<Result<void, StorageFailure>> {
	return transact(['versions', 'heads', 'games', 'settings'], 'readwrite', async (tx) => {
		for (const id of notes) await deleteRecord(tx, 'note', id);
		await tx.objectStore('games').delete(IDBKeyRange.bound([game], [game, []]));
		await remember(tx, [game, ...notes]);
	});
}

/**
 * Takes all that is a group's away for good: its records, its running games (these), what it saw,
 * and who wrote for it. Only ids stay.
 */
export function eraseGroup(
	group: string,
	games: readonly string[],
): Promise<Result<void, StorageFailure>> {
	const stores = ['versions', 'heads', 'seen', 'games', 'settings'] as const;
	return transact([...stores], 'readwrite', async (tx) => {
		const versions = tx.objectStore('versions');
		const ids = new Set([group, ...games]);
		const own = IDBKeyRange.bound([group], [group, []]);
		for (const { rev, id } of await versions.index('group').getAll(own)) {
			ids.add(id);
			await versions.delete(rev);
		}
		const heads = tx.objectStore('heads');
		for (const key of await heads.index('group').getAllKeys(group)) await heads.delete(key);
		const seen = tx.objectStore('seen');
		for (const key of await seen.index('group').getAllKeys(group)) await seen.delete(key);
		for (const game of games)
			await tx.objectStore('games').delete(IDBKeyRange.bound([game], [game, []]));
		await forgetSettings(tx, group);
		await remember(tx, ids);
	});
}

/** What settings say of a group: who writes for it, that it plays, and what imports changed of it. */
async function forgetSettings(tx: Writing, group: string): Promise<void> {
	const settings = tx.objectStore('settings');
	await settings.delete(`by:${group}`);
	for (const key of ['group:home', 'group:team'])
		if ((await settings.get(key)) === group) await settings.delete(key);
	for (const key of await settings.getAllKeys(IDBKeyRange.bound('import:', 'import:\uffff'))) {
		const batch: unknown = await settings.get(key);
		if (!isBatch(batch)) continue;
		const seen = batch.seen.filter((mark) => mark.group !== group);
		if (seen.length < batch.seen.length) await settings.put({ ...batch, seen }, key);
	}
}
