import { Workbox } from 'workbox-window';
import type { AppWorkerListener } from './app-worker';

/** Tells when the first copy is whole and when a new version waits, and looks for one now and then. */
export async function followUpdates(
	address: string,
	options: RegistrationOptions,
	listener: AppWorkerListener,
): Promise<void> {
	const workbox = new Workbox(address, options);
	workbox.addEventListener('waiting', () => listener.waiting(() => workbox.messageSkipWaiting()));
	const registration = await workbox.register().catch(() => undefined);
	if (!registration) return;
	// Also settles in a page that was opened while another one's copy was being made.
	void navigator.serviceWorker.ready.then(() => listener.ready());
	const look = () => {
		if (navigator.onLine) registration.update().catch(() => {});
	};
	// iOS keeps pages alive for weeks: coming back to one counts as a visit.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') look();
	});
	addEventListener('pageshow', (event) => event.persisted && look());
	addEventListener('focus', look);
}
