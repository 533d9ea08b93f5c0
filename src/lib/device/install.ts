/** How this page runs, as far as that decides what becomes of people's things. */

/** Every browser on iOS, and Safari on a Mac: they all keep a site's data the way Safari does. */
function keepsLikeSafari(): boolean {
	const { userAgent, vendor, maxTouchPoints } = navigator;
	if (/iP(hone|ad|od)/.test(userAgent)) return true;
	return vendor.startsWith('Apple') && (maxTouchPoints > 1 || /Macintosh/.test(userAgent));
}

/** iPhone or iPad, where an app on the home screen has a store of its own, which begins empty. */
export const installsEmpty = (): boolean =>
	/iP(hone|ad|od)/.test(navigator.userAgent) ||
	(/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/** Opened from the home screen or the dock, not in a tab. */
export const isInstalled = (): boolean =>
	matchMedia('(display-mode: standalone)').matches ||
	(navigator as { standalone?: boolean }).standalone === true;

/** Safari deletes what a site stored after seven days of use without a visit; installed it does not. */
export const mayForget = (): boolean => keepsLikeSafari() && !isInstalled();
