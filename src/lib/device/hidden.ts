/**
 * Calls `act` whenever the page goes out of sight, which on a phone is the last that is heard of it.
 * Until the answer is called.
 */
export function onHidden(act: () => void): () => void {
	const look = () => {
		if (document.visibilityState === 'hidden') act();
	};
	document.addEventListener('visibilitychange', look);
	addEventListener('pagehide', act);
	return () => {
		document.removeEventListener('visibilitychange', look);
		removeEventListener('pagehide', act);
	};
}
