/**
 * `npm run tour`: photographs every screen and state of the built site, at three widths, in both
 * themes and both languages, into `tour/` with a contact sheet, so that anyone can look at all of it
 * in two minutes. `npm run tour -- 360 dark nl` takes only what matches all those words.
 */
/* global IDBObjectStore, document, requestAnimationFrame -- in the page */
import {
	appendFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { Trouble, root, runAsScript } from './cli.js';
import { prepare } from './install.js';

const folder = join(root, 'tour');

const SIZES = {
	360: { width: 360, height: 740 },
	768: { width: 768, height: 1024 },
	1280: { width: 1280, height: 800 },
};

/** Pixels. Of a page that is higher only its beginning is photographed: a browser hangs on it. */
const HIGHEST = 10_000;

/** @typedef {import('@playwright/test').Page} Page */

/** In the page: what follows a card a frame at a time has come. */
async function settled() {
	for (let n = 0; n < 6; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** In the page. */
const heightOf = () => document.documentElement.scrollHeight;

/** Names of what is pressed on the way, by language. */
const WORDS = {
	nl: {
		next: 'Volgende kaart',
		resume: /^Verder waar jullie waren/,
		askOn: 'Vraag verder',
		more: 'Meer',
		pause: 'Even pauze',
		finish: 'Rond het spel af',
		keep: 'Bewaar deze kaart',
		secret: 'Liever in het geheim',
		choose: /kiest nu$/,
		look: 'Kijk samen',
		idea: 'Idee 1',
		done: 'Klaar voor vanavond',
		settings: 'Instellingen',
		adjust: 'Aanpassen',
		close: 'Sluiten',
		up: 'Een niveau verder',
		begin: 'Leg de lijst neer',
		me: 'Ik',
		you: 'Jij',
		ready: 'Ik ben klaar',
		open: /, open$/,
		together: 'Kijk samen',
		said: 'Gezegd. Verder',
		whole: 'Bekijk het geheel',
		agree: 'Maak een afspraak',
		agreed: ['Wat spreken jullie af?', 'Wie kookt, ruimt niet op'],
		write: 'Leg het vast',
		copied: 'Spelen kan nu ook zonder internet.',
		update: 'Vernieuw nu',
		moved: 'Hoe het verschoof',
		us: 'Wij samen',
		wishes: ['Lachen', 'Iets veranderen'],
		tonight: 'Kijk wat er klaarligt',
	},
	en: {
		next: 'Next card',
		resume: /^Carry on where you were/,
		askOn: 'Ask on',
		more: 'More',
		pause: 'Take a break',
		finish: 'End the game',
		keep: 'Keep this card',
		secret: 'In secret instead',
		choose: /chooses now$/,
		look: 'Look together',
		idea: 'Idea 1',
		done: 'Done for tonight',
		settings: 'Settings',
		adjust: 'Adjust',
		close: 'Close',
		up: 'Up one level',
		begin: 'Lay down the list',
		me: 'Me',
		you: 'You',
		ready: 'I am done',
		open: /, open$/,
		together: 'Look together',
		said: 'Said. Go on',
		whole: 'See the whole',
		agree: 'Make an agreement',
		agreed: ['What do you agree?', 'Whoever cooks does not clean up'],
		write: 'Write it down',
		copied: 'You can now play without internet.',
		update: 'Update now',
		moved: 'How it moved',
		us: 'Us together',
		wishes: ['Laughing', 'Changing something'],
		tonight: 'See what lies ready',
	},
};

/**
 * The way through the site. `shot` photographs; `whole` the page down to its end.
 * @param {Page} page
 * @param {'nl' | 'en'} locale
 * @param {(name: string, whole?: boolean) => Promise<void>} shot
 */
async function walk(page, locale, shot) {
	const words = WORDS[locale];
	const prefix = locale === 'en' ? 'en/' : '';
	const press = (/** @type {string | RegExp} */ name) =>
		page
			.getByRole('button', { name, exact: typeof name === 'string' })
			.first()
			.click();
	const open = (/** @type {string} */ path) =>
		page.goto(prefix + path, { waitUntil: 'networkidle' });
	const more = async (/** @type {string} */ name) => {
		await press(words.more);
		await page.getByRole('dialog').waitFor();
		await press(name);
	};
	/** Deals until a card of this kind lies on the table, within one long game. */
	const until = async (/** @type {string} */ selector) => {
		for (let n = 0; n < 40 && (await page.locator(selector).count()) === 0; n++) {
			if ((await page.getByTestId('question').count()) === 0) return false;
			await press(words.next);
		}
		return true;
	};

	await open('bewaard/');
	await shot('05-kept-nothing');
	await open('');
	await shot('01-start');
	await shot('02-start-whole', true);
	await page.getByText(words.adjust, { exact: true }).click();
	await shot('03-start-choices', true);
	await press(words.settings);
	await page.getByRole('dialog').waitFor();
	await shot('04-settings');

	await open('spel/?set=werk-en-zorg');
	await page.getByTestId('question').waitFor();
	await shot('10-card-1');
	await press(words.askOn);
	await press(words.askOn);
	await shot('11-card-1-follow-ups');
	await press(words.next);
	await shot('12-card-2-offer');
	await open('');
	await page.getByRole('link', { name: words.resume }).waitFor();
	await shot('06-start-game-runs');
	await page.getByRole('link', { name: words.resume }).click();
	await page.getByTestId('question').waitFor();
	await press(words.more);
	await page.getByRole('dialog').waitFor();
	await press(words.keep);
	await shot('13-more');
	await press(words.close);
	await press(words.next);
	await shot('14-card-3');
	await more(words.pause);
	await shot('15-pause');
	await page.getByRole('button').first().click();
	await press(words.next);
	await shot('16-end');
	await page.getByRole('radio').first().click();
	await page
		.getByPlaceholder(words.idea)
		.first()
		.fill(
			locale === 'nl'
				? 'Een lijstje op de koelkast, om de beurt'
				: 'A list on the fridge, taking turns',
		);
	await page.getByRole('radio').nth(3).click();
	await shot('17-end-ideas', true);
	await press(words.done);
	await page.waitForURL((url) => !url.pathname.includes('spel'));
	await open('bewaard/');
	await shot('20-kept', true);

	await open('spel/?set=werk-en-zorg&lengte=lang');
	await page.getByTestId('question').waitFor();
	if (await until(`[data-testid=card] button:text-is("${words.secret}")`)) {
		await shot('21-statement');
		await press(words.secret);
		await page.getByRole('dialog').waitFor();
		await shot('22-envelope');
		for (let n = 0; n < 2; n++) {
			await press(words.choose);
			if (n === 0) await shot('23-choose');
			await press(`${n + 2}`);
		}
		await press(words.look);
		await shot('24-reveal');
		await press(words.close);
	}
	if (await until('[data-testid=card] .source')) await shot('25-fact');

	await open('lijst/');
	await page.getByRole('button', { name: words.begin }).waitFor();
	await shot('40-list-begin', true);
	await press(words.begin);
	for (const who of [words.me, words.you]) {
		await page.getByRole('button', { name: words.ready }).waitFor();
		const mine = await page.getByRole('radio', { name: who, exact: true }).all();
		for (const radio of mine) await radio.check();
		if (who === words.me) {
			await page.locator('main summary').first().click();
			await shot('41-list-filled', true);
		}
		await press(words.ready);
		if (who === words.me) {
			await shot('42-list-handed-over');
			await press(words.open);
		}
	}
	await press(words.together);
	await shot('43-list-first');
	await press(words.said);
	await page.getByText(words.whole).click();
	await shot('44-list-together', true);

	await open('afspraken/');
	await page.getByRole('button', { name: words.agree }).waitFor();
	await shot('50-agreements-none');
	await press(words.agree);
	await shot('51-agreement-form', true);
	const [what, text] = words.agreed;
	await page.getByLabel(/** @type {string} */ (what)).fill(/** @type {string} */ (text));
	await press(words.write);
	await page.locator('main summary').first().click();
	await shot('52-agreements', true);
	await page.getByText(words.moved, { exact: true }).click();
	await page.locator('main input[type=date]').waitFor();
	await shot('53-agreements-moved', true);

	await open('vanavond/');
	await page.getByRole('button', { name: words.us }).waitFor();
	await shot('70-evening');
	await press(words.us);
	for (const [n, wish] of words.wishes.entries()) {
		if (n === 0) await shot('71-evening-handed-over');
		await press(words.choose);
		if (n === 0) await shot('72-evening-wishes');
		await press(wish);
	}
	await press(words.tonight);
	await page.locator('main .suggested').waitFor();
	await shot('73-evening-suggested', true);

	// Nothing can be kept: the game goes on, and the page says so.
	await page.addInitScript(() => {
		IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await open('spel/?set=werk-en-zorg');
	await page.getByTestId('question').waitFor();
	await page.locator('.notice').first().waitFor();
	await shot('60-storage-full', true);

	for (const [name, path] of [
		['30-sets', 'sets/'],
		['31-set', 'sets/in-verwachting/'],
		['32-data', 'gegevens/'],
		['33-about', 'over/'],
		['34-unknown-set', 'spel/?set=geen'],
		['35-not-found', 'nergens/'],
		['36-find', 'sets/zoeken/'],
		['38-recipe', 'recept.html'],
		['39-way-out', 'redden.html'],
		['37-print', 'sets/werk-en-zorg/druk/'],
		['80-expecting', 'in-verwachting/'],
		['81-midwives', 'verloskundigen/'],
		['82-open', 'open/'],
		['83-make', 'maken/'],
		['84-second-phone', 'tweede-telefoon/'],
		['90-work', 'werk/'],
		['91-room-waits', 'werk/sessie/zaal/'],
		['92-pulse', 'werk/peiling/'],
		['93-records', 'werk/verslag/'],
		['94-arrangements', 'werk/regelingen/'],
		['95-child', 'werk/kind-op-komst/'],
	]) {
		await open(/** @type {string} */ (path));
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await shot(/** @type {string} */ (name), true);
	}
}

/**
 * A session at work, which closes the pages of home.
 * @param {Page} page
 * @param {'nl' | 'en'} locale
 * @param {(name: string, whole?: boolean) => Promise<void>} shot
 */
async function walkThroughSession(page, locale, shot) {
	const words = JSON.parse(readFileSync(join(root, `src/i18n/messages/${locale}.json`), 'utf8'));
	const prefix = locale === 'en' ? 'en/' : '';
	const press = (/** @type {string} */ key) =>
		page.getByRole('button', { name: words[key], exact: true }).first().click();
	await page.goto(`${prefix}werk/`, { waitUntil: 'networkidle' });
	await page.getByRole('radio', { name: words.work_manager_no }).check();
	await shot('96-work-ready', true);
	await press('work_begin');
	await page.getByTestId('question').waitFor();
	await shot('97-session', true);
	await page
		.getByRole('navigation', { name: words.work_agenda })
		.getByRole('button', { name: words.work_part_statements })
		.click();
	await shot('98-session-statement', true);
	await page.goto(`${prefix}werk/sessie/zaal/`, { waitUntil: 'networkidle' });
	await page.getByTestId('room-question').waitFor();
	await shot('99-room');
	await page.goto(`${prefix}lijst/`, { waitUntil: 'networkidle' });
	await shot('99-home-closed');
}

/**
 * States that need a site of their own: one that has a next release, and one that is out of reach.
 * @param {{ browser: import('@playwright/test').Browser,
 *   startServer: typeof import('./serve.js').startServer }} on
 * @param {import('@playwright/test').BrowserContextOptions} options
 * @param {'nl' | 'en'} locale
 * @param {(page: Page, name: string) => Promise<void>} shot
 */
async function walkThroughReleases({ browser, startServer }, options, locale, shot) {
	const words = WORDS[locale];
	const prefix = locale === 'en' ? 'en/' : '';
	const copy = mkdtempSync(join(tmpdir(), 'samenspel-tour-'));
	cpSync(join(root, 'build'), copy, { recursive: true });
	let site = await startServer({ port: 0, root: copy });
	const port = Number(new URL(site.url).port);
	const context = await browser.newContext({ ...options, baseURL: site.url });
	try {
		const page = await context.newPage();
		await page.goto(`${prefix}over/`);
		// The copy of the whole site takes as long as the machine takes.
		await page.getByText(words.copied).waitFor({ timeout: 180_000 });
		await site.close();
		await page.goto(`${prefix}sets/`);
		await shot(page, '61-offline');
		appendFileSync(join(copy, 'service-worker.js'), '\n// The next release.\n');
		site = await startServer({ port, root: copy });
		await page.goto(`${prefix}over/`);
		await page.getByRole('button', { name: words.update }).waitFor();
		await shot(page, '62-update-waits');
	} finally {
		await context.close();
		await site.close();
		rmSync(copy, { recursive: true });
	}

	// A part of the app that cannot be fetched, on a first visit.
	const whole = await startServer({ port: 0 });
	const first = await browser.newContext({
		...options,
		baseURL: whole.url,
		serviceWorkers: 'block',
	});
	try {
		const page = await first.newPage();
		await page.goto(prefix, { waitUntil: 'networkidle' });
		await first.setOffline(true);
		await page.getByRole('button', { name: words.settings }).click();
		await page.locator('.notice').first().waitFor();
		await shot(page, '63-missing-part');
	} finally {
		await first.close();
		await whole.close();
	}
}

await runAsScript(import.meta.url, async () => {
	const wanted = process.argv.slice(2);
	prepare();
	console.log('- build');
	const built = spawnSync('npm', ['run', 'build'], {
		cwd: root,
		shell: process.platform === 'win32',
	});
	if (built.status !== 0) throw new Trouble(`${built.stderr}\nThe build failed, as said above.`);
	// Only now: before `prepare` there may be no packages.
	const { chromium } = await import('@playwright/test');
	const { startServer } = await import('./serve.js');
	const server = await startServer({ port: 0 });
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	/** @type {string[]} */
	const taken = [];
	for (const [size, viewport] of Object.entries(SIZES))
		for (const theme of /** @type {const} */ (['light', 'dark']))
			for (const locale of /** @type {const} */ (['nl', 'en'])) {
				const row = [size, theme, locale];
				if (!wanted.every((word) => row.includes(word))) continue;
				const options = {
					viewport,
					colorScheme: theme,
					locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
					timezoneId: 'Europe/Amsterdam',
					reducedMotion: /** @type {const} */ ('reduce'),
				};
				const shoot = async (
					/** @type {Page} */ page,
					/** @type {string} */ name,
					whole = false,
				) => {
					const file = `${row.join('-')}-${name}.png`;
					await page.evaluate(() => document.fonts.ready);
					await page.evaluate(settled);
					// What stays at the top would stand in the middle of a whole page.
					if (whole) await page.evaluate(() => scrollTo(0, 0));
					await page.screenshot({
						path: join(folder, file),
						fullPage: whole && (await page.evaluate(heightOf)) <= HIGHEST,
						animations: 'disabled',
					});
					taken.push(file);
				};
				const context = await browser.newContext({ ...options, baseURL: server.url });
				const page = await context.newPage();
				await walk(page, locale, (name, whole) => shoot(page, name, whole));
				await context.close();
				const team = await browser.newContext({ ...options, baseURL: server.url });
				const room = await team.newPage();
				await walkThroughSession(room, locale, (name, whole) => shoot(room, name, whole));
				await team.close();
				await walkThroughReleases({ browser, startServer }, options, locale, shoot);
				console.log(`${row.join(' ')}: done`);
			}
	await browser.close();
	await server.close();
	const figures = taken
		.map(
			(file) =>
				`<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${file.replace('.png', '')}</figcaption></figure>`,
		)
		.join('\n');
	writeFileSync(
		join(folder, 'index.html'),
		`<!doctype html><meta charset="utf-8"><title>SamenSpel tour</title><style>body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px;align-items:start;background:#888}figure{margin:0;background:#fff;padding:6px}img{max-width:300px;max-height:520px;display:block}</style>\n${figures}\n`,
	);
	console.log(`${taken.length} pictures: ${join(folder, 'index.html')}`);
});
