/**
 * Writes the list of what is kept offline into the built service worker. SvelteKit has no such list
 * with a hash of each file's content, and without one every release is downloaded whole again.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { basePath } from './base-path.js';
import { Trouble, root as repository, runAsScript } from './cli.js';

const placeholder = 'self.__PRECACHE';

/** Bytes over the network for the whole site; see the budgets in the design. */
const budget = 900_000;

/** Files that only hosts, crawlers, shops and developers ask for. */
const notOffline = [
	/\.map$/,
	/^_app\/version\.json$/,
	/^service-worker\.js$/,
	/^screenshots\//,
	/^icons\/.*-512\.png$/, // Asked for once, by the system that installs the app.
	/^(og|share)([-/.]|$)/,
	/^robots\.txt$/,
	/^sitemap[^/]*\.xml$/,
	/^404\/index\.html$/, // The same page as 404.html.
	/^_(headers|redirects)$/,
	/^(CNAME|web\.config|vercel\.json|netlify\.toml|staticwebapp\.config\.json)$/,
	/(^|\/)\./,
];

/**
 * @typedef {{ url: string, revision: string | null }} Entry as workbox-precaching takes it
 */

/**
 * Pages are listed by the address people visit (`/sets/`): some hosts redirect `index.html` there.
 * @param {string} folder the built site
 * @param {string} base
 * @returns {{ entries: Entry[], bytes: number }} `bytes` is what a first visit transfers
 */
export function listFiles(folder, base) {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.map((path) => path.split(sep).join('/'))
		.filter((path) => !notOffline.some((pattern) => pattern.test(path)))
		.sort();

	let bytes = 0;
	const entries = paths.map((path) => {
		const content = readFileSync(join(folder, path));
		// Fonts and pictures do not get smaller; hosts send those as they are.
		bytes += Math.min(content.length, gzipSync(content).length);
		const address = path.replace(/(^|\/)index\.html$/, '$1');
		return {
			url: `${base}/${address.split('/').map(encodeURIComponent).join('/')}`,
			revision: path.startsWith('_app/immutable/')
				? null
				: createHash('sha256').update(content).digest('hex').slice(0, 16),
		};
	});
	return { entries, bytes };
}

/**
 * @param {string} script the built service worker
 * @param {Entry[]} entries
 */
export function fillIn(script, entries) {
	const parts = script.split(placeholder);
	if (parts.length !== 2) {
		throw new Trouble(
			`service-worker.js must hold ${placeholder} exactly once and holds it ${parts.length - 1} times: run vite build first.`,
		);
	}
	return parts.join(JSON.stringify(entries));
}

await runAsScript(import.meta.url, () => {
	const folder = join(repository, 'build');
	const worker = join(folder, 'service-worker.js');
	if (!existsSync(worker)) throw new Trouble(`There is no ${worker}: run vite build first.`);

	const { entries, bytes } = listFiles(folder, basePath());
	writeFileSync(worker, fillIn(readFileSync(worker, 'utf8'), entries));

	const size = `${Math.ceil(bytes / 1000)} kB after gzip`;
	console.log(`Kept offline: ${entries.length} files, ${size}`);
	if (bytes > budget) {
		throw new Trouble(`The whole site is ${size}, more than the ${budget / 1000} kB it may be.`);
	}
});
