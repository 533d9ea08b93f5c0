/**
 * Dealing by itself: how preparing grows with the number of cards (in Node), and what the next card
 * costs a slow phone (in Chromium, slowed down).
 */
/* global location -- in the page */
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { SLOWER, slowDown, slowness } from './bench-browser.js';
import { median } from './bench-figures.js';

/** @typedef {import('./bench-figures.js').Figure} Figure */

const clock = fileURLToPath(new URL('./bench-dealing-clock.ts', import.meta.url));

const rounds = 21;
const nextCards = 400;

/** @returns {Promise<Figure[]>} */
async function preparing() {
	/** @type {{ module: typeof import('./bench-dealing-clock') }} */
	const { module } = await runnerImport(clock);
	const counts = [100, 10_000, 100_000];
	const times = module.timePreparing(counts, rounds);
	const growth = median(times.map((round) => (round[2] ?? NaN) / (round[1] ?? NaN)));
	return [
		...counts.map(
			(count, n) =>
				/** @type {Figure} */ ({
					name: `Preparing a game out of ${count.toLocaleString('en')} cards`,
					value: median(times.map((round) => round[n] ?? NaN)),
					unit: 'ms',
				}),
		),
		{
			name: 'Preparing grows as (cards)^x from 10,000 to 100,000, x',
			value: Math.log10(growth),
			unit: 'plain',
			most: 1.25,
			cause: 'See src/lib/domain/deck/deal.ts: 1 is linear, 2 quadratic; memory alone costs 0.2.',
		},
	];
}

async function bundledClock() {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, lib: { entry: clock, formats: ['es'] } },
	});
	const [bundle] = Array.isArray(result) ? result : [result];
	const code = bundle && 'output' in bundle ? bundle.output[0].code : undefined;
	if (!code) throw new Error('vite made no bundle of the clock');
	return code;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<Figure[]>}
 */
async function nextCard(browser) {
	const code = await bundledClock();
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		// No server answers here; the headers give the page a clock of microseconds.
		const headers = {
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Embedder-Policy': 'require-corp',
		};
		await page.route('http://localhost/**', (route) =>
			route.request().url().endsWith('.js')
				? route.fulfill({ headers, contentType: 'text/javascript', body: code })
				: route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html>' }),
		);
		await page.goto('http://localhost/');
		const before = await slowness(page);
		await slowDown(page);
		const slower = (await slowness(page)) / before;
		const taken = await page.evaluate(async (times) => {
			/** @type {typeof import('./bench-dealing-clock')} */
			const module = await import(/* @vite-ignore */ `${location.origin}/clock.js`);
			return module.timeNextCards(100_000, times);
		}, nextCards);
		return [
			{
				name: `How many times slower the processor really was, of ${SLOWER} asked`,
				value: slower,
				unit: 'plain',
				// A busy machine does not get all of it; without any, the rows below say nothing.
				least: SLOWER * 0.6,
				cause: 'Something else took the processor: measure again when this machine is quiet.',
			},
			{
				name: `Next card out of 100,000 dealt, median of ${nextCards}`,
				value: median(taken),
				unit: 'ms',
				most: 16,
			},
			{
				name: `Next card out of 100,000 dealt, slowest of ${nextCards}`,
				value: Math.max(...taken),
				unit: 'ms',
				most: 16,
			},
		];
	} finally {
		await context.close();
	}
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<Figure[]>}
 */
export async function measureDealing(browser) {
	return [...(await preparing()), ...(await nextCard(browser))];
}
