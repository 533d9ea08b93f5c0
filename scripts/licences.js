/**
 * Writes the licences of what is shipped into the built site, as those licences ask: `/over/` links
 * to them. Part of the build.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble, root, runAsScript } from './cli.js';

/** Packages of which something is in the site; `licences.test.js` looks whether one is missing. */
export const shipped = [
	'@fontsource-variable/atkinson-hyperlegible-next',
	'@fontsource/fraunces',
	'@inlang/paraglide-js',
	'@noble/ciphers',
	'@noble/curves',
	'@noble/hashes',
	'@noble/post-quantum',
	'@scure/base',
	'@sveltejs/kit',
	'age-encryption',
	'clsx',
	'devalue',
	'esm-env',
	'idb',
	'svelte',
	'uqr',
	'valibot',
	'workbox-core',
	'workbox-precaching',
	'workbox-routing',
	'workbox-strategies',
	'workbox-window',
];

/** @param {string} name */
function licenceOf(name) {
	const folder = join(root, 'node_modules', name);
	const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
	if (!file) throw new Trouble(`${name} has no licence in node_modules.`);
	return readFileSync(join(folder, file), 'utf8').trim();
}

/** All of them as one text; a licence that several packages share, word for word, stands there once. */
export function licences() {
	/** @type {Map<string, string[]>} */
	const texts = new Map();
	const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
	const cards = readFileSync(join(root, 'decks', 'LICENSE'), 'utf8').trim();
	for (const [name, text] of [
		['SamenSpel', own],
		['SamenSpel: the cards', cards],
		...shipped.map((name) => [name, licenceOf(name)]),
	])
		texts.set(text ?? '', [...(texts.get(text ?? '') ?? []), name ?? '']);
	const line = '='.repeat(72);
	return [...texts]
		.map(([text, names]) => `${line}\n${names.join('\n')}\n${line}\n\n${text}\n`)
		.join('\n\n');
}

await runAsScript(import.meta.url, () => {
	writeFileSync(join(root, 'build', 'licenties.txt'), licences());
});
