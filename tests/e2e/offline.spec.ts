import type { Page } from '@playwright/test';
import { cardOf } from './pages/cards';
import { GamePage } from './pages/game-page';
import { SitePage } from './pages/site-page';
import { StartPage } from './pages/start-page';
import { LOCALES, wordsIn } from './pages/words';
import { expect, test } from './site';

test.use({ serviceWorkers: 'allow' });

const t = wordsIn('nl');
const SETS = ['werk-en-zorg', 'in-verwachting', 'gelijke-kansen'] as const;

const readiness = (page: Page) => page.getByRole('contentinfo').getByRole('status');

/** Visits a page and waits until it says that all is on this device. */
async function visit(page: Page, path = '/over/'): Promise<void> {
	await new SitePage(page).open(path);
	await expect(readiness(page)).toHaveText(t('offline_ready'));
}

test.describe('with the server stopped', () => {
	for (const [form, as] of Object.entries({
		'as it is': (path: string) => path,
		'without its slash': (path: string) => path.replace(/(.)\/$/, '$1'),
		'with a query': (path: string) => `${path}?utm_source=kaartje&x`,
	})) {
		test(`every page opens by its address ${form}`, async ({ page, site }) => {
			const pages = site.pages();
			expect(pages.length).toBeGreaterThan(LOCALES.length * 8);
			await visit(page);
			await site.stop();

			for (const { path, html } of pages) {
				const lang = /<html lang="(\w+)"/.exec(html)![1]!;
				const title = /<title>([^<]+)<\/title>/.exec(html)![1]!;
				await test.step(path, async () => {
					await new SitePage(page).open(as(path));
					await expect(page).toHaveTitle(title);
					await expect(page.locator('html')).toHaveAttribute('lang', lang);
					await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				});
			}
		});
	}

	for (const set of SETS) {
		test(`a game of ${set} goes through all levels to the end, and a reload resumes it`, async ({
			page,
			site,
		}) => {
			await visit(page);
			await site.stop();

			const game = new GamePage(page);
			await game.deal({ set, length: 'gewoon' });
			const levels: number[] = [];
			for (let card = 1; card <= 9; card += 1) {
				const ref = await game.ref();
				expect(ref).toMatch(new RegExp(`^${set}/`));
				await expect(game.question).toHaveText(cardOf(ref).text.nl);
				levels.push(await game.level());
				if (card === 5) {
					await page.reload();
					await expect(game.card).toHaveAttribute('data-card', ref);
					await expect(game.place(5, 9)).toBeVisible();
				}
				await game.next();
			}
			expect(levels).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
			await game.ending.heading.waitFor();
		});
	}

	test('from the start page to the end, and on with three more', async ({
		page,
		context,
		site,
	}) => {
		await visit(page);
		await site.stop();
		// What the browser says of itself, besides what it meets.
		await context.setOffline(true);

		const start = new StartPage(page);
		await start.goto();
		const game = await start.play();
		const first = await game.playToTheEnd();
		await game.ending.threeMore.click();
		const more = await game.playToTheEnd();
		expect(new Set([...first, ...more]).size).toBe(6);
		await game.ending.close.click();
		await expect(start.heading).toHaveText(t('start_title'));
	});

	test('the cards are there in every language', async ({ page, site }) => {
		await visit(page);
		await site.stop();

		const english = new GamePage(page, 'en');
		await english.deal({ set: 'gelijke-kansen' });
		const { text } = cardOf(await english.ref());
		await expect(english.question).toHaveText(text.en);
		await (await (await english.openMore()).settings()).otherLanguage.click();
		await expect(english.question).toHaveText(text.nl);
	});

	test('an address that leads nowhere gets the page that says so', async ({ page, site }) => {
		await visit(page);
		await site.stop();

		const nowhere = new SitePage(page);
		for (const path of ['/nergens/', '/en/nowhere', '/sets/bestaat-niet/?x=1'])
			await test.step(path, async () => {
				await nowhere.open(path);
				await expect(nowhere.heading).toHaveText('Deze bladzijde ligt niet op tafel');
				await expect(page).toHaveURL(new RegExp(`${path.replace(/[/?]/g, '\\$&')}$`));
			});
		await page.getByRole('link', { name: t('to_start') }).click();
		await expect(nowhere.heading).toHaveText(t('start_title'));
	});

	test('a set that does not exist is said not to, and the start is offered', async ({
		page,
		site,
	}) => {
		await visit(page);
		await site.stop();
		const nowhere = new SitePage(page);
		await nowhere.open('/spel/?set=bestaat-niet');
		await expect(nowhere.heading).toHaveText(t('no_set_title'));
		await expect(page.getByRole('link', { name: t('to_start') })).toBeVisible();
	});
});

test.describe('a very first visit', () => {
	for (const [path, heading] of [
		['/sets/in-verwachting/', /In verwachting/],
		['/en/over/', wordsIn('en')('about_title')],
		['/gegevens/', t('data_title')],
		['/vanavond/', t('mood_title')],
	] as const) {
		test(`to ${path} shows that page, and it is there later without a network`, async ({
			page,
			site,
		}) => {
			const there = new SitePage(page, path.startsWith('/en/') ? 'en' : 'nl');
			await page.goto(`.${path}`);
			await expect(there.heading).toHaveText(heading);
			await expect(page).toHaveURL(new RegExp(`${path}$`));
			await expect(readiness(page)).toHaveText(there.t('offline_ready'));

			await site.stop();
			await page.reload();
			await expect(there.heading).toHaveText(heading);
			await there.alive();
		});
	}

	test('to the address that deals a set lays its first card, and later does so offline', async ({
		page,
		site,
	}) => {
		const game = new GamePage(page);
		await game.deal({ set: 'in-verwachting' });
		expect(await game.ref()).toMatch(/^in-verwachting\//);
		await game.playToTheEnd();
		await expect(readiness(page)).toHaveText(t('offline_ready'));

		await site.stop();
		await game.deal({ set: 'in-verwachting', length: 'gewoon' });
		expect(await game.ref()).toMatch(/^in-verwachting\//);
		await expect(game.place(1, 9)).toBeVisible();
	});
});

test.describe('while the site is being copied', () => {
	test('it says how far it is, can be played, and says when all is there', async ({
		page,
		site,
	}) => {
		const release = site.hold('/sets/');
		const copying = new RegExp(t('offline_copying', { percent: '[1-9]\\d?' }));
		const start = new StartPage(page);
		await start.goto();
		await expect(readiness(page)).toHaveText(copying);

		const game = await start.play();
		await game.next();
		await page.goBack();
		await expect(readiness(page)).toHaveText(copying);

		release();
		await expect(readiness(page)).toHaveText(t('offline_ready'));
	});

	test('a page opened meanwhile says so too when all is there', async ({ page, context, site }) => {
		const release = site.hold('/sets/');
		await new SitePage(page).open('/over/');
		await expect.poll(() => site.requests).toContain('/sets/');
		const second = await context.newPage();
		await new SitePage(second).open('/gegevens/');
		release();
		await expect(readiness(page)).toHaveText(t('offline_ready'));
		await expect(readiness(second)).toHaveText(t('offline_ready'));
	});

	test('a network that goes leaves it undone and unsaid; the next visit finishes it', async ({
		page,
		site,
	}) => {
		const release = site.hold('/sets/');
		await new SitePage(page).open('/over/');
		await expect.poll(() => site.requests).toContain('/sets/');
		await site.stop();

		const registered = () =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
		await expect.poll(registered).toBe(false);
		await expect(readiness(page)).not.toHaveText(t('offline_ready'));

		release();
		await site.start();
		await visit(page);
		await site.stop();
		await visit(page, '/sets/');
	});
});
