/**
 * The mark of a running work session, for every tab and before storage answers: home pages stay
 * closed by it. It holds the team's group.
 */
const KEY = 'atWork';

export function readMark(): string | null {
	try {
		return globalThis.localStorage?.getItem(KEY) ?? null;
	} catch {
		return null;
	}
}

export function setMark(group: string | null): void {
	try {
		if (group === null) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, group);
	} catch {
		// Storage is forbidden: then nothing of home is stored here either.
	}
}

/** Loads the page again when another tab begins or ends a session: what was read may have to go. */
export function followMark(): void {
	addEventListener('storage', ({ key }) => {
		if (key === KEY) location.reload();
	});
	// A page that comes back from the browser's memory missed that.
	const mark = readMark();
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted && readMark() !== mark) location.reload();
	});
}
