/**
 * What somebody who comes for the first time has to download until the first question lies on the
 * table. The copy for offline use, which the service worker makes behind it, is not among it.
 */
import { phone } from './bench-browser.js';

/**
 * @typedef {import('./bench-figures.js').Figure} Figure
 *
 * @typedef {object} Download
 * @property {string} url
 * @property {string} type
 * @property {number} body bytes as they are sent: text after gzip
 * @property {number} whole the headers too
 * @property {number} asked when, in milliseconds since 1970
 */

const BUDGET = 60_000;

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Map<string, Download>>} grows as the page loads
 */
async function watchDownloads(page) {
	const session = await page.context().newCDPSession(page);
	/** @type {Map<string, Download>} */
	const downloads = new Map();
	/** @type {Map<string, number>} */
	const asked = new Map();
	session.on('Network.requestWillBeSent', ({ requestId, wallTime }) =>
		asked.set(requestId, wallTime * 1000),
	);
	session.on('Network.responseReceived', ({ requestId, response }) => {
		const { url, mimeType: type, headers, fromDiskCache, fromServiceWorker } = response;
		if (fromDiskCache || fromServiceWorker || !url.startsWith('http')) return;
		const length = Object.entries(headers).find(([name]) => /^content-length$/i.test(name));
		const body = Number(length?.[1]);
		downloads.set(requestId, { url, type, body, whole: 0, asked: asked.get(requestId) ?? 0 });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const download = downloads.get(requestId);
		if (download) download.whole = encodedDataLength;
	});
	await session.send('Network.enable');
	return downloads;
}

/** @param {Download} download */
function kind({ type }) {
	if (type.startsWith('font/')) return 'font';
	if (type.startsWith('image/') || type.includes('manifest')) return 'picture';
	return 'code';
}

/**
 * @param {readonly Download[]} downloads
 * @param {'body' | 'whole'} part
 */
const sum = (downloads, part) => downloads.reduce((total, one) => total + one[part], 0);

/** @param {readonly Download[]} downloads */
function describe(downloads) {
	const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
	const byType = [...new Set(downloads.map(({ type }) => type))].map((type) => {
		const files = downloads.filter((one) => one.type === type);
		return `${files.length} of ${type}: ${kB(sum(files, 'body'))}`;
	});
	const largest = [...downloads].sort((a, b) => b.body - a.body).slice(0, 8);
	return [
		`  ${byType.join(', ')}; the largest, after gzip:`,
		...largest.map(({ url, body }) => `  ${kB(body).padStart(8)}  ${new URL(url).pathname}`),
	].join('\n');
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url the start page
 * @returns {Promise<Figure[]>}
 */
export async function measureFirstVisit(browser, url) {
	const context = await browser.newContext(phone);
	try {
		/** @type {Set<string>} also of what the service worker asks for */
		const strangers = new Set();
		context.on('request', (request) => {
			const asked = new URL(request.url());
			if (/^(http|ws)/.test(asked.protocol) && asked.host !== new URL(url).host) {
				strangers.add(asked.href);
			}
		});
		const page = await context.newPage();
		const downloads = await watchDownloads(page);
		await page.addInitScript(() => {
			new MutationObserver((_, observer) => {
				if (!document.querySelector('[data-testid=question]')) return;
				document.documentElement.dataset.questionAt = `${Date.now()}`;
				observer.disconnect();
			}).observe(document, { childList: true, subtree: true });
		});
		// Somebody reads before clicking: what is fetched ahead meanwhile counts.
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.getByRole('link', { name: 'Deel de eerste kaart' }).click();
		await page.getByTestId('question').waitFor();
		// What is fetched while the card is turned over is not what it waited for. The page says when
		// that began: from here it is seen too late, the more so on a busy machine.
		const there = await page.evaluate(() => Number(document.documentElement.dataset.questionAt));
		const question = [...downloads.values()].filter(({ asked }) => asked <= there);
		// The copy for offline use is watched to its end, for the hosts it asks.
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

		const of = (/** @type {string} */ wanted) => question.filter((one) => kind(one) === wanted);
		const [code, fonts, pictures] = [of('code'), of('font'), of('picture')];
		const cause = describe(code);
		return [
			{
				name: 'First visit to the first question: HTML, CSS, JS and cards, after gzip',
				value: sum(code, 'body'),
				unit: 'bytes',
				most: BUDGET,
				cause,
			},
			{
				name: `The same with the HTTP/1.1 headers of its ${code.length} answers`,
				value: sum(code, 'whole'),
				unit: 'bytes',
			},
			{ name: 'Font files', value: fonts.length, unit: 'plain', most: 2, cause: describe(fonts) },
			{
				name: 'Fonts',
				value: sum(fonts, 'whole'),
				unit: 'bytes',
				most: 60_000,
				cause: describe(fonts),
			},
			{ name: 'Pictures, icons and manifest', value: sum(pictures, 'whole'), unit: 'bytes' },
			{
				name: 'Requests to other hosts',
				value: strangers.size,
				unit: 'plain',
				most: 0,
				cause: [...strangers].join('\n'),
			},
		];
	} finally {
		await context.close();
	}
}
