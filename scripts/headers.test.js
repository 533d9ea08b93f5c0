import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fresh, headers, immutable } from './headers.js';

const read = (/** @type {string} */ path) =>
	readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

/**
 * The headers a file names, and what they say.
 * @param {string} text
 * @param {RegExp} line with the name and the value
 */
const named = (text, line) =>
	[...text.matchAll(line)].map(([, name = '', value = '']) => [name, value]);

const everything = [...Object.entries(headers), ['Cache-Control', fresh]];

describe('the header files say the same', () => {
	it('Netlify, Cloudflare Pages and whoever else reads _headers', () => {
		const [all = '', hashed = ''] = read('static/_headers').split('\n\n');
		expect(all).toMatch(/^\/\*\n/);
		expect(named(all, /^ {2}([\w-]+): (.+)$/gm)).toEqual(everything);
		expect(hashed).toMatch(/^\/_app\/immutable\/\*\n/);
		expect(named(hashed, /^ {2}([\w-]+): (.+)$/gm)).toEqual([['Cache-Control', immutable]]);
	});

	it('nginx', () => {
		const text = read('hosting/nginx.conf');
		expect(named(text, /^\tadd_header ([\w-]+) "(.+)" always;$/gm)).toEqual(
			Object.entries(headers),
		);
		expect(text).toContain('add_header Cache-Control $samenspel_cache always;');
		expect(text).toContain(`default "${fresh}";`);
		expect(text).toContain(`~/_app/immutable/ "${immutable}";`);
		// One with a header of its own would lose all others.
		for (const [, block = ''] of text.matchAll(/location[^{]*\{([^}]*)\}/g))
			expect(block).not.toContain('add_header');
	});

	it('Caddy', () => {
		const text = read('hosting/Caddyfile');
		expect(named(text, /^\t\t([\w-]+) "(.+)"$/gm)).toEqual(everything);
		expect(text).toContain(`header @immutable Cache-Control "${immutable}"`);
	});
});
