import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { cardOf } from './pages/cards';
import { GamePage } from './pages/game-page';
import { KeptPage } from './pages/kept-page';
import { SitePage } from './pages/site-page';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { type Word, wordsIn } from './pages/words';
import { expect, test } from './site';

const t = wordsIn('nl');

// Browsers ask for it wherever a page names no icon: at the bare picture that holds the database.
test.use({ expectedErrors: [/404.*\/favicon\.ico/] });

const NOTE = 'De was doet zichzelf niet';
const IDEA = 'Op zondag een lijstje';

const nothingKept = (page: Page, why: Word): Locator =>
	page.getByText(`${t('storage_nothing_kept')} ${t(why)}`);

const wayOut = (page: Page): Locator => page.getByRole('button', { name: t('storage_way_out') });

async function writings(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await wayOut(page).click();
	return readFileSync(await (await download).path(), 'utf8');
}

async function note(game: GamePage, text: string): Promise<void> {
	const sheet = await game.openMore();
	await sheet.note.fill(text);
	await sheet.close();
}

async function expectNote(game: GamePage, text: string): Promise<void> {
	const sheet = await game.openMore();
	await expect(sheet.note).toHaveValue(text);
	await sheet.close();
}

/** A whole evening that cannot be kept: from the first card to the start page, and the way out. */
async function expectPlayedFromMemory(page: Page, why: Word): Promise<void> {
	const game = new GamePage(page);
	await game.deal();
	await expect(nothingKept(page, why)).toBeVisible();
	await expect(wayOut(page)).toBeHidden();

	const noted = cardOf(await game.ref()).text.nl;
	await note(game, NOTE);
	await expect(wayOut(page)).toBeVisible();
	const played = await game.playToTheEnd();
	expect(played.map((ref) => cardOf(ref).level)).toEqual([1, 2, 3]);

	const chosen = cardOf(played[2]!).text.nl;
	await game.ending.cards.nth(2).check();
	await game.ending.idea(1).first().fill(IDEA);
	await expect(nothingKept(page, why)).toBeVisible();
	const atTheEnd = await writings(page);
	for (const words of [noted, NOTE, IDEA]) expect(atTheEnd).toContain(words);

	await game.ending.close.click();
	await expect(new StartPage(page).heading).toHaveText(t('start_title'));
	await expect(nothingKept(page, why)).toBeVisible();
	const afterwards = await writings(page);
	for (const words of [noted, NOTE, chosen, IDEA]) expect(afterwards).toContain(words);

	// For as long as the page is open it can be looked back too.
	await page
		.getByRole('contentinfo')
		.getByRole('link', { name: t('kept_title') })
		.click();
	await expect(new KeptPage(page).item(noted)).toContainText(NOTE);
	await expect(new KeptPage(page).item(chosen)).toContainText(IDEA);
}

/** Room for the data of this site; `undefined` for as much as there is. */
async function setQuota(page: Page, quotaSize?: number): Promise<void> {
	const { origin } = new URL(page.url());
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Another page of this site, not of the app, which would let go of the database; it stays behind. */
async function beside(page: Page): Promise<Page> {
	const other = await page.context().newPage();
	await other.goto('./icons/icon.svg');
	await page.bringToFront();
	return other;
}

/**
 * Another page of this site that holds the database and lets nobody else in, until the answer is
 * called.
 */
async function holdDatabase(page: Page): Promise<() => Promise<void>> {
	const holder = await beside(page);
	await holder.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('samenspel', 1);
				opening.onerror = reject;
				opening.onsuccess = () => {
					// What waits behind a deletion gets no answer, for as long as that waits itself.
					const deleting = indexedDB.deleteDatabase('samenspel');
					deleting.onblocked = () => resolve();
				};
			}),
	);
	return () => holder.close();
}

test.describe('without a place to keep anything', () => {
	test('a browser without a database plays on', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
		});
		await expectPlayedFromMemory(page, 'storage_absent');
	});

	test('a browser that forbids its database plays on', async ({ page }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('forbidden', 'SecurityError');
			};
		});
		await expectPlayedFromMemory(page, 'storage_absent');
	});

	test('a full device plays on', async ({ page }) => {
		await new SitePage(page).open('/over/');
		await setQuota(page, 1);
		await expectPlayedFromMemory(page, 'storage_full');
	});

	test('a full device that says so before it writes plays on', async ({ page }) => {
		await page.addInitScript(() => {
			IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await expectPlayedFromMemory(page, 'storage_full');
	});

	test('a database that never answers is not waited for twice', async ({ page }) => {
		await holdDatabase(page);
		await page.goto('./spel/?set=werk-en-zorg');
		// Once four seconds, however much there is to read.
		await expect(new GamePage(page).question).toBeVisible({ timeout: 8000 });
		await expect(nothingKept(page, 'storage_blocked')).toBeVisible();
	});

	test('a database that never answers is played without', async ({ page }) => {
		await holdDatabase(page);
		await expectPlayedFromMemory(page, 'storage_blocked');
	});
});

test('with a newer version in another tab the game goes on, and a reload is offered', async ({
	page,
}) => {
	const game = new GamePage(page);
	await game.deal();
	await note(game, NOTE);
	await expect.poll(() => storedBy(page)).toContain(NOTE);

	const newer = await beside(page);
	await newer.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('samenspel', 2);
				opening.onsuccess = resolve;
				opening.onblocked = opening.onerror = reject;
			}),
	);

	await expect(nothingKept(page, 'storage_outdated')).toBeVisible();
	await expect(page.getByRole('button', { name: t('reload') })).toBeVisible();
	expect(await writings(page)).toContain(NOTE);
	await game.playToTheEnd();
});

/**
 * Ids are random. Here those of a later load sort before those of an earlier one, as they do in half
 * of all cases.
 */
function drawDescendingIds(): void {
	const load = Number(sessionStorage.load ?? 0);
	sessionStorage.load = load + 1;
	const draw = crypto.getRandomValues.bind(crypto);
	crypto.getRandomValues = (array) => {
		draw(array);
		// 'z', 'm', 'Z' and 'A' in base64.
		(array as unknown as Uint8Array)[0] = [204, 152, 100][load] ?? 0;
		return array;
	};
}

test.describe('when there is room again', () => {
	test('the next move stores all that was missed', async ({ page }) => {
		const game = new GamePage(page);
		await game.deal({ length: 'gewoon' });
		await page.evaluate(() => {
			for (const way of ['add', 'put'] as const) {
				const write = IDBObjectStore.prototype[way];
				IDBObjectStore.prototype[way] = function (...args) {
					if (!('room' in globalThis)) throw new DOMException('full', 'QuotaExceededError');
					return write.apply(this, args);
				};
			}
		});
		const noted = await game.ref();
		await note(game, NOTE);
		await game.next();
		await game.pass();
		await expect(nothingKept(page, 'storage_full')).toBeVisible();

		await page.evaluate(() => Object.assign(globalThis, { room: true }));
		await game.next();
		await expect(nothingKept(page, 'storage_full')).toBeHidden();
		await expect(wayOut(page)).toBeHidden();
		const ref = await game.ref();

		await page.reload();
		await expect(game.card).toHaveAttribute('data-card', ref);
		await expect(game.place(3, 9)).toBeVisible();
		await (await game.openMore()).back.click();
		await (await game.openMore()).back.click();
		await (await game.openMore()).back.click();
		await expect(game.card).toHaveAttribute('data-card', noted);
		await expectNote(game, NOTE);
	});

	test('a game that began without any is resumed after every reload from then on', async ({
		page,
	}) => {
		await page.addInitScript(drawDescendingIds);
		const start = new StartPage(page);
		await start.goto();
		await setQuota(page, 1);
		const game = await start.play();
		await expect(nothingKept(page, 'storage_full')).toBeVisible();
		await note(game, NOTE);

		await setQuota(page);
		await game.next();
		await expect(nothingKept(page, 'storage_full')).toBeHidden();
		for (let reload = 0; reload < 2; reload += 1) {
			const ref = await game.ref();
			await expect.poll(() => storedBy(page)).toContain(NOTE);
			await page.reload();
			await expect(game.card).toHaveAttribute('data-card', ref);
			await game.pass();
		}
		await game.playToTheEnd();
		await game.ending.close.click();
		// Put away only now, and not before.
		await expect(game.heading).toHaveText(t('start_title'));
		await page
			.getByRole('contentinfo')
			.getByRole('link', { name: t('kept_title') })
			.click();
		await expect(new KeptPage(page).items).toContainText(NOTE);
	});

	test('the people who played without any are known in the next game', async ({ page }) => {
		const start = new StartPage(page);
		await start.goto();
		await setQuota(page, 1);
		const game = await start.play();
		await expect(page.getByText(t('first_hint'))).toBeVisible();
		await setQuota(page);
		const played = await game.playToTheEnd();
		await page.reload();
		await game.ending.close.click();

		await start.play();
		await expect(page.getByText(t('first_hint'))).toBeHidden();
		const again = await game.playToTheEnd();
		expect(again.filter((ref) => played.includes(ref))).toEqual([]);
	});

	test('and a database that answers after all has what was missed; a reload resumes the game', async ({
		page,
	}) => {
		await page.addInitScript(drawDescendingIds);
		const letGo = await holdDatabase(page);
		const game = new GamePage(page);
		await game.deal();
		await note(game, NOTE);
		await expect(nothingKept(page, 'storage_blocked')).toBeVisible();

		// Not at the next move only: people may talk about this card for an hour.
		await letGo();
		await expect(nothingKept(page, 'storage_blocked')).toBeHidden();
		await game.next();
		const ref = await game.ref();
		await page.reload();
		await expect(game.card).toHaveAttribute('data-card', ref);
		await (await game.openMore()).back.click();
		await expectNote(game, NOTE);
	});
});

test('moves made faster than the device can follow are all kept', async ({ page }) => {
	// A slow device: reading takes as long as this many questions more.
	await page.addInitScript(() => {
		const { getAll } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.getAll = function (...args) {
			for (let n = 0; n < 400; n += 1) this.count();
			return getAll.apply(this, args);
		};
	});
	const game = new GamePage(page);
	await game.deal({ length: 'lang' });
	const [back, on] = [20, 25];
	for (let n = 0; n < on; n += 1) {
		await page.keyboard.press('ArrowRight');
		if (n < back) await page.keyboard.press('ArrowLeft');
	}
	await expect(game.place(on - back + 1, 18)).toBeVisible();
	const ref = await game.ref();
	const moves = async () => (await storedBy(page)).match(/"type":"(next|wentBack)"/g)?.length;
	await expect.poll(moves).toBe(on + back);
	await page.reload();
	await expect(game.card).toHaveAttribute('data-card', ref);
});

test('what was said to be stored is there after the browser was killed', async ({
	playwright,
	launchOptions,
	baseURL,
	locale,
}) => {
	const profile = mkdtempSync(join(tmpdir(), 'samenspel-profile-'));
	const open = () =>
		playwright.chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale });

	/** All processes of this browser at once, as when the battery is taken out. */
	const kill = async (context: BrowserContext) => {
		const devtools = await context.browser()!.newBrowserCDPSession();
		const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
		const closed = context.waitForEvent('close');
		// Its whole group: one that lives on, or was born meanwhile, would keep the connection open.
		process.kill(-processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
		await closed;
	};

	try {
		let context = await open();
		let game = new GamePage(await context.newPage());
		await game.deal({ length: 'lang' });
		for (let round = 1; round <= 4; round += 1) {
			const text = `${NOTE} ${round}`;
			await game.next();
			await note(game, text);
			const ref = await game.ref();
			await expect.poll(() => storedBy(game.page)).toContain(text);
			await kill(context);

			context = await open();
			game = new GamePage(await context.newPage());
			await game.resume();
			await expect(game.card).toHaveAttribute('data-card', ref);
			await expect(game.place(round + 1, 18)).toBeVisible();
			await expectNote(game, text);
		}
		await context.close();
	} finally {
		rmSync(profile, { recursive: true, force: true });
	}
});
