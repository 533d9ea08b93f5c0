/** When a window of the session was last awake, for all of them: ms since 1970. */
const KEY = 'workAwake';

export function lastBeat(): number | null {
	try {
		return Number(localStorage.getItem(KEY)) || null;
	} catch {
		return null;
	}
}

export function beat(now: number | null): void {
	try {
		if (now === null) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, `${now}`);
	} catch {
		// Storage is forbidden: a window only knows of its own sleep.
	}
}
