import { GamePage } from './pages/game-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';

/** What a first visit brings before anything else is there: no copy for offline use yet. */
test.use({ serviceWorkers: 'block' });

test.describe('when the network goes right after the start page', () => {
	test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|dynamically imported module/] });

	test('the first card is dealt, and what cannot be fetched is said', async ({ page, context }) => {
		const start = new StartPage(page);
		const cards = page.waitForResponse(/\/decks\/[^/]+\.nl\.json$/);
		await page.goto('./', { waitUntil: 'networkidle' });
		await (await cards).finished();
		await context.setOffline(true);
		await start.deal.click();
		const game = new GamePage(page);
		await expect(game.question).toBeVisible();

		await game.moreButton.click();
		await expect(page.getByText(game.t('part_missing'))).toBeVisible();
		await expect(game.question).toBeVisible();
		await game.next();
		await expect(game.question).toBeVisible();
	});
});

test.describe('the letters', () => {
	const late = '.late-fonts';

	test('that come after the first paint wait for the next page', async ({ page }) => {
		let release = () => {};
		const released = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*.woff2', async (route) => {
			await released;
			await route.continue();
		});
		const start = new StartPage(page);
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
		release();
		await page.waitForLoadState('networkidle');
		await expect(page.locator(late)).toHaveCount(0);

		await start.deal.click();
		await new GamePage(page).question.waitFor();
		await expect(page.locator(late)).toHaveCount(1);
		expect(await page.evaluate(() => document.fonts.check('600 1rem "Fraunces late"'))).toBe(true);
	});

	test('that are there in time are never asked for again', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			if (request.url().endsWith('.woff2')) asked.push(request.url());
		});
		await page.goto('./', { waitUntil: 'networkidle' });
		await page.reload({ waitUntil: 'networkidle' });
		asked.length = 0;
		await new StartPage(page).deal.click();
		await new GamePage(page).question.waitFor();
		await expect(page.locator(late)).toHaveCount(0);
		expect(asked).toEqual([]);
	});
});
