import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fillIn, listFiles } from './precache.js';

/** @param {Record<string, string>} files */
function built(files) {
	const folder = mkdtempSync(join(tmpdir(), 'precache-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}

describe('the list of files', () => {
	it('names pages by their address and puts the base in front', () => {
		const folder = built({ 'index.html': '', 'sets/index.html': '', '404.html': '' });
		expect(listFiles(folder, '/samen').entries.map(({ url }) => url)).toEqual([
			'/samen/404.html',
			'/samen/',
			'/samen/sets/',
		]);
	});

	it('gives hashed files no revision and all others one of their content', () => {
		const one = listFiles(built({ '_app/immutable/a.js': '1', 'index.html': '1' }), '').entries;
		const two = listFiles(built({ '_app/immutable/a.js': '1', 'index.html': '2' }), '').entries;
		expect(one[0]).toEqual({ url: '/_app/immutable/a.js', revision: null });
		expect(one[1]?.revision).toMatch(/^[0-9a-f]{16}$/);
		expect(two[0]).toEqual(one[0]);
		expect(two[1]?.revision).not.toBe(one[1]?.revision);
	});

	it('leaves out what nobody needs offline', () => {
		const folder = built({
			'service-worker.js': '',
			'_app/version.json': '',
			'_app/immutable/a.js.map': '',
			'screenshots/start.png': '',
			'og/start.png': '',
			'share-nl.png': '',
			'robots.txt': '',
			'404/index.html': '',
			_headers: '',
			'.nojekyll': '',
			'.well-known/security.txt': '',
			'sharing/index.html': '',
			'icons/icon.svg': '',
		});
		expect(listFiles(folder, '').entries.map(({ url }) => url)).toEqual([
			'/icons/icon.svg',
			'/sharing/',
		]);
	});

	it('counts what is transferred: text compressed, the rest as it is', () => {
		expect(listFiles(built({ 'index.html': 'a'.repeat(10_000) }), '').bytes).toBeLessThan(100);
		expect(listFiles(built({ 'icon.png': 'x' }), '').bytes).toBe(1);
	});
});

describe('the service worker', () => {
	const entries = [{ url: '/$&.html', revision: 'a' }];

	it('gets the list where it asks for it', () => {
		expect(fillIn('keep(self.__PRECACHE);', entries)).toBe(
			'keep([{"url":"/$&.html","revision":"a"}]);',
		);
	});

	it.each(['keep([]);', 'keep(self.__PRECACHE, self.__PRECACHE);'])('refuses %s', (script) => {
		expect(() => fillIn(script, entries)).toThrow('exactly once');
	});
});
