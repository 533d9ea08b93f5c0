/**
 * The three engines behind one set of verbs. Each is driven by what its own people offer: Chromium
 * and Firefox over WebDriver BiDi or DevTools by puppeteer, WebKit by WebKitWebDriver. An engine that
 * this machine does not have is left out with a word.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromiumArgs, findChromium } from '../../scripts/chromium.js';

/**
 * @typedef {object} Browser what the flow can do, in the words of who sits before it
 * @property {(url: string) => Promise<void>} goto
 * @property {(xpath: string) => Promise<void>} click
 * @property {(xpath: string, text: string) => Promise<void>} fill
 * @property {(xpath: string, path: string) => Promise<void>} choose a file
 * @property {(script: string) => Promise<unknown>} run the body of a function, in the page
 * @property {() => Promise<void>} quit
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {() => string | undefined} missing why this machine cannot run it
 * @property {() => Promise<Browser>} open
 */

/** How long something may take to come into sight. Milliseconds. */
const PATIENCE = 30_000;

const first = (/** @type {string[]} */ ...paths) => paths.find((path) => existsSync(path));

const isRoot = process.getuid?.() === 0;

/**
 * @param {'chrome' | 'firefox'} browser
 * @param {string} executablePath
 * @returns {Promise<Browser>}
 */
async function withPuppeteer(browser, executablePath) {
	const { default: puppeteer } = await import('puppeteer-core');
	const launched = await puppeteer.launch({
		browser,
		executablePath,
		args: browser === 'chrome' ? chromiumArgs : [],
	});
	const page = await launched.newPage();
	page.setDefaultTimeout(PATIENCE);
	/** @param {string} xpath */
	const at = (xpath) => page.locator(`::-p-xpath(${xpath})`);
	return {
		goto: async (url) => {
			// Firefox says so of a page that a service worker answers at once; the next time it loads.
			const aborted = (/** @type {unknown} */ error) => {
				if (!/NS_BINDING_ABORTED/.test(String(error))) throw error;
				return page.goto(url);
			};
			await page.goto(url).catch(aborted);
		},
		click: (xpath) => at(xpath).click(),
		fill: (xpath, text) => at(xpath).fill(text),
		choose: async (xpath, path) => {
			const input = await page.waitForSelector(`::-p-xpath(${xpath})`);
			await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
				input
			).uploadFile(path);
		},
		run: (script) => page.evaluate(`(function () { ${script} })()`),
		quit: () => launched.close(),
	};
}

/** @returns {Promise<number>} a port that is free now */
const freePort = () =>
	new Promise((resolve) => {
		const server = createServer().listen(0, () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => resolve(port));
		});
	});

const miniBrowser = () =>
	first(
		'/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
		'/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
	);
const webKitDriver = () => first('/usr/bin/WebKitWebDriver');

/** @returns {Promise<Browser>} */
async function withWebKit() {
	const { Builder, By, Capabilities, until } = await import('selenium-webdriver');
	const port = await freePort();
	const environment = {
		...process.env,
		...(isRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
	};
	// A screen of its own where there is none.
	const display = `:${100 + (port % 400)}`;
	const screen = process.env.DISPLAY
		? undefined
		: spawn('Xvfb', [display, '-screen', '0', '800x900x24'], { stdio: 'ignore' });
	const service = spawn(webKitDriver() ?? '', [`--port=${port}`], {
		env: { ...environment, ...(screen && { DISPLAY: display }) },
		stdio: 'ignore',
	});
	const stop = () => {
		service.kill();
		screen?.kill();
	};
	try {
		await answering(`http://127.0.0.1:${port}/status`);
		const driver = await new Builder()
			.usingServer(`http://127.0.0.1:${port}`)
			.withCapabilities(
				new Capabilities({
					browserName: 'MiniBrowser',
					'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
				}),
			)
			.build();
		/** @param {string} xpath */
		const at = async (xpath) => {
			const found = await driver.wait(until.elementLocated(By.xpath(xpath)), PATIENCE);
			return driver.wait(until.elementIsVisible(found), PATIENCE);
		};
		return {
			goto: (url) => driver.get(url),
			click: async (xpath) => {
				const found = await at(xpath);
				// Not under something that sticks to an edge.
				await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', found);
				await found.click().catch((/** @type {Error} */ error) => {
					if (error.name !== 'ElementNotInteractableError') throw error;
					// This driver takes some labels for boxes without a place; the page does not.
					return driver.executeScript('arguments[0].click()', found);
				});
			},
			fill: async (xpath, text) => (await at(xpath)).sendKeys(text),
			choose: async (xpath, path) =>
				(await driver.wait(until.elementLocated(By.xpath(xpath)), PATIENCE)).sendKeys(path),
			run: (script) => driver.executeScript(script),
			quit: async () => {
				await driver.quit();
				stop();
			},
		};
	} catch (error) {
		stop();
		throw error;
	}
}

/** @param {string} url until something answers there */
async function answering(url) {
	for (const end = Date.now() + PATIENCE; ;) {
		try {
			await fetch(url);
			return;
		} catch (error) {
			if (Date.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}

const firefox = () =>
	first(
		'/usr/bin/firefox-esr',
		'/usr/bin/firefox',
		'/Applications/Firefox.app/Contents/MacOS/firefox',
	);

/** @type {Engine[]} */
export const engines = [
	{
		name: 'Chromium',
		missing: () => (findChromium() ? undefined : 'no Chromium was found'),
		open: () => withPuppeteer('chrome', findChromium() ?? ''),
	},
	{
		name: 'Firefox',
		missing: () => (firefox() ? undefined : 'no Firefox was found (Debian: firefox-esr)'),
		open: () => withPuppeteer('firefox', firefox() ?? ''),
	},
	{
		name: 'WebKit',
		missing: () => {
			if (!webKitDriver() || !miniBrowser())
				return 'no WebKitWebDriver (Debian: webkit2gtk-driver)';
			if (!process.env.DISPLAY && !first('/usr/bin/Xvfb')) return 'no screen, and no Xvfb';
			return undefined;
		},
		open: withWebKit,
	},
];
