import { base } from '$app/paths';
import { trusted } from './trusted';

/**
 * The service worker as the app sees it: whether everything is there for offline use, whether a new
 * version waits, and putting that in place. Updates have a file of their own: a first visit has none.
 */
export interface AppWorkerListener {
	/** Files fetched of all files, while the first copy is made. */
	progress(done: number, total: number): void;
	/** Every page and set is on this device. */
	ready(): void;
	/** A new version is here and waits for somebody to agree. `replaced` follows, in every tab. */
	waiting(putInPlace: () => void): void;
	/** A new version has taken over; the files of this page's own version are gone. */
	replaced(): void;
}

export async function startAppWorker(listener: AppWorkerListener): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const { serviceWorker } = navigator;
	// Was the page loaded by a service worker? If not, the first one to take over changes nothing.
	let controlled = serviceWorker.controller !== null;

	serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
		const message = event.data as { type?: string; done: number; total: number } | null;
		if (message?.type === 'progress') listener.progress(message.done, message.total);
	});
	serviceWorker.addEventListener('controllerchange', () => {
		if (controlled) listener.replaced();
		controlled = true;
	});

	const address = trusted(`${base}/service-worker.js`);
	const options = { updateViaCache: 'none', scope: `${base}/` } as const;
	// On a first visit no version can be waiting yet. What tells of one comes with the copy that is
	// made now, and not before the first card.
	if (!controlled) {
		const copied = new Promise((resolve) =>
			serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
		);
		// Private windows of some browsers refuse: the site works there, only not offline.
		const first = await serviceWorker.register(address, options).catch(() => undefined);
		if (!first) return;
		if (!first.active) await copied;
	}
	const { followUpdates } = await import('./app-worker-updates');
	await followUpdates(address, options, listener);
}
