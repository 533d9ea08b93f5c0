import type { Result } from '$lib/domain/result';
import { headsOf, type Version } from '$lib/domain/version';
import { type StorageFailure, transact } from './database';
import { writeVersions } from './records';

/** Whether this record was written apart: an edit that was built upon already does not count. */
async function hasSeveralHeads(id: string): Promise<boolean> {
	const read = await transact(['versions'], 'readonly', (tx) =>
		tx.objectStore('versions').index('record').getAll(id),
	);
	return read.ok && headsOf(read.value).length > 1;
}

/**
 * One edit of what its writer had on screen. It and its commit are sent before anything is awaited:
 * a page that goes right after a tap has stored it. That it stands alone is what its writer knew;
 * what somebody else wrote meanwhile is put beside it in a second step, or by the next edit. That
 * step writes only where there is something to put beside it: a browser that takes back a write
 * which its page left open may do so after the next edit, and then over it.
 */
export async function writeEdit(version: Version): Promise<Result<void, StorageFailure>> {
	const { id, kind, group } = version;
	const sent = await transact(['versions', 'heads'], 'readwrite', async (tx) => {
		const requests = [
			tx.objectStore('versions').put(version),
			tx.objectStore('heads').put({ kind, id, group, heads: [version] }),
		];
		tx.commit();
		await Promise.all(requests);
	});
	return sent.ok && (await hasSeveralHeads(id)) ? writeVersions([version]) : sent;
}
