/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base } from '$service-worker';
import { clientsClaim } from 'workbox-core';
import {
	addPlugins,
	cleanupOutdatedCaches,
	matchPrecache,
	precacheAndRoute,
	type PrecacheEntry,
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
	/** Every file of the site with a hash of its content; put in place after the build. */
	__PRECACHE: PrecacheEntry[];
};

const entries = self.__PRECACHE;

async function tellPages(message: unknown): Promise<void> {
	for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
		client.postMessage(message);
}

let done = 0;
addPlugins([
	{
		handlerDidComplete: async ({ request, event }) => {
			if (event?.type !== 'install' || !request) return;
			done += 1;
			await tellPages({ type: 'progress', done, total: entries.length });
		},
	},
]);

precacheAndRoute(entries, {
	ignoreURLParametersMatching: [/./],
	cleanURLs: false,
	// Addresses end in a slash; somebody who types one may leave it out.
	urlManipulation: ({ url }) =>
		url.pathname.endsWith('/') ? [] : [new URL(`${url.pathname}/`, url.origin)],
});

// After the precache's own listener: what it did not answer comes here.
self.addEventListener('fetch', (event) => {
	if (event.request.mode !== 'navigate') return;
	event.respondWith(
		fetch(event.request).catch(
			async () => (await matchPrecache(`${base}/404.html`)) ?? Response.error(),
		),
	);
});

// Never by itself: a page in use would ask for chunks that are gone.
self.addEventListener('message', (event) => {
	const type = (event.data as { type?: unknown } | null)?.type;
	if (type === 'SKIP_WAITING') void self.skipWaiting();
	if (type === 'STATUS') event.ports[0]?.postMessage({ total: entries.length });
});

clientsClaim();
cleanupOutdatedCaches();
