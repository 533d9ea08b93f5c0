import type { Page } from '@playwright/test';

/** Everything this site has stored on the device, as text: to look for what must or must not be there. */
export function storedBy(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
		for (const { name } of await indexedDB.databases()) {
			const database = await answer(indexedDB.open(name!));
			for (const store of database.objectStoreNames) {
				const rows = database.transaction(store).objectStore(store);
				found.push([store, await answer(rows.getAllKeys()), await answer(rows.getAll())]);
			}
			database.close();
		}
		return JSON.stringify(found);
	});
}
