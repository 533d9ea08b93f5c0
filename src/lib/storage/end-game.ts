import type { Result } from '$lib/domain/result';
import type { Version } from '$lib/domain/version';
import { type StorageFailure, transact } from './database';
import { rowsOf } from './games';
import { putVersion } from './records';

/**
 * Ends a game in one go: what stays of it is written, the cards it dealt count as seen, its events go.
 */
export function closeGame(
	game: string,
	stays: { versions: Version[]; group: string; seen: string[]; at: number },
): Promise<Result<void, StorageFailure>> {
	return transact(['games', 'versions', 'heads', 'seen'], 'readwrite', async (tx) => {
		for (const version of stays.versions) await putVersion(tx, version);
		const seen = tx.objectStore('seen');
		for (const ref of stays.seen) {
			const row = await seen.get([stays.group, ref]);
			await seen.put({ group: stays.group, ref, at: stays.at, never: row?.never ?? false });
		}
		await tx.objectStore('games').delete(rowsOf(game));
	});
}

/** Nothing of this game stays, not even that its cards were seen. */
export function discardGame(game: string): Promise<Result<void, StorageFailure>> {
	return transact(['games'], 'readwrite', async (tx) => {
		await tx.objectStore('games').delete(rowsOf(game));
	});
}
