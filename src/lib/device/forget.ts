/**
 * What this site left behind on the device outside its database: settings, the copy for offline use
 * and the service worker that made it.
 */
export async function forgetDevice(): Promise<void> {
	try {
		localStorage.clear();
		sessionStorage.clear();
	} catch {
		// Storage is forbidden: nothing is there.
	}
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((one) => one.unregister()));
	if ('caches' in globalThis)
		await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/** Another page in the place of this one, which is loaded from the start. */
export const replacePage = (address: string): void => location.replace(address);
