import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { portFromEnvironment, startServer } from './serve.js';

/** @type {string} */
let root;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'serve-'));
	for (const [path, content] of Object.entries({
		'index.html': '<h1>Start</h1>',
		'404.html': '<h1>Niet gevonden</h1>',
		'sets/index.html': '<h1>Sets</h1>',
		'manifest.webmanifest': '{}',
		'_app/immutable/chunk.js': 'export {};',
		'_app/immutable/font.woff2': 'font',
	})) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
});
afterAll(() => rmSync(root, { recursive: true }));

/** @param {string} [base] */
async function started(base = '') {
	const server = await startServer({ port: 0, root, base });
	onTestFinished(server.close);
	const { origin } = new URL(server.url);
	return {
		url: server.url,
		/** @type {(path: string, init?: RequestInit) => Promise<Response>} */
		get: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
	};
}

describe('addresses', () => {
	it.each([
		['/', '<h1>Start</h1>', 'text/html; charset=utf-8'],
		['/sets/', '<h1>Sets</h1>', 'text/html; charset=utf-8'],
		['/sets/?id=1', '<h1>Sets</h1>', 'text/html; charset=utf-8'],
		['/manifest.webmanifest', '{}', 'application/manifest+json'],
		['/_app/immutable/chunk.js', 'export {};', 'text/javascript; charset=utf-8'],
		['/_app/immutable/font.woff2', 'font', 'font/woff2'],
	])('serves %s', async (path, body, type) => {
		const { get } = await started();
		const response = await get(path);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe(type);
		expect(await response.text()).toBe(body);
	});

	it('redirects a folder to its slash and keeps the query', async () => {
		const { get } = await started();
		const response = await get('/sets?id=1?2');
		expect(response.status).toBe(301);
		expect(response.headers.get('location')).toBe('/sets/?id=1?2');
	});

	it.each(['/nergens', '/nergens/', '/404', '/index.html/', '//sets', '/%E0%A4', '/../serve.js'])(
		'answers %s with the page for unknown addresses',
		async (path) => {
			const { get } = await started();
			const response = await get(path);
			expect(response.status).toBe(404);
			expect(response.headers.get('cache-control')).toBe('no-cache');
			expect(await response.text()).toBe('<h1>Niet gevonden</h1>');
		},
	);

	it('refuses to be written to', async () => {
		const { get } = await started();
		expect((await get('/', { method: 'POST' })).status).toBe(405);
	});

	it('answers HEAD without a body', async () => {
		const { get } = await started();
		const response = await get('/', { method: 'HEAD' });
		expect(response.status).toBe(200);
		expect(await response.text()).toBe('');
	});

	it('serves the site under its base and nothing beside it', async () => {
		const { get, url } = await started('/samen');
		expect(url).toMatch(/\/samen\/$/);
		expect(await (await get('/samen/')).text()).toBe('<h1>Start</h1>');
		expect((await get('/samen')).headers.get('location')).toBe('/samen/');
		expect((await get('/samen/sets')).headers.get('location')).toBe('/samen/sets/');
		expect((await get('/')).status).toBe(404);
		expect((await get('/samenspel/')).status).toBe(404);
	});
});

describe('transfer', () => {
	it('keeps hashed files for a year and asks again for the rest', async () => {
		const { get } = await started();
		const cache = async (/** @type {string} */ path) =>
			(await get(path)).headers.get('cache-control');
		expect(await cache('/_app/immutable/chunk.js')).toBe('public, max-age=31536000, immutable');
		expect(await cache('/_app/immutable/gone.js')).toBe('no-cache');
		expect(await cache('/sets/')).toBe('no-cache');
		expect(await cache('/sets')).toBe('no-cache');
	});

	it.each([
		['/', 'gzip, br', 'gzip'],
		['/', 'br;q=1, gzip;q=0.5', 'gzip'],
		['/', 'gzip;q=0, br', null],
		['/', 'identity', null],
		['/_app/immutable/font.woff2', 'gzip', null],
	])('sends %s to who accepts "%s" as %s', async (path, accepted, encoding) => {
		const { get } = await started();
		const response = await get(path, { headers: { 'accept-encoding': accepted } });
		expect(response.headers.get('content-encoding')).toBe(encoding);
		expect(await response.text()).toBe(path === '/' ? '<h1>Start</h1>' : 'font');
	});

	it('says when nothing changed', async () => {
		const { get } = await started();
		const etag = (await get('/')).headers.get('etag') ?? '';
		expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
		expect((await get('/', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
	});
});

describe('starting and stopping', () => {
	it('ends connections that are kept open', async () => {
		const { url, close } = await startServer({ port: 0, root, base: '' });
		await (await fetch(url)).text();
		await close();
		await expect(fetch(url)).rejects.toThrow();
	});

	it('says which port is in use and how to choose another', async () => {
		const other = createServer();
		await new Promise((resolve) => other.listen(0, () => resolve(undefined)));
		onTestFinished(() => void other.close());
		const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
		await expect(startServer({ port, root, base: '' })).rejects.toThrow(
			`Port ${port} is in use: choose another with PORT=4200 npm start`,
		);
	});

	it('says so when nothing was built', async () => {
		const missing = join(root, 'missing');
		await expect(startServer({ port: 0, root: missing, base: '' })).rejects.toThrow(
			'npm run build',
		);
	});

	it.each(['abc', '-1', '65536', '80.5', '4173abc'])('refuses the port %s', (text) => {
		const before = process.env.PORT;
		onTestFinished(() => {
			if (before === undefined) delete process.env.PORT;
			else process.env.PORT = before;
		});
		process.env.PORT = text;
		expect(portFromEnvironment).toThrow('PORT must be');
	});
});
