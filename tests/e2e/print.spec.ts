import type { Page } from '@playwright/test';
import { GamePage } from './pages/game-page';
import { SitePage } from './pages/site-page';
import { expect, test } from './pages/test';

/** How many sheets the printer takes for this page. */
async function sheets(page: Page): Promise<number> {
	const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the end of a long game is one page: the card, the ideas and the one that is tried', async ({
	page,
}) => {
	const game = new GamePage(page);
	await game.deal({ length: 'lang' });
	await game.playToTheEnd();
	await game.ending.cards.nth(4).check();
	await game.ending.idea(1).first().fill('Een lijstje op de koelkast');
	await game.ending.try('Een lijstje op de koelkast').check();

	await page.emulateMedia({ media: 'print' });
	await expect(game.ending.cards.filter({ visible: true })).toHaveCount(1);
	await expect(game.ending.idea(1).first()).toHaveValue('Een lijstje op de koelkast');
	await expect(game.ending.idea(2).first()).toBeHidden();
	await expect(page.getByRole('button', { name: game.t('three_more') })).toBeHidden();
	expect(await sheets(page)).toBe(1);
});

test('what is printed in the evening is as light as paper', async ({ page }) => {
	const site = new SitePage(page);
	await page.addInitScript(() => (localStorage.theme = 'dark'));
	await site.open('/over/');
	const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
	const evening = await ink();
	await page.emulateMedia({ media: 'print' });
	await expect.poll(ink).not.toBe(evening);
	await page.evaluate(() => delete document.documentElement.dataset.theme);
	const printed = await ink();
	await page.emulateMedia({ media: 'print', colorScheme: 'light' });
	expect(await ink()).toBe(printed);
});

test('a set is nine cards on a sheet, and as many sheets with their backs', async ({ page }) => {
	const site = new SitePage(page);
	await site.open('/sets/eerste-jaar/druk/');
	await expect(page.locator('.a4 .card').first()).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	expect(await sheets(page)).toBe((36 / 9) * 2);
});
