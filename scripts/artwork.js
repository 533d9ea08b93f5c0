/**
 * `npm run artwork`: draws what shops, shares and install dialogs show, from the built site and the
 * icon: icons in `static/icons/`, the share image and the screenshots that the web manifests name.
 * Run it after a change of the look, and commit what changed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { root, runAsScript } from './cli.js';
import { startServer } from './serve.js';

const folder = join(root, 'static');

/** Name, size, and whether the drawing must keep clear of the rim (masks, iOS). */
const ICONS = /** @type {const} */ ([
	['icon-192', 192, false],
	['icon-512', 512, false],
	['maskable-512', 512, true],
	['apple-touch-icon', 180, true],
]);

/** Photographs are jpeg: a third of the size, and nothing in them is transparent. */
const PICTURE = /** @type {const} */ ({ type: 'jpeg', quality: 82, animations: 'disabled' });

/** @param {import('@playwright/test').Browser} browser */
async function icons(browser) {
	const drawing = readFileSync(join(folder, 'icons/icon.svg'), 'utf8');
	for (const [name, size, masked] of ICONS) {
		const page = await browser.newPage({ viewport: { width: size, height: size } });
		const whole = drawing
			.replace('rx="112"', 'rx="0"')
			.replace('<g ', '<g transform="translate(51 51) scale(.8)" ');
		await page.setContent(
			`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${masked ? whole : drawing}`,
		);
		await page.screenshot({ path: join(folder, `icons/${name}.png`), omitBackground: true });
		await page.close();
	}
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the start page in this language
 * @param {'nl' | 'en'} lang
 */
async function screenshots(browser, url, lang) {
	/** @type {typeof import('../src/i18n/messages/nl.json')} */
	const words = JSON.parse(readFileSync(join(root, `src/i18n/messages/${lang}.json`), 'utf8'));
	mkdirSync(join(folder, 'screenshots'), { recursive: true });
	for (const [form, viewport] of /** @type {const} */ ([
		['narrow', { width: 390, height: 844 }],
		['wide', { width: 1280, height: 800 }],
	])) {
		const context = await browser.newContext({
			viewport,
			baseURL: url,
			locale: lang,
			reducedMotion: 'reduce',
		});
		const page = await context.newPage();
		const take = async (/** @type {string} */ name) => {
			await page.evaluate(() => document.fonts.ready);
			await page.screenshot({
				path: join(folder, `screenshots/${form}-${name}.${lang}.jpg`),
				...PICTURE,
			});
		};
		await page.goto('', { waitUntil: 'networkidle' });
		await take('start');
		await page.goto('spel/?set=werk-en-zorg');
		await page.getByTestId('question').waitFor();
		for (let n = 0; n < 2; n++) await page.getByRole('button', { name: words.next }).click();
		await page.waitForFunction(() => document.querySelector('[data-testid=card][data-level="3"]'));
		await take('card');
		await context.close();
	}
	// What a link to the site looks like where it is shared: the start page, without its furniture.
	const page = await browser.newPage({
		viewport: { width: 1200, height: 630 },
		baseURL: url,
		locale: lang,
	});
	await page.goto('', { waitUntil: 'networkidle' });
	await page.evaluate(() => {
		for (const part of document.querySelectorAll('header nav, .sets')) part.remove();
		for (const button of document.querySelectorAll('.doors .side')) button.remove();
	});
	await page.screenshot({ path: join(folder, `share.${lang}.jpg`), ...PICTURE });
	await page.close();
}

await runAsScript(import.meta.url, async () => {
	const server = await startServer({ port: 0 });
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
	await icons(browser);
	await screenshots(browser, server.url, 'nl');
	await screenshots(browser, `${server.url}en/`, 'en');
	await browser.close();
	await server.close();
});
