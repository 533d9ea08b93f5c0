/**
 * Whether this is a browser on iOS, and not the app on its home screen: that one begins with a store
 * of its own, and what a site in the browser keeps is deleted after seven days without a visit.
 */
export function inIosBrowser(): boolean {
	const { userAgent, platform, maxTouchPoints } = navigator;
	// An iPad says that it is a Mac; no Mac has more than one point of touch.
	const ios = /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
	return ios && !(navigator as { standalone?: boolean }).standalone;
}
