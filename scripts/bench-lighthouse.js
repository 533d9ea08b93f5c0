/**
 * Lighthouse, as it is for a phone, on the pages people see first.
 */
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { median } from './bench-figures.js';
import { table } from './table.js';

/**
 * @typedef {import('./bench-figures.js').Figure} Figure
 * @typedef {import('lighthouse').Result} Result
 */

/** By the id of the category: its name and the least it may be. */
const categories = {
	performance: { name: 'performance', least: 95 },
	accessibility: { name: 'accessibility', least: 100 },
	'best-practices': { name: 'best practices', least: 100 },
};

/** Paths from the start page on, and how often each is judged: the first counts most. */
const pages = {
	'': 3,
	'sets/': 1,
	'sets/werk-en-zorg/': 1,
	'spel/?set=werk-en-zorg': 1,
	'bewaard/': 1,
	'gegevens/': 1,
	'over/': 1,
	'en/': 1,
};

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => resolve(port));
		});
	});
}

/**
 * In a browser of its own, because Lighthouse leaves databases and service workers behind.
 * @param {string} url
 * @returns {Promise<Result>}
 */
async function judge(url) {
	const port = await freePort();
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		// In the language of the page, since the start page sends others on.
		args: [...chromiumArgs, `--remote-debugging-port=${port}`, '--accept-lang=nl-NL'],
	});
	try {
		const result = await lighthouse(url, {
			port,
			onlyCategories: Object.keys(categories),
			logLevel: 'error',
		});
		if (!result || result.lhr.runtimeError) {
			throw new Error(`Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message}`);
		}
		return result.lhr;
	} finally {
		await browser.close();
	}
}

/**
 * @param {Result} result
 * @param {string} category
 */
function failures(result, category) {
	const failed = (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
		const audit = result.audits[id];
		if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
		const value = audit.displayValue ? `, ${audit.displayValue}` : '';
		return [`      ${id}: ${audit.title} (${audit.score}${value})`];
	});
	return [...failed, ...result.runWarnings.map((warning) => `      ${warning}`)];
}

/**
 * @param {string} url the start page
 * @returns {Promise<{ figures: Figure[], details: string }>} `details` is a table of the pages
 */
export async function measureLighthouse(url) {
	/** @type {{ path: string, results: Result[] }[]} */
	const judged = [];
	for (const [path, times] of Object.entries(pages)) {
		/** @type {Result[]} */
		const results = [];
		for (let n = 0; n < times; n++) results.push(await judge(url + path));
		judged.push({ path: `/${path}`, results });
	}

	const scores = (/** @type {Result[]} */ results, /** @type {string} */ category) =>
		Math.round(median(results.map((result) => (result.categories[category]?.score ?? NaN) * 100)));
	const figures = Object.entries(categories).map(([category, { name, least }]) => {
		const pagesBelow = judged.filter(({ results }) => scores(results, category) < least);
		return /** @type {Figure} */ ({
			name: `Lighthouse ${name}, lowest of ${judged.length} pages`,
			value: Math.min(...judged.map(({ results }) => scores(results, category))),
			unit: 'plain',
			least,
			cause: pagesBelow
				.flatMap(({ path, results }) => [
					`  ${path}`,
					...results.slice(0, 1).flatMap((result) => failures(result, category)),
				])
				.join('\n'),
		});
	});
	const details = table(
		['Lighthouse', ...Object.values(categories).map(({ name }) => name)],
		judged.map(({ path, results }) => [
			path,
			...Object.keys(categories).map((category) => `${scores(results, category)}`),
		]),
	);
	return { figures, details };
}
