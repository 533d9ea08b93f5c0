/**
 * While a game is on the table its tab holds the Web Lock `game`, shared with other tabs that play.
 * As long as anybody holds it, no update is put in place.
 */
const NAME = 'game';

/** Holds the lock until the answer is called. */
export function holdGameLock(): () => void {
	if (!('locks' in navigator)) return () => {};
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	navigator.locks.request(NAME, { mode: 'shared' }, () => held).catch(() => {});
	return release;
}

export async function isGameOnAnyTable(): Promise<boolean> {
	if (!('locks' in navigator)) return false;
	const { held = [] } = await navigator.locks.query();
	return held.some((lock) => lock.name === NAME);
}
