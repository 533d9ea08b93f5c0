import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { addressIn, localeOf, withoutLocale } from '$i18n/locale';
import source from './begin.js?raw';
import { onOneLine } from '../scripts/one-line.js';

/**
 * Stands inline at the top of every page and runs before anything is painted: the theme and the text
 * size somebody chose, the way to hide, and, on the very first visit to the start page only, their
 * language. Where storage is forbidden the page keeps its language and the theme of the system. The
 * policy of the site knows this text by its hash: see `svelte.config.js`.
 */
const begin = onOneLine(source).replace('%base%', base);

/** Previews of links take a picture by its whole address only; without one they show none. */
const host = process.env.SITE_URL?.replace(/\/$/, '') ?? '';

/** Runs at build time only, for every page that is prerendered. */
export const handle: Handle = ({ event, resolve }) => {
	const path = withoutLocale(event.url.pathname).slice(base.length);
	return resolve(event, {
		// The letters are asked for with the page, so that they are there when it is painted.
		preload: ({ type }) => type !== 'asset',
		transformPageChunk: ({ html }) =>
			html
				.replaceAll('%lang%', localeOf(event.url.pathname))
				.replace('%host%', host)
				.replace('%nl%', addressIn('nl', path))
				.replace('%en%', addressIn('en', path))
				.replace('%begin%', () => `<script>${begin}</script>`)
				// Lines and indents between tags only: inside a script they are part of its hash.
				.replaceAll(/ ?\/?>\n\t*</g, '><'),
	});
};
