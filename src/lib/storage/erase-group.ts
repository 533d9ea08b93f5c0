import { type Batch, isBatch } from '$lib/domain/exchange/batch';
import type { Result } from '$lib/domain/result';
import { type StorageFailure, transact, type Writing } from './database';
import { deleteRecord, remember } from './erase';

/**
 * Takes a game away for good: what it left behind (these notes), while it runs its events, and when its
 * cards were seen: `dealt` says in which group, and when it began (ms since 1970).
 */
export function eraseGame(
	game: string,
	notes: readonly string[],
	dealt: { group: string; at: number } | null,
): Promise<Result<void, StorageFailure>> {
	const stores = ['versions', 'heads', 'seen', 'games', 'settings'] as const;
	return transact([...stores], 'readwrite', async (tx) => {
		for (const id of notes) await deleteRecord(tx, 'note', id);
		await tx.objectStore('games').delete(IDBKeyRange.bound([game], [game, []]));
		if (dealt) await forgetSeen(tx, dealt);
		await remember(tx, [game, ...notes]);
	});
}

/** That a card is not to be shown again is a wish of its own, and stays. */
async function forgetSeen(tx: Writing, { group, at }: { group: string; at: number }) {
	const seen = tx.objectStore('seen');
	for (const row of await seen.index('group').getAll(group)) {
		if (row.at !== at) continue;
		if (row.never) await seen.put({ ...row, at: null });
		else await seen.delete([group, row.ref]);
	}
	await forgetMarks(
		tx,
		(mark) => mark.group === group && (mark.before?.at === at || mark.after.at === at),
	);
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
	await forgetMarks(tx, (mark) => mark.group === group);
}

/** What imports changed of what was seen, for undoing them. */
async function forgetMarks(tx: Writing, isGone: (mark: Batch['seen'][number]) => boolean) {
	const settings = tx.objectStore('settings');
	for (const key of await settings.getAllKeys(IDBKeyRange.bound('import:', 'import:\uffff'))) {
		const batch: unknown = await settings.get(key);
		if (!isBatch(batch)) continue;
		const seen = batch.seen.filter((mark) => !isGone(mark));
		if (seen.length < batch.seen.length) await settings.put({ ...batch, seen }, key);
	}
}
