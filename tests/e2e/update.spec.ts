import type { BrowserContext, Locator, Page } from '@playwright/test';
import { GamePage } from './pages/game-page';
import { SitePage } from './pages/site-page';
import { StartPage } from './pages/start-page';
import { WorkPage } from './pages/work-page';
import { wordsIn } from './pages/words';
import { expect, type Site, test } from './site';

test.use({ serviceWorkers: 'allow' });

const t = wordsIn('nl');

/** What the next release says instead: on the start page, in the title of the table, and elsewhere. */
const NEW_START = 'Wie ziet dat de thee op is?';
const NEW_TITLE = 'Aan een andere tafel';
const CHANGES = {
	[t('start_title')]: NEW_START,
	[t('game_title')]: NEW_TITLE,
	[t('about_lead')]: 'Een spel met kaarten.',
	[t('data_lead')]: 'Alles is van jou.',
};

const notice = (page: Page): Locator => page.getByText(t('update_waiting'));
const now = (page: Page): Locator => page.getByRole('button', { name: t('update_now') });
const later = (page: Page): Locator => page.getByRole('button', { name: t('update_later') });

const versionWaits = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.waiting?.state === 'installed';
	});

/** How often this page was loaded, from here on. */
function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('load', () => (loads += 1));
	return () => loads;
}

/** Everything is on the device, as after an earlier visit. */
async function visited(page: Page): Promise<void> {
	await new SitePage(page).open('/over/');
	await expect(page.getByRole('contentinfo')).toContainText(t('offline_ready'));
}

/** A release comes out, and somebody comes back to this page and finds it there. */
async function releaseWhileOpen(site: Site, page: Page): Promise<void> {
	await site.release(CHANGES);
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await expect.poll(() => versionWaits(page)).toBe(true);
}

/** Another tab that was loaded before the release. */
async function otherTab(context: BrowserContext, path: string): Promise<Page> {
	const page = await context.newPage();
	await new SitePage(page).open(path);
	return page;
}

test.beforeEach(async ({ page, serviceWorkers }) => {
	if (serviceWorkers === 'allow') await visited(page);
});

test('an update waits for the end of a game and never shows itself at the table', async ({
	page,
	site,
}) => {
	const game = new GamePage(page);
	await game.deal();
	const loads = countLoads(page);
	// Where it first stood, which says more than that it was not there when somebody looked.
	await page.evaluate((text) => {
		const look = () => {
			if (document.body.innerText.includes(text)) sessionStorage.noticedAt ??= location.pathname;
		};
		new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
	}, t('update_waiting'));

	await releaseWhileOpen(site, page);
	await game.playToTheEnd();
	await game.ending.threeMore.click();
	await game.playToTheEnd();
	await expect(page).toHaveTitle(new RegExp(t('game_title')));
	await game.ending.close.click();

	await expect(notice(page)).toBeVisible();
	expect(await page.evaluate(() => sessionStorage.noticedAt)).toBe(new URL(site.url).pathname);
	expect(await versionWaits(page)).toBe(true);
	expect(loads()).toBe(0);
});

test('agreeing loads the page once and shows the new release', async ({ page, site }) => {
	const start = new StartPage(page);
	await start.goto();
	await expect(start.heading).toHaveText(t('start_title'));
	await releaseWhileOpen(site, page);
	const loads = countLoads(page);

	await now(page).click();
	await expect(start.heading).toHaveText(NEW_START);
	await start.alive();
	expect(await versionWaits(page)).toBe(false);

	await (await start.openSettings()).close();
	await expect(notice(page)).toBeHidden();
	expect(loads()).toBe(1);

	// The whole of it is there, also what the old one did not have.
	await site.stop();
	const game = await start.play();
	await expect(page).toHaveTitle(new RegExp(NEW_TITLE));
	await game.playToTheEnd();
});

test('a tab that stayed open for two releases goes to the second at once, with its game', async ({
	page,
	site,
}) => {
	const SECOND = 'Wie ziet dat de koffie op is?';
	const game = new GamePage(page);
	await game.deal();
	await game.next();
	const ref = await game.ref();
	await releaseWhileOpen(site, page);
	const found = page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				void navigator.serviceWorker.getRegistration().then((registration) => {
					registration!.addEventListener('updatefound', () => {
						const worker = registration!.installing!;
						worker.addEventListener('statechange', () => {
							if (worker.state === 'installed') resolve();
						});
					});
				});
			}),
	);
	await site.release({ [NEW_START]: SECOND });
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await found;

	const start = new StartPage(page);
	await start.goto();
	await now(page).click();
	await expect(start.heading).toHaveText(SECOND);
	await start.alive();
	await site.stop();
	await start.play(start.resume);
	await expect(game.card).toHaveAttribute('data-card', ref);
});

test('a game that lay on the table is still there after the update', async ({ page, site }) => {
	const game = new GamePage(page);
	await game.deal();
	await game.next();
	const ref = await game.ref();
	await releaseWhileOpen(site, page);

	const start = new StartPage(page);
	await start.goto();
	await now(page).click();
	await expect(start.heading).toHaveText(NEW_START);
	await start.play(start.resume);
	await expect(game.card).toHaveAttribute('data-card', ref);
	await expect(page).toHaveTitle(new RegExp(NEW_TITLE));
});

test('later leaves it, on every page, until the site is opened again', async ({ page, site }) => {
	const start = new StartPage(page);
	await start.goto();
	await releaseWhileOpen(site, page);
	const loads = countLoads(page);
	await later(page).click();
	await expect(notice(page)).toBeHidden();

	await page
		.getByRole('contentinfo')
		.getByRole('link', { name: t('about_title') })
		.click();
	await expect(start.heading).toHaveText(t('about_title'));
	await expect(notice(page)).toBeHidden();
	expect(await versionWaits(page)).toBe(true);
	expect(loads()).toBe(0);

	await start.goto();
	await expect(notice(page)).toBeVisible();
	await expect(start.heading).toHaveText(t('start_title'));
});

test('a new game puts a waiting update in place first, and then deals', async ({ page, site }) => {
	// People wait for it for five seconds; a busy machine may need more, and this is not about speed.
	await page.addInitScript(() => {
		const { setTimeout: wait } = globalThis;
		const patient = (work: TimerHandler, ms?: number) => wait(work, ms === 5000 ? 60_000 : ms);
		Object.assign(globalThis, { setTimeout: patient });
	});
	const start = new StartPage(page);
	await start.goto();
	await releaseWhileOpen(site, page);
	await expect(notice(page)).toBeVisible();
	const loads = countLoads(page);

	const game = await start.play();
	await expect(page).toHaveTitle(new RegExp(NEW_TITLE));
	expect(await versionWaits(page)).toBe(false);
	await expect(game.place(1, 3)).toBeVisible();
	await game.playToTheEnd();
	expect(loads()).toBe(1);
});

test('nobody updates while a game is on a table in another tab', async ({
	page,
	context,
	site,
}) => {
	const game = new GamePage(page);
	await game.deal();
	const ref = await game.ref();
	const other = await otherTab(context, '/');
	await releaseWhileOpen(site, other);
	const loads = [countLoads(page), countLoads(other)];

	await now(other).click();
	await expect(other.getByText(t('update_game_running'))).toBeVisible();
	expect(await versionWaits(other)).toBe(true);
	await page.bringToFront();
	await expect(game.card).toHaveAttribute('data-card', ref);
	await game.playToTheEnd();
	await game.ending.close.click();
	await expect(new StartPage(page).heading).toHaveText(t('start_title'));
	expect(loads.map((count) => count())).toEqual([0, 0]);

	// With the game over it can be done after all.
	await other.bringToFront();
	await now(other).click();
	await expect(new StartPage(other).heading).toHaveText(NEW_START);
});

test('nobody updates while a session at work runs, and its windows say nothing of it', async ({
	page,
	context,
	site,
}) => {
	const leader = await new WorkPage(page).run(12);
	const room = await leader.openRoom();
	const other = await otherTab(context, '/over/');
	await releaseWhileOpen(site, other);
	await expect(now(other)).toBeVisible();
	await now(other).click();
	await expect(other.getByText(t('update_game_running'))).toBeVisible();
	for (const window of [leader, room]) await expect(notice(window.page)).toHaveCount(0);
	await leader.finish();
	await expect(room.question).toHaveText(t('work_room_over'));
	// With the session over it can be done after all.
	await expect
		.poll(() => other.evaluate(async () => (await navigator.locks.query()).held!.length))
		.toBe(1);
	await now(other).click();
	await expect(other.getByText(CHANGES[t('about_lead')]!)).toBeVisible();
});

test('a game begun while another is played leaves the update for later', async ({
	page,
	context,
	site,
}) => {
	const game = new GamePage(page);
	await game.deal({ set: 'gelijke-kansen' });
	const other = await otherTab(context, '/');
	await releaseWhileOpen(site, other);
	await expect(notice(other)).toBeVisible();

	const loads = countLoads(other);
	await new StartPage(other).play();
	await expect(other).toHaveTitle(new RegExp(t('game_title')));
	expect(await versionWaits(other)).toBe(true);
	expect(loads()).toBe(0);
});

test.describe('a tab in which nobody agreed', () => {
	/** Two tabs of the old release; in the first somebody agrees. The answer is the second. */
	async function updatedElsewhere(
		page: Page,
		context: BrowserContext,
		site: Site,
		path: string,
	): Promise<Page> {
		const other = await otherTab(context, path);
		await page.bringToFront();
		await new StartPage(page).goto();
		await releaseWhileOpen(site, page);
		await expect(notice(other)).toBeVisible();
		await now(page).click();
		await expect(new StartPage(page).heading).toHaveText(NEW_START);
		await other.bringToFront();
		return other;
	}

	test('stays as it is, and loads the next page whole', async ({ page, context, site }) => {
		const bystander = await updatedElsewhere(page, context, site, '/sets/');
		const loads = countLoads(bystander);
		const there = new SitePage(bystander);
		await (await there.openSettings()).close();
		await expect(there.heading).toHaveText(t('sets_title'));
		expect(loads()).toBe(0);

		await bystander
			.getByRole('contentinfo')
			.getByRole('link', { name: t('about_title') })
			.click();
		await expect(there.heading).toHaveText(t('about_title'));
		await expect.poll(loads).toBe(1);

		// From here on it is of the new release, and moves without loading.
		await there.alive();
		await bystander.getByRole('banner').getByRole('link', { name: 'SamenSpel' }).click();
		await expect(there.heading).toHaveText(NEW_START);
		expect(loads()).toBe(1);
	});

	test('can be looked around in with a pointer, without a network', async ({
		page,
		context,
		site,
	}) => {
		const bystander = await updatedElsewhere(page, context, site, '/sets/');
		await site.stop();
		const there = new SitePage(bystander);
		// A link that is pointed at fetches its page ahead, in parts that are gone.
		const links = bystander.getByRole('contentinfo').getByRole('link');
		for (const link of await links.all()) await link.hover();
		await links.filter({ hasText: t('data_title') }).click();
		await expect(there.heading).toHaveText(t('data_title'));
		await there.alive();
	});

	test('deals a game', async ({ page, context, site }) => {
		const bystander = await updatedElsewhere(page, context, site, '/sets/in-verwachting/');
		await bystander.getByRole('link', { name: t('deal_first') }).click();
		await expect(new GamePage(bystander).question).toBeVisible();
		await expect(bystander).toHaveTitle(new RegExp(NEW_TITLE));
		await new GamePage(bystander).playToTheEnd();
	});

	test('has no notice left, and its next game is of the new release', async ({
		page,
		context,
		site,
	}) => {
		const bystander = await updatedElsewhere(page, context, site, '/');
		// Nothing waits any more: a button that puts it in place would do nothing.
		await expect(notice(bystander)).toBeHidden();
		await new StartPage(bystander).play();
		await expect(bystander).toHaveTitle(new RegExp(NEW_TITLE));
	});
});

test('an update fetches what is new and nothing else', async ({ page, site }) => {
	const fresh = await site.release({
		[t('about_lead')]: 'Een spel.',
	});
	const { pathname } = new URL(site.url);
	const worker = `${pathname}service-worker.js`;
	expect(fresh).toContain(`${pathname}over/`);
	expect(fresh.filter((path) => /\.(png|svg|woff2|webmanifest|css)$/.test(path))).toEqual([]);
	site.requests.length = 0;

	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await expect.poll(() => versionWaits(page)).toBe(true);
	const asked = site.requests.filter((path) => path !== worker).map((path) => path.split('?')[0]);
	expect(asked.sort()).toEqual(fresh.sort());
});

test('an update that stops halfway leaves the old version whole; the next one is complete', async ({
	page,
	site,
}) => {
	const fresh = await site.release(CHANGES);
	const release = site.hold(fresh.at(-1)!);
	site.requests.length = 0;
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await expect.poll(() => site.requests).toContain(fresh.at(-1)!);
	await site.stop();
	await expect
		.poll(() =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing),
		)
		.toBeNull();

	const start = new StartPage(page);
	await start.goto();
	await expect(start.heading).toHaveText(t('start_title'));
	const game = await start.play();
	await game.playToTheEnd();
	await game.ending.close.click();

	release();
	await site.start();
	await page.evaluate(() => dispatchEvent(new Event('focus')));
	await now(page).click();
	await expect(start.heading).toHaveText(NEW_START);
});

test.describe('in a browser without a service worker', () => {
	// Parts that are gone are complained of by the browser and by SvelteKit: what counts is how it ends.
	test.use({ serviceWorkers: 'block', expectedErrors: [/./] });

	test('a page whose parts are gone is loaded again, and not for ever', async ({ page, site }) => {
		// Not the start page, which is still fetching ahead when the site goes.
		const there = new SitePage(page);
		await there.open('/sets/');
		await site.release(CHANGES);
		const loads = countLoads(page);

		// What is loaded may be this page or the one asked for; from then on, asking works.
		const about = page.getByRole('contentinfo').getByRole('link', { name: t('about_title') });
		await about.press('Enter');
		await expect.poll(loads).toBeGreaterThan(0);
		await expect(async () => {
			await about.press('Enter');
			await expect(there.heading).toHaveText(t('about_title'), { timeout: 2000 });
		}).toPass();
		await expect(page.getByText(CHANGES[t('about_lead')]!)).toBeVisible();
		expect(loads()).toBeLessThanOrEqual(2);
	});
});
