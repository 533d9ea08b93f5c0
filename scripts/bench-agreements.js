/**
 * What a long history costs: the same 100 agreements, with 500 versions behind them and with 50,000,
 * in a database on disk as people have it. A page reads what is current, so it should hardly matter.
 */
/* global document, window, indexedDB, MutationObserver -- in the page */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { phone } from './bench-browser.js';
import { median } from './bench-figures.js';
import { chromiumArgs, chromiumPath } from './chromium.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./bench-figures.js').Figure} Figure
 */

const agreements = 100;
const histories = [500, 50_000];
const opens = 15;

/**
 * Writes the rows of a household of two that agreed so much. Runs in the page.
 * @param {{ agreements: number, versions: number }} counts
 */
async function writeRows({ agreements, versions }) {
	const database = await new Promise((resolve, reject) => {
		const opening = indexedDB.open('samenspel');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const group = 'home-of-the-bench';
	const record = async (
		/** @type {string} */ kind,
		/** @type {string} */ id,
		/** @type {object[]} */ bodies,
	) => {
		const all = bodies.map((body, n) => ({
			id,
			rev: `${id}-${n}`,
			group,
			kind,
			parents: n === 0 ? [] : [`${id}-${n - 1}`],
			at: new Date(Date.UTC(2020, 0, 1, 0, n)).toISOString(),
			by: 'bench',
			format: 1,
			body,
		}));
		const tx = database.transaction(['versions', 'heads'], 'readwrite');
		for (const version of all) tx.objectStore('versions').put(version);
		tx.objectStore('heads').put({ kind, id, group, heads: all.slice(-1) });
		await new Promise((resolve, reject) => {
			tx.oncomplete = resolve;
			tx.onabort = () => reject(tx.error);
		});
	};
	await record('group', group, [{ kind: 'home', name: '' }]);
	await record('member', 'ann', [{ name: 'Ann', place: 0 }]);
	await record('member', 'bo', [{ name: 'Bo', place: 1 }]);
	for (let n = 0; n < agreements; n++) {
		const each = versions / agreements;
		const bodies = Array.from({ length: each }, (_, turn) => ({
			// What it says in the end is the same, however often it was changed before.
			what: `Afspraak ${n}: wie kookt, denkt ook aan de boodschappen`,
			tasks: [],
			who: { members: [(each - turn) % 2 ? 'ann' : 'bo'] },
			standard: 'Iets groens op tafel, en niemand hoeft het te vragen',
			from: '2020-01-01',
			until: null,
			review: null,
		}));
		await record('agreement', `agreement-${n}`, bodies);
	}
	database.close();
}

/**
 * Milliseconds from the navigation until all agreements are on the page.
 * @param {Page} page
 * @param {string} url
 */
async function open(page, url) {
	await page.goto(url);
	const shown = await page.waitForFunction(
		() => /** @type {{ shownAt?: number }} */ (/** @type {unknown} */ (window)).shownAt,
	);
	return /** @type {number} */ (await shown.jsonValue());
}

/**
 * @param {string} url the start page
 * @param {number} versions
 */
async function household(url, versions) {
	const folder = mkdtempSync(join(tmpdir(), 'samenspel-bench-'));
	const context = await chromium.launchPersistentContext(folder, {
		...phone,
		executablePath: chromiumPath(),
		args: chromiumArgs,
		// One that copies the site meanwhile would be timed too.
		serviceWorkers: 'block',
	});
	const page = await context.newPage();
	await page.addInitScript((wanted) => {
		const observer = new MutationObserver(() => {
			if (document.querySelectorAll('main h3').length < wanted) return;
			observer.disconnect();
			Object.assign(window, { shownAt: performance.now() });
		});
		observer.observe(document, { subtree: true, childList: true });
	}, agreements);
	const address = `${url}afspraken/`;
	await page.goto(address);
	// There is a database when it has been found empty.
	await page.getByRole('button', { name: 'Maak een afspraak' }).waitFor();
	await page.evaluate(writeRows, { agreements, versions });
	await open(page, address);
	return {
		open: () => open(page, address),
		async close() {
			await context.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/**
 * @param {string} url the start page
 * @returns {Promise<Figure[]>}
 */
export async function measureAgreements(url) {
	const households = [];
	/** @type {number[][]} */
	const times = histories.map(() => []);
	try {
		for (const versions of histories) households.push(await household(url, versions));
		// In turn, so that whatever else this machine does is in both.
		for (let n = 0; n < opens; n++)
			for (const [which, { open }] of households.entries()) times[which]?.push(await open());
	} finally {
		for (const { close } of households) await close();
	}
	const medians = times.map(median);
	return [
		...histories.map(
			(versions, n) =>
				/** @type {Figure} */ ({
					name: `Opening ${agreements} agreements with ${versions.toLocaleString('en')} versions, median of ${opens}`,
					value: medians[n],
					unit: 'ms',
				}),
		),
		{
			name: 'How many times as long the longer history takes',
			value: (medians[1] ?? NaN) / (medians[0] ?? NaN),
			unit: 'plain',
			most: 2,
			cause:
				'See src/lib/storage/records.ts: a page reads heads, so that the history costs nothing.',
		},
	];
}
