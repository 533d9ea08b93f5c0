import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { onOneLine } from './scripts/one-line.js';

/** Where the site lives on its host: '' or '/folder'. Printed addresses depend on it for years. */
const base = process.env.BASE_PATH ?? '';

/**
 * `src/begin.js` stands inline at the top of every page (theme before the first paint, language on
 * the first visit), so the policy has to know it by its hash.
 */
const begin = onOneLine(readFileSync(new URL('./src/begin.js', import.meta.url), 'utf8')).replace(
	'%base%',
	base,
);
const beginHash = /** @type {const} */ (
	`sha256-${createHash('sha256').update(begin).digest('base64')}`
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	// Shorter than `svelte-1n46o8q`: it stands on every element, in the page, its script and its style.
	compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css)}`.slice(0, 5) },
	kit: {
		adapter: adapter({ strict: true }),
		alias: { $i18n: 'src/i18n', $generated: 'src/generated' },
		paths: { base, relative: false },
		// The default is a time stamp, which would make every build an update for everybody.
		version: {
			name: JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).version,
		},
		serviceWorker: { register: false },
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			entries: ['*', '/en/', '/404'],
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', beginHash],
				'style-src': ['self'],
				// The live region in which SvelteKit announces a new page has this one style attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'connect-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'samenspel'],
			},
		},
	},
};
