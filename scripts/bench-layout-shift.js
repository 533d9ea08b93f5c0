/**
 * How much a page moves under the eyes of somebody who comes with an empty cache over a slow line:
 * the page is painted first, then it comes alive, then its fonts are there.
 */
/* global window, document, requestAnimationFrame -- in the page */
import { setTimeout as delay } from 'node:timers/promises';
import { phone } from './bench-browser.js';

/**
 * @typedef {import('./bench-figures.js').Figure} Figure
 * @typedef {{ score: number, moved: string[] }} Shifts
 */

const BUDGET = 0.02;

/** Milliseconds. On a quick machine all of it would be there before the first paint. */
const LATE = { scripts: 300, fonts: 600 };

/** Where a line breaks depends on the width, and with it what a font that comes late moves. */
const screens = {
	'small phone': phone.viewport,
	phone: { width: 412, height: 823 },
	laptop: { width: 1280, height: 800 },
};

/** Watches from the first paint on. Runs in the page. */
function watchShifts() {
	/** @type {Shifts} */
	const shifts = { score: 0, moved: [] };
	const add = (/** @type {PerformanceEntry[]} */ entries) => {
		for (const entry of entries) {
			const { value, sources = [] } =
				/** @type {PerformanceEntry & { value: number, sources?: { node?: Node }[] }} */ (entry);
			shifts.score += value;
			for (const { node } of sources) {
				const words = node?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 60);
				shifts.moved.push(`${value.toFixed(3)} ${node?.nodeName.toLowerCase()}: ${words}`);
			}
		}
		return shifts;
	};
	const observer = new PerformanceObserver((list) => void add(list.getEntries()));
	observer.observe({ type: 'layout-shift', buffered: true });
	Object.assign(window, { shiftsSoFar: () => add(observer.takeRecords()) });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<Shifts>}
 */
async function shiftsOn(browser, url, viewport) {
	const context = await browser.newContext({ ...phone, viewport });
	try {
		const page = await context.newPage();
		let fonts = 0;
		await page.route('**/*.js', async (route) => {
			await delay(LATE.scripts);
			await route.continue();
		});
		await page.route('**/*.woff2', async (route) => {
			fonts++;
			await delay(LATE.fonts);
			await route.continue();
		});
		await page.addInitScript(watchShifts);
		await page.goto(url, { waitUntil: 'networkidle' });
		if (fonts === 0) throw new Error(`${url} asked for no font: nothing could have moved`);
		return await page.evaluate(async () => {
			await document.fonts.ready;
			// What came last has been painted after two frames.
			for (let n = 0; n < 2; n++) await new Promise((next) => requestAnimationFrame(next));
			return /** @type {{ shiftsSoFar(): Shifts }} */ (
				/** @type {unknown} */ (window)
			).shiftsSoFar();
		});
	} finally {
		await context.close();
	}
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string[]} pages addresses
 * @returns {Promise<Figure[]>}
 */
export async function measureLayoutShift(browser, pages) {
	/** @type {Figure[]} */
	const figures = [];
	for (const [screen, viewport] of Object.entries(screens)) {
		const all = [];
		for (const url of pages) all.push({ url, ...(await shiftsOn(browser, url, viewport)) });
		figures.push({
			name: `Layout shift on a ${screen}, worst of ${pages.length} pages`,
			value: Math.max(...all.map(({ score }) => score)),
			unit: 'plain',
			most: BUDGET,
			cause: all
				.filter(({ score }) => score > BUDGET)
				.flatMap(({ url, moved }) => [url, ...moved.map((what) => `  ${what}`)])
				.map((line) => `  ${line}`)
				.join('\n'),
		});
	}
	return figures;
}
