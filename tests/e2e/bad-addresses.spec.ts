import { GamePage } from './pages/game-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';
import { LOCALES } from './pages/words';

for (const locale of LOCALES) {
	test(`a set that does not exist is no game, and there is a way to the start (${locale})`, async ({
		page,
	}) => {
		const game = new GamePage(page, locale);
		await game.open('/spel/?set=bestaat-niet');
		await expect(game.heading).toHaveText(game.t('no_set_title'));
		await page.getByRole('link', { name: game.t('to_start') }).click();
		await expect(new StartPage(page, locale).deal).toBeVisible();
	});

	test(`a game that does not exist takes nothing from the one that does (${locale})`, async ({
		page,
	}) => {
		const game = new GamePage(page, locale);
		await game.deal();
		const ref = await game.ref();
		await game.open('/spel/?id=nope');
		await expect(game.heading).toHaveText(game.t('no_game_title'));
		await page.getByRole('link', { name: game.t('to_start') }).click();
		const start = new StartPage(page, locale);
		await start.play(start.resume);
		await expect(game.card).toHaveAttribute('data-card', ref);
	});
}

test('an empty table offers a game', async ({ page }) => {
	const game = new GamePage(page);
	await game.resume();
	await expect(game.heading).toHaveText(game.t('empty_table_title'));
	await page.getByRole('link', { name: game.t('deal_first') }).click();
	await expect(game.place(1, 3)).toBeVisible();
});

test('a length that does not exist is the short one', async ({ page }) => {
	const game = new GamePage(page);
	await game.open('/spel/?set=werk-en-zorg&lengte=eindeloos');
	await expect(game.place(1, 3)).toBeVisible();
});

test.describe('an address that is not there', () => {
	test.use({ expectedErrors: [/404.*\/(bestaat-niet\/|nergens)\)$/] });

	test('answers 404, says so, and offers the start in both languages', async ({ page }) => {
		const [dutch, english] = [new StartPage(page), new StartPage(page, 'en')];
		for (const path of ['sets/bestaat-niet/', 'en/sets/bestaat-niet/', 'nergens']) {
			for (const start of [dutch, english]) {
				const response = await page.goto(path);
				expect(response!.status(), path).toBe(404);
				await start.alive();
				await expect(start.heading).toHaveText('Deze bladzijde ligt niet op tafel');
				await expect(page.getByText('This page is not on the table.')).toBeVisible();
				await page.getByRole('link', { name: start.t('to_start') }).click();
				await expect(start.deal).toBeVisible();
			}
		}
	});
});
