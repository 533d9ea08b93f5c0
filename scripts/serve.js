/**
 * Serves build/ the way a plain static host does: no fallback page, folders end in a slash, unknown
 * addresses answer 404. Everything is read once at the start, so that a rebuild meanwhile never
 * mixes two builds in one visit.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { basePath } from './base-path.js';
import { Trouble, root as repository, runAsScript } from './cli.js';
import { fresh, headers, immutable } from './headers.js';

/**
 * @typedef {object} File
 * @property {Buffer} body
 * @property {Buffer} [gzipped] only for text, which is what hosts compress
 * @property {string} type
 * @property {string} etag
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/** @type {Record<string, string>} */
const textTypes = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
};

/** @type {Record<string, string>} */
const otherTypes = {
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.map': 'application/json',
	'.png': 'image/png',
	'.txt': 'text/plain; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @returns {Map<string, File>} by path, such as '/sets/index.html'
 */
function readFiles(folder) {
	const files = new Map();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const body = readFileSync(file);
		const extension = extname(entry.name);
		const textType = textTypes[extension];
		files.set(`/${relative(folder, file).split(sep).join('/')}`, {
			body,
			gzipped: textType && gzipSync(body),
			type: textType ?? otherTypes[extension] ?? 'application/octet-stream',
			// Weak, because one tag stands for both encodings.
			etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
		});
	}
	return files;
}

/** @param {string} path still percent-encoded */
function decode(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** @param {Request} request */
function acceptsGzip({ headers }) {
	return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers['accept-encoding'] ?? ''));
}

/**
 * @param {Map<string, File>} files
 * @param {string} base
 * @returns {(request: Request, response: Response) => void}
 */
function handler(files, base) {
	/**
	 * @param {Request} request
	 * @param {Response} response
	 * @param {number} status
	 * @param {File} file
	 */
	function send(request, response, status, file) {
		response.setHeader('Vary', 'Accept-Encoding');
		if (status === 200) {
			response.setHeader('ETag', file.etag);
			if (request.headers['if-none-match']?.includes(file.etag)) {
				response.writeHead(304).end();
				return;
			}
		}
		const gzipped = acceptsGzip(request) ? file.gzipped : undefined;
		if (gzipped) response.setHeader('Content-Encoding', 'gzip');
		const body = gzipped ?? file.body;
		response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': body.length });
		// Node leaves the body out when the request is a HEAD.
		response.end(body);
	}

	return (request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		response.setHeader('Cache-Control', fresh);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}

		const [rawPath = '', ...query] = (request.url ?? '').split('?');
		const whole = decode(rawPath);
		// A path of its own for the base without a slash, so that it redirects like any folder.
		const path = whole?.startsWith(`${base}/`)
			? whole.slice(base.length)
			: whole === base
				? ''
				: undefined;

		if (path !== undefined) {
			const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
			if (file) {
				if (path.startsWith('/_app/immutable/')) {
					response.setHeader('Cache-Control', immutable);
				}
				send(request, response, 200, file);
				return;
			}
			if (files.has(`${path}/index.html`)) {
				const search = query.length > 0 ? `?${query.join('?')}` : '';
				response.writeHead(301, { Location: `${encodeURI(`${base}${path}`)}/${search}` }).end();
				return;
			}
		}

		const notFound = files.get('/404.html');
		if (notFound) send(request, response, 404, notFound);
		else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
	};
}

/** The port to listen on: PORT, else 4173. 0 leaves the choice to the system. */
export function portFromEnvironment() {
	const text = process.env.PORT || '4173';
	if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
		throw new Trouble(`PORT must be a whole number from 0 to 65535, not "${text}".`);
	}
	return Number(text);
}

/**
 * @param {object} options
 * @param {number} options.port 0 takes any free one
 * @param {string} [options.root] the folder to serve
 * @param {string} [options.base] the folder the site lives under, as `BASE_PATH`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` is the start page, with its
 *   slash; `close` also ends the connections that browsers keep open
 */
export async function startServer({ port, root = join(repository, 'build'), base = basePath() }) {
	if (!existsSync(join(root, 'index.html'))) {
		throw new Trouble(`There is no site in ${root} yet: npm run build makes one.`);
	}

	const server = createServer(handler(readFiles(root), base));
	await new Promise((resolve, reject) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			const why = { EADDRINUSE: 'is in use', EACCES: 'is not open to you' }[error.code ?? ''];
			if (!why) return reject(error);
			const other = port === 4200 ? 4201 : 4200;
			reject(new Trouble(`Port ${port} ${why}: choose another with PORT=${other} npm start`));
		});
		// No host: on every address, so that localhost, 127.0.0.1, ::1 and a container's all answer.
		server.listen(port, () => resolve(undefined));
	});

	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://localhost:${address.port}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Serves until it is stopped, and says where. */
export async function serve() {
	const { url } = await startServer({ port: portFromEnvironment() });
	console.log(`SamenSpel is at ${url} (Ctrl+C stops it)`);
}

await runAsScript(import.meta.url, serve);
