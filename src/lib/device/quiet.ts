/**
 * Whether pages leave out what speaks of a baby, in all of their prerendered texts: `src/begin.js`
 * marks the page before its first paint, so this is in `localStorage` beside the record.
 */
export function keepQuiet(): void {
	document.documentElement.dataset.quiet = '';
	try {
		localStorage.setItem('quiet', '1');
	} catch {
		// Storage is forbidden: it holds for as long as the page is open.
	}
}

export const isQuiet = (): boolean => document.documentElement.dataset.quiet !== undefined;
