import { GamePage } from './pages/game-page';
import { SitePage } from './pages/site-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';
import { paths } from './pages/tour';
import { LOCALES } from './pages/words';

test.use({ serviceWorkers: 'allow' });

const recipe = { nl: 'Pannenkoeken', en: 'Pancakes' };

for (const locale of LOCALES) {
	test(`one tap shows a recipe in the place of every page (${locale})`, async ({ page }) => {
		const site = new SitePage(page, locale);
		for (const path of ['/', '/gegevens/', '/lijst/']) {
			await page.goto('about:blank');
			await site.open(path);
			const entries = await page.evaluate(() => history.length);
			await page
				.getByRole('link', { name: site.t('hide_fast') })
				.first()
				.click();
			await expect(site.heading).toHaveText(recipe[locale]);
			await expect(page).toHaveTitle(recipe[locale]);
			// It took the place of the page: it did not come after it.
			expect(await page.evaluate(() => history.length)).toBe(entries);
		}
	});

	test(`at the table too, with a tap or with Escape three times (${locale})`, async ({ page }) => {
		const game = new GamePage(page, locale);
		await game.deal();
		await page.getByRole('link', { name: game.t('hide_fast') }).click();
		await expect(game.heading).toHaveText(recipe[locale]);

		await game.resume();
		await game.question.waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		await expect(game.question).toBeVisible();
		await game.openMore();
		for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape');
		await expect(game.heading).toHaveText(recipe[locale]);
	});
}

test('one tap is enough at the end of a long page, and from a sheet that is open', async ({
	page,
}) => {
	const site = new SitePage(page);
	await site.open('/over/');
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	const hide = page.getByRole('link', { name: site.t('hide_fast') });
	await expect(hide.first()).toBeInViewport();

	const game = new GamePage(page);
	await game.deal();
	await (await game.openMore()).note.fill('Dit is voor niemand');
	await page
		.getByRole('dialog')
		.getByRole('link', { name: site.t('hide_fast') })
		.click();
	await expect(game.heading).toHaveText(recipe.nl);
});

test('the recipe is there without a network, before anything of the app has started', async ({
	page,
	context,
}) => {
	const start = new StartPage(page);
	await start.goto();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await context.setOffline(true);
	await page.getByRole('link', { name: start.t('hide_fast') }).click();
	await expect(start.heading).toHaveText(recipe.nl);
});

test('no title of a page says more than what part of a game it is', async ({ page }) => {
	for (const path of paths) {
		await page.goto(`.${path}`);
		const title = await page.title();
		expect(title).toMatch(/SamenSpel$/);
		expect(title).not.toMatch(/veilig|geweld|scheid|ruzie|conflict/i);
	}
});
