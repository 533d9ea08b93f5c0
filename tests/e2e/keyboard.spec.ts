import type { Locator, Page } from '@playwright/test';
import { GamePage } from './pages/game-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';

/** Goes to a control with the keys, as whoever has no mouse must. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	const there = () => target.evaluate((element) => element === document.activeElement);
	for (let n = 0; n < 40; n++) {
		await page.keyboard.press(key);
		if (await there()) return;
	}
	await expect(target).toBeFocused();
}

test('from the start page to the end of a game without a mouse', async ({ page }) => {
	const { keyboard } = page;
	const start = new StartPage(page);
	await start.goto();
	await keyboard.press('Tab');
	await expect(page.getByRole('link', { name: start.t('skip') })).toBeFocused();
	await keyboard.press('Enter');
	await keyboard.press('Tab');
	await expect(start.deal).toBeFocused();
	await keyboard.press('Enter');

	const game = new GamePage(page);
	await expect(game.question).toBeFocused();
	await keyboard.press('ArrowDown');
	await expect(game.followUps).toHaveCount(1);
	await tabTo(page, game.askOnButton);
	await keyboard.press('Enter');
	await expect(game.followUps).toHaveCount(2);

	const first = await game.ref();
	await keyboard.press('ArrowRight');
	await expect(game.card).toHaveAttribute('data-level', '2');
	await expect(game.question).toBeFocused();
	const second = await game.ref();
	await keyboard.press('ArrowLeft');
	await expect(game.card).toHaveAttribute('data-card', first);
	await expect(game.question).toBeFocused();
	await keyboard.press('ArrowRight');
	await expect(game.card).toHaveAttribute('data-card', second);
	await tabTo(page, game.offered);
	await keyboard.press('Enter');
	await expect(game.card).not.toHaveAttribute('data-card', second);
	await expect(game.question).toBeFocused();
	const chosen = await game.ref();
	await tabTo(page, game.passButton);
	await keyboard.press('Space');
	await expect(game.card).not.toHaveAttribute('data-card', chosen);
	await expect(game.question).toBeFocused();
	await keyboard.press('Space');
	await expect(game.card).toHaveAttribute('data-level', '3');
	await tabTo(page, game.nextButton);
	await keyboard.press('Enter');

	await expect(game.ending.heading).toBeFocused();
	await tabTo(page, game.ending.threeMore);
	await keyboard.press('Enter');
	await expect(game.question).toBeFocused();
	for (const level of ['1', '2', '3']) {
		await expect(game.card).toHaveAttribute('data-level', level);
		await keyboard.press('ArrowRight');
	}

	await expect(game.ending.heading).toBeFocused();
	await tabTo(page, game.ending.cards.first());
	await keyboard.press('Space');
	await expect(game.ending.cards.first()).toBeChecked();
	await tabTo(page, game.ending.close, 'Shift+Tab');
	await keyboard.press('Enter');
	await expect(start.deal).toBeVisible();
});

test('the sheet keeps the focus inside, and gives it back', async ({ page }) => {
	const { keyboard } = page;
	const game = new GamePage(page);
	await game.deal();
	await tabTo(page, game.moreButton, 'Shift+Tab');
	await keyboard.press('Enter');
	const sheet = game.more;
	await expect(sheet.root).toBeVisible();
	await tabTo(page, sheet.note);
	const ref = await game.ref();
	// In a field the keys write; they do not deal.
	await keyboard.type('Een zin met spaties');
	await keyboard.press('ArrowLeft');
	await expect(sheet.note).toHaveValue('Een zin met spaties');
	await expect(game.card).toHaveAttribute('data-card', ref);
	await keyboard.press('Escape');
	await expect(sheet.root).toBeHidden();
	await expect(game.moreButton).toBeFocused();

	// The page hears that the sheet closed in a task of its own, and opens none before that.
	await expect(async () => {
		await keyboard.press('?');
		await expect(sheet.root).toBeVisible({ timeout: 1000 });
	}).toPass();
	await tabTo(page, sheet.keep);
	await keyboard.press('Space');
	await expect(sheet.keep).toHaveAttribute('aria-pressed', 'true');
	await keyboard.press('Escape');
	await expect(game.moreButton).toBeFocused();
	await expect(game.card).toHaveAttribute('data-card', ref);
});

test('the settings open and close with the keys', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await tabTo(page, start.settingsButton);
	await page.keyboard.press('Enter');
	const { settings } = start;
	await expect(settings.root).toBeVisible();
	await tabTo(page, settings.option('theme', start.t('theme_system')));
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(settings.option('theme', start.t('theme_dark'))).toBeChecked();
	await page.keyboard.press('Escape');
	await expect(settings.root).toBeHidden();
	await expect(start.settingsButton).toBeFocused();
});

test('after a pause, and after the page is opened again, the focus is on what is shown', async ({
	page,
}) => {
	const game = new GamePage(page);
	await game.deal();
	await (await game.openMore()).pause.press('Enter');
	await expect(game.paused).toBeVisible();
	await tabTo(page, game.resumeButton);
	await page.keyboard.press('Enter');
	await expect(game.question).toBeFocused();
	await page.reload();
	await expect(game.question).toBeFocused();
});
