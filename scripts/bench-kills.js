/**
 * The battery taken out in the middle of writing, again and again: what the page had said to be kept
 * must be there afterwards. It shows that nothing said to be kept is lost with the browser; not that
 * the disk has it, since the system's own cache survives.
 */
/* global document, indexedDB -- in the page */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { phone } from './bench-browser.js';
import { chromiumArgs, chromiumPath } from './chromium.js';

/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./bench-figures.js').Figure} Figure
 */

const KILLS = 50;
/** The longest that somebody goes on before the battery is taken out. Milliseconds. */
const LONGEST = 400;

/** @param {BrowserContext} context all processes of this browser at once */
async function kill(context) {
	const devtools = await context.browser()?.newBrowserCDPSession();
	const info = await devtools?.send('SystemInfo.getProcessInfo');
	const browser = info?.processInfo.find(({ type }) => type === 'browser');
	if (!browser) throw new Error('the browser does not say which process it is');
	const closed = context.waitForEvent('close');
	process.kill(-browser.id, 'SIGKILL');
	await closed;
}

/**
 * Answers task after task, and writes down which answers the database has confirmed. In the page, so
 * that the time of the kill has nothing to do with where the page is.
 * @param {Page} page
 * @param {(n: number) => void} confirmed
 */
async function answerOn(page, confirmed) {
	await page.exposeFunction('confirmed', confirmed);
	await page.evaluate(() => {
		const { transaction } = IDBDatabase.prototype;
		let writes = 0;
		// What the app waits for before it says that something is kept.
		IDBDatabase.prototype.transaction = function (...args) {
			const tx = transaction.apply(this, args);
			if (tx.mode === 'readwrite') {
				tx.addEventListener('complete', () => {
					writes += 1;
					// @ts-expect-error exposed above
					globalThis.confirmed(writes);
				});
			}
			return tx;
		};
		const boxes = () => [...document.querySelectorAll('main li input[type="radio"]')];
		let n = 0;
		setInterval(() => {
			const all = boxes();
			const box = all[(n * 7) % all.length];
			n += 1;
			if (box instanceof HTMLElement) box.click();
		}, 5);
	});
}

/** @param {Page} page how many versions of answers the database holds */
const stored = (page) =>
	page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('samenspel');
				opening.onerror = reject;
				opening.onsuccess = () => {
					const tx = opening.result.transaction('versions');
					const counting = tx.objectStore('versions').count();
					tx.oncomplete = () => {
						opening.result.close();
						resolve(counting.result);
					};
				};
			}),
	);

/**
 * @param {string} url the start page
 * @returns {Promise<Figure[]>}
 */
export async function measureKills(url) {
	const profile = mkdtempSync(join(tmpdir(), 'samenspel-kills-'));
	const open = () =>
		chromium.launchPersistentContext(profile, {
			...phone,
			executablePath: chromiumPath(),
			args: chromiumArgs,
		});
	let [survived, lost, writes] = [0, 0, 0];
	try {
		let context = await open();
		let page = await context.newPage();
		await page.goto(`${url}lijst/`);
		await page.getByRole('radio', { name: 'Ik alleen' }).check();
		await page.getByRole('button', { name: 'Leg de lijst neer' }).click();
		await page.locator('main li input[type="radio"]').first().waitFor();
		for (let round = 0; round < KILLS; round += 1) {
			const before = await stored(page);
			let said = 0;
			await answerOn(page, (n) => (said = Math.max(said, n)));
			await delay(Math.random() * LONGEST);
			await kill(context);

			context = await open();
			page = await context.newPage();
			await page.goto(`${url}lijst/`);
			await page.locator('main li input[type="radio"]').first().waitFor();
			const after = await stored(page);
			writes += said;
			if (Number(after) >= Number(before) + said) survived += 1;
			else lost += Number(before) + said - Number(after);
		}
		await context.close();
	} finally {
		rmSync(profile, { recursive: true, force: true });
	}
	return [
		{
			name: `Kills survived of ${KILLS} (${writes} writes confirmed before them)`,
			value: survived,
			unit: 'plain',
			least: KILLS,
			cause: `${lost} confirmed writes were not there afterwards`,
		},
	];
}
