/**
 * A browser as slow as the phones people have.
 */

/** @typedef {import('@playwright/test').Page} Page */

/** How many times slower than this machine: about a cheap phone against a laptop. */
export const SLOWER = 6;

/** What a browser says it is: a phone of somebody who reads Dutch, as in the end-to-end tests. */
export const phone = { locale: 'nl-NL', viewport: { width: 360, height: 740 } };

/** @param {Page} page */
export async function slowDown(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/**
 * Milliseconds this page takes for a fixed amount of work. That has to be much: the browser slows
 * down by standing still now and then, and a short piece of work may fall in between.
 * @param {Page} page
 */
export function slowness(page) {
	return page.evaluate(() => {
		const start = performance.now();
		let sum = 0;
		for (let i = 0; i < 20_000_000; i++) sum = (sum + i * i) | 0;
		if (sum === 1) throw new Error('only here so that the loop is not left out');
		return performance.now() - start;
	});
}
