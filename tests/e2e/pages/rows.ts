import type { Page } from '@playwright/test';

interface Row {
	kind: string;
	id: string;
	heads: { body: unknown }[];
}

/** The records of this kind with their heads, as they lie in the database. */
function recordsOf(page: Page, kind: string): Promise<Row[]> {
	return page.evaluate(async (wanted) => {
		const answer = <A>(request: IDBRequest<A>) =>
			new Promise<A>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await answer(indexedDB.open('samenspel'));
		const rows = await answer<Row[]>(database.transaction('heads').objectStore('heads').getAll());
		database.close();
		return rows.filter((row) => row.kind === wanted);
	}, kind);
}

/** How many heads each record of this kind has, by its id. */
export async function headsStored(page: Page, kind: string): Promise<Record<string, number>> {
	const records = await recordsOf(page, kind);
	return Object.fromEntries(records.map(({ id, heads }) => [id, heads.length]));
}

/** The body of a record as it is now, by its kind; the first one found. */
export const bodyOf = async <T>(page: Page, kind: string): Promise<T> =>
	(await bodiesOf<T>(page, kind))[0]!;

/** Those of all its heads: several where it was written apart. */
export async function bodiesOf<T>(page: Page, kind: string): Promise<T[]> {
	const [record] = await recordsOf(page, kind);
	return record!.heads.map(({ body }) => body as T);
}

/** Writes another body over that of a record, where typing it all would take an evening. */
export function replaceBody(page: Page, kind: string, body: unknown): Promise<void> {
	return page.evaluate(
		async ([wanted, next]) => {
			const answer = <A>(request: IDBRequest<A>) =>
				new Promise<A>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				});
			const database = await answer(indexedDB.open('samenspel'));
			const tx = database.transaction(['versions', 'heads'], 'readwrite');
			const rows = await answer<{ kind: string; heads: { body: unknown }[] }[]>(
				tx.objectStore('heads').getAll(),
			);
			const row = rows.find(({ kind }) => kind === wanted)!;
			const version = { ...row.heads[0]!, body: next };
			await answer(tx.objectStore('versions').put(version));
			await answer(tx.objectStore('heads').put({ ...row, heads: [version] }));
			database.close();
		},
		[kind, body] as const,
	);
}

/** What each record of this device is now, in an order that does not depend on who wrote first. */
export function headsOn(page: Page): Promise<{ kind: string; id: string; heads: unknown[] }[]> {
	return page.evaluate(async () => {
		const answer = <A>(request: IDBRequest<A>) =>
			new Promise<A>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await answer(indexedDB.open('samenspel'));
		const rows = await answer<{ kind: string; id: string; heads: { rev: string }[] }[]>(
			database.transaction('heads').objectStore('heads').getAll(),
		);
		database.close();
		return rows.map(({ kind, id, heads }) => ({
			kind,
			id,
			heads: heads.sort((a, b) => (a.rev < b.rev ? -1 : 1)),
		}));
	});
}

/** As if this record had been erased here. */
export function countAsErased(page: Page, id: string): Promise<void> {
	return page.evaluate(async (erased) => {
		const answer = <A>(request: IDBRequest<A>) =>
			new Promise<A>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await answer(indexedDB.open('samenspel'));
		const settings = database.transaction('settings', 'readwrite').objectStore('settings');
		await answer(settings.put([erased], 'erased'));
		database.close();
	}, id);
}
