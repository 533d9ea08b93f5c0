import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {
	createServer,
	type IncomingMessage,
	request as ask,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../scripts/base-path.js';
import { listFiles } from '../../scripts/precache.js';
import { startServer } from '../../scripts/serve.js';
import { test as base } from './pages/test';

const built = fileURLToPath(new URL('../../build', import.meta.url));

/**
 * A copy of the built site on an address of its own: it can be out of reach, come back, keep people
 * waiting for a file and get a next release, without another test noticing.
 */
export class Site {
	/** The start page, with its slash; stays the same for as long as the site exists. */
	url = '';
	/** Every path asked for, in order. */
	readonly requests: string[] = [];

	readonly #folder = mkdtempSync(join(tmpdir(), 'samenspel-'));
	#files: { url: string; close(): Promise<void> } | undefined;
	#door: Server | undefined;
	#held: { path: string; released: Promise<void> }[] = [];

	static async open(): Promise<Site> {
		const site = new Site();
		cpSync(built, site.#folder, { recursive: true });
		await site.start();
		return site;
	}

	/** Serves what is in the folder now. */
	async start(): Promise<void> {
		const files = await startServer({ port: 0, root: this.#folder });
		const door = createServer((request, response) => {
			void this.#pass(request, response, files.url);
		});
		const port = this.url ? Number(new URL(this.url).port) : 0;
		await new Promise<void>((resolve, reject) => {
			door.once('error', reject);
			door.listen(port, resolve);
		});
		this.url = `http://localhost:${(door.address() as AddressInfo).port}${basePath()}/`;
		[this.#files, this.#door] = [files, door];
	}

	async #pass(request: IncomingMessage, response: ServerResponse, to: string): Promise<void> {
		const { url: path = '', method, headers } = request;
		this.requests.push(path);
		await this.#held.find((one) => one.path === path)?.released;
		const asked = ask(new URL(path, to), { method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.pipe(response);
		});
		asked.on('error', () => response.destroy());
		asked.end();
	}

	/** From here on nobody gets an answer, also not to what was asked already. */
	async stop(): Promise<void> {
		const door = this.#door;
		if (!door) return;
		await new Promise<void>((resolve) => {
			door.close(() => resolve());
			door.closeAllConnections();
		});
		await this.#files?.close();
		this.#door = this.#files = undefined;
	}

	async remove(): Promise<void> {
		await this.stop();
		rmSync(this.#folder, { recursive: true });
	}

	/** Lets whoever asks for this path wait until the answer is called. */
	hold(path: string): () => void {
		let release = () => {};
		this.#held.push({ path, released: new Promise((resolve) => (release = resolve)) });
		return release;
	}

	/** The addresses of all pages, with their slash, and what stands in each. */
	pages(): { path: string; html: string }[] {
		return this.#paths(/(^|\/)index\.html$/).map((path) => ({
			path: `/${path.replace(/index\.html$/, '')}`,
			html: this.#read(path),
		}));
	}

	/**
	 * Puts a next release in place of this one, in which some texts read otherwise. As with a real one,
	 * a script whose content is new has another name, and what it was called before is gone. Answers
	 * with the addresses of what is new.
	 */
	async release(texts: Record<string, string>): Promise<string[]> {
		const before = listFiles(this.#folder, basePath()).entries;
		this.#rewrite(new Map(Object.entries(texts)));
		const { entries } = listFiles(this.#folder, basePath());
		const worker = this.#read('service-worker.js');
		const listed = JSON.stringify(before);
		if (!worker.includes(listed)) throw new Error('the list of files is not in the service worker');
		this.#write(
			'service-worker.js',
			worker.replace(listed, () => JSON.stringify(entries)),
		);

		await this.stop();
		await this.start();
		const old = new Set(before.map((entry) => JSON.stringify(entry)));
		return entries.filter((entry) => !old.has(JSON.stringify(entry))).map(({ url }) => url);
	}

	#rewrite(replacements: Map<string, string>): void {
		const replaced = (text: string) =>
			[...replacements].reduce((whole, [from, to]) => whole.replaceAll(from, to), text);
		for (const text of replacements.keys())
			if (!this.#paths(/\.(html|webmanifest)$/).some((path) => this.#read(path).includes(text)))
				throw new Error(`no page says "${text}"`);

		// A script that loads one with a new name is new itself.
		let scripts = this.#paths(/^_app\/immutable\/.*\.js$/);
		for (let found = true; found;) {
			const fresh = scripts.filter((path) => replaced(this.#read(path)) !== this.#read(path));
			scripts = scripts.filter((path) => !fresh.includes(path));
			for (const path of fresh) {
				const name = basename(path);
				replacements.set(name, name.replace(/\.js$/, '-next.js'));
			}
			found = fresh.length > 0;
		}

		for (const path of this.#paths(/\.(html|webmanifest)$|^_app\/immutable\/.*\.js$/)) {
			const old = this.#read(path);
			this.#write(path, path.endsWith('.html') ? allowed(old, replaced(old)) : replaced(old));
			const name = replacements.get(basename(path));
			if (name) renameSync(join(this.#folder, path), join(this.#folder, path, '..', name));
		}
	}

	#paths(pattern: RegExp): string[] {
		return readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => pattern.test(path));
	}

	#read(path: string): string {
		return readFileSync(join(this.#folder, path), 'utf8');
	}

	#write(path: string, text: string): void {
		writeFileSync(join(this.#folder, path), text);
	}
}

/** The policy of a page names its scripts by their hash; so it has to follow them. */
function allowed(before: string, after: string): string {
	const hashes = (html: string) =>
		[...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
			([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
		);
	const [old, fresh] = [hashes(before), hashes(after)];
	return old.reduce((html, hash, n) => html.replaceAll(hash, fresh[n]!), after);
}

/**
 * What the browser itself says of a server that is not there: it looks for a new service worker when
 * it likes, so also in the moment in which a test stops the site or puts a release in place.
 */
const UNREACHABLE = /net::ERR_(CONNECTION_[A-Z]+|EMPTY_RESPONSE|INTERNET_DISCONNECTED)/;

/** With a site of its own for every test, at the base of all addresses. */
export const test = base.extend<{ site: Site }>({
	expectedErrors: [UNREACHABLE],
	// Playwright reads the names of the fixtures from the first argument.
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await Site.open();
		await use(site);
		await site.remove();
	},
	baseURL: ({ site }, use) => use(site.url),
});

export { expect } from './pages/test';
