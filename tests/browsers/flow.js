/**
 * What has to work in every engine, once: the first game, the same without a network, the list, an
 * agreement, a backup and its way back on a device where all was erased.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import messages from '../../src/i18n/messages/nl.json' with { type: 'json' };

/** @typedef {import('./engines.js').Browser} Browser */

const PATIENCE = 30_000;
const AGREED = 'Wie kookt, doet geen boodschappen';
const NOTE = 'De was doet zichzelf niet';

const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '')}"`;
/** By its name, or by the first part of it where it says more. */
const button = (/** @type {string} */ name) =>
	`//*[self::button or self::a][normalize-space(.)=${quoted(name)} or *[1][normalize-space(.)=${quoted(name)}]]`;
const field = (/** @type {string} */ name) =>
	`//label[contains(normalize-space(.), ${quoted(name)})]//*[self::input or self::textarea]`;

/**
 * Until the page says so; asked in the page, again and again.
 * @param {Browser} browser
 * @param {string} condition an expression
 * @param {string} what
 */
async function until(browser, condition, what) {
	for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(50)) {
		try {
			if (await browser.run(`return Boolean(${condition})`)) return;
		} catch {
			// Between two pages there is nobody to ask.
		}
	}
	throw new Error(`it never came to this: ${what}`);
}

/** @param {Browser} browser @param {string} text */
const sees = (browser, text) =>
	until(browser, `document.body.innerText.includes(${JSON.stringify(text)})`, text);

const CARD = `document.querySelector('[data-testid="question"]')`;
/** SvelteKit's own sign that it has started. */
const ALIVE = `document.querySelector('#svelte-announcer')`;

/**
 * @param {Browser} browser
 * @param {import('../../scripts/serve.js').startServer extends (...args: any) => Promise<infer S> ? S : never} site
 * @param {(name: string) => void} passed
 */
export async function flow(browser, site, passed) {
	const { url } = site;
	const m = messages;
	const go = async (/** @type {string} */ path) => {
		await browser.goto(url + path);
		await until(browser, ALIVE, `${path} came alive`);
	};

	// A first visit to the start page looks at the language of the browser; this one is in Dutch.
	await go('over/');
	// It stays until all is copied: WebKitGTK never goes on with a worker whose page left meanwhile.
	await sees(browser, m.offline_ready);
	await go('');
	await browser.click(button(m.deal_first));
	await until(browser, CARD, 'the first card');
	const question = await browser.run(`return ${CARD}.textContent`);
	await browser.click(button(m.more));
	await browser.fill(field(m.note), NOTE);
	await browser.click(button(m.close));
	for (let n = 0; n < 3; n += 1) {
		const before = await browser.run(`return document.querySelector('[data-card]')?.dataset.card`);
		await browser.click(button(m.next));
		await until(
			browser,
			`document.querySelector('[data-card]')?.dataset.card !== ${JSON.stringify(before)}`,
			'the next card',
		);
	}
	await sees(browser, m.end_title);
	await browser.click(button(m.end_close));
	await sees(browser, m.start_title);
	passed('the first game');

	await site.close();
	await go('spel/?set=werk-en-zorg');
	await until(browser, CARD, 'a card without a network');
	if ((await browser.run(`return ${CARD}.textContent`)) === question)
		throw new Error('a card that was seen came first');
	passed('offline');

	await go('lijst/');
	await browser.click(button(m.list_begin));
	await until(browser, `document.querySelector('main li input[type="radio"]')`, 'the list');
	await browser.click(`(//main//li//label[contains(., ${quoted(m.owner_me)})])[1]`);
	await until(browser, `document.querySelector('main li input:checked')`, 'an answer');
	passed('the list');

	await go('afspraken/');
	await browser.click(button(m.agreed_new));
	await browser.fill(field(m.agreed_what), AGREED);
	await browser.click(button(m.agreed_save));
	await sees(browser, AGREED);
	passed('an agreement');

	await go('gegevens/');
	// What is handed to the downloads, taken out of the page: each engine keeps downloads elsewhere.
	await browser.run(
		`const make = URL.createObjectURL; URL.createObjectURL = (blob) => {
			blob.text().then((text) => (globalThis.saved = text)); return make.call(URL, blob); };`,
	);
	await browser.click(button(m.backup_make));
	await browser.click(button(m.backup_hand));
	await until(browser, 'globalThis.saved', 'the file');
	const file = String(await browser.run('return globalThis.saved'));
	for (const text of [NOTE, AGREED])
		if (!file.includes(text)) throw new Error(`the backup does not hold "${text}"`);
	passed('a backup');

	const folder = mkdtempSync(join(tmpdir(), 'samenspel-browsers-'));
	try {
		const path = join(folder, 'samenspel.json');
		writeFileSync(path, file);
		await browser.run(
			`const deleting = indexedDB.deleteDatabase('samenspel');
			deleting.onsuccess = () => { globalThis.gone = true; };`,
		);
		await until(browser, 'globalThis.gone', 'an empty device');
		await go('gegevens/');
		await browser.choose('//input[@type="file"]', path);
		await browser.click(button(m.restore_take));
		await sees(browser, m.restore_done);
		await go('afspraken/');
		await sees(browser, AGREED);
		await go('bewaard/');
		await sees(browser, NOTE);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	passed('and its way back');
}
