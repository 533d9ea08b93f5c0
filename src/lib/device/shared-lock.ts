/** A Web Lock that many tabs hold at once, for as long as they do something others should know of. */

/** Holds the lock until the answer is called. */
export function holdLock(name: string): () => void {
	if (!('locks' in navigator)) return () => {};
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	navigator.locks.request(name, { mode: 'shared' }, () => held).catch(() => {});
	return release;
}

/** How many hold it, on this device; `null` where the browser has no locks. */
export async function holdersOf(name: string): Promise<number | null> {
	if (!('locks' in navigator)) return null;
	const { held = [] } = await navigator.locks.query();
	return held.filter((lock) => lock.name === name).length;
}
