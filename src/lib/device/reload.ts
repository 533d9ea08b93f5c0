/**
 * A part of the app that could not be loaded once stays failed for as long as the page lives. Loads
 * the page again, once a session, and never while offline: then it says that a part is missing.
 */
const KEY = 'reloaded-for-missing-part';

export function reloadForMissingParts(missing: () => void): void {
	addEventListener('vite:preloadError', (event) => {
		if (!navigator.onLine) return missing();
		try {
			if (sessionStorage.getItem(KEY)) return missing();
			sessionStorage.setItem(KEY, '1');
		} catch {
			return missing();
		}
		event.preventDefault();
		location.reload();
	});
}

export const reloadPage = (): void => location.reload();
