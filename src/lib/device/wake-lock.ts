/**
 * Keeps the screen awake until the answer is called. The browser lets go when the page is hidden, so
 * it is asked again when it comes back. Where it cannot be had, nothing happens.
 */
export function keepAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => {};
	let lock: WakeLockSentinel | undefined;
	let over = false;
	const ask = async () => {
		if (over || document.visibilityState !== 'visible') return;
		lock = await navigator.wakeLock.request('screen').catch(() => undefined);
		if (over) await lock?.release();
	};
	const onVisible = () => void ask();
	document.addEventListener('visibilitychange', onVisible);
	void ask();
	return () => {
		over = true;
		document.removeEventListener('visibilitychange', onVisible);
		void lock?.release();
	};
}
