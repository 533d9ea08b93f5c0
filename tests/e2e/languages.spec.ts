import { cardOf, type Card } from './pages/cards';
import { GamePage } from './pages/game-page';
import { SitePage } from './pages/site-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';
import { paths } from './pages/tour';
import { LOCALES } from './pages/words';

const easy = ({ text }: Card) => text['nl-simple'] ?? text.nl;

test('switching at the table keeps the card and turns it into English', async ({ page }) => {
	const dutch = new GamePage(page);
	await dutch.deal();
	await dutch.next();
	await dutch.askOnButton.click();
	const ref = await dutch.ref();
	const card = cardOf(ref);
	await expect(dutch.question).toHaveText(card.text.nl);
	await expect(dutch.question).toHaveAttribute('lang', 'nl');

	await (await (await dutch.openMore()).settings()).otherLanguage.click();
	await expect(page).toHaveURL(/\/en\/spel\/$/);
	await page.keyboard.press('Escape');
	const english = new GamePage(page, 'en');
	await expect(english.card).toHaveAttribute('data-card', ref);
	await expect(english.question).toHaveText(card.text.en);
	await expect(english.question).toHaveAttribute('lang', 'en');
	await expect(english.followUps).toHaveText(card.followUps.en.slice(0, 1));
	await expect(english.nextButton).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');

	await page.reload();
	await expect(english.card).toHaveAttribute('data-card', ref);
	await expect(english.question).toHaveText(card.text.en);
	await english.next();
	await expect(english.place(3, 3)).toBeVisible();
});

test('easy Dutch cards on an English page say that they are Dutch', async ({ page }) => {
	const game = new GamePage(page, 'en');
	await game.deal();
	await game.next();
	const card = cardOf(await game.ref());
	await (await (await game.openMore()).settings()).choose('card_language', 'Makkelijk Nederlands');
	await page.keyboard.press('Escape');

	await expect(game.question).toHaveText(easy(card));
	await expect(game.question).toHaveAttribute('lang', 'nl');
	await expect(game.offered.locator('[lang=nl]')).not.toBeEmpty();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await game.askOnButton.click();
	await expect(page.getByRole('list', { name: game.t('follow_ups') })).toHaveAttribute(
		'lang',
		'nl',
	);

	// A choice for good: the next game, and the page in Dutch, have these cards too.
	const dutch = new GamePage(page);
	await dutch.deal();
	await expect(dutch.question).toHaveText(easy(cardOf(await dutch.ref())));
});

test('the ending can be turned into the other language too', async ({ page }) => {
	const dutch = new GamePage(page);
	await dutch.deal();
	const [first] = await dutch.playToTheEnd();
	await dutch.otherLanguage.click();
	const english = new GamePage(page, 'en');
	await expect(english.ending.heading).toBeVisible();
	await expect(page.getByRole('radio', { name: cardOf(first!).text.en })).toBeVisible();
});

test('the settings set the language of the cards before a game begins', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	const settings = await start.openSettings();
	await settings.choose('card_language', 'English');
	await settings.close();
	const game = await start.play();
	await expect(game.question).toHaveText(cardOf(await game.ref()).text.en);
	await expect(game.question).toHaveAttribute('lang', 'en');
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});

test.describe('both languages', () => {
	for (const path of paths)
		test(`${path} has them, and a link between them`, async ({ page }) => {
			for (const locale of LOCALES) {
				const here = new SitePage(page, locale);
				const there = new SitePage(page, locale === 'nl' ? 'en' : 'nl');
				await here.open(path);
				await expect(page.locator('html')).toHaveAttribute('lang', locale);
				await expect(here.heading).toHaveCount(1);
				const text = await page.getByRole('main').innerText();

				// With its key: not every page says that it still looks what is stored, see `alive`.
				await here.otherLanguage.press('Enter');
				await expect(there.otherLanguage).toBeVisible();
				await expect(page.locator('html')).toHaveAttribute('lang', there.locale);
				expect(await page.getByRole('main').innerText()).not.toBe(text);
			}
		});
});

test('every page has a title of its own', async ({ request }) => {
	const titles = new Map<string, string>();
	for (const path of paths)
		for (const locale of ['', '/en']) {
			const html = await (await request.get(`.${locale}${path}`)).text();
			const title = /<title>(.*?)<\/title>/.exec(html)![1]!;
			expect(title, path).toContain('SamenSpel');
			titles.set(title, `${locale}${path}`);
		}
	// The start page and the list of sets are called the same in both languages.
	expect(titles.size).toBe(paths.length * 2 - 2);
});

test.describe('a browser that speaks English', () => {
	test.use({ locale: 'en-GB' });

	test('gets English at the first visit to the start page, and only then', async ({ page }) => {
		await page.goto('./');
		await expect(page).toHaveURL(/\/en\/$/);
		const english = new StartPage(page, 'en');
		await expect(english.deal).toBeVisible();

		await page.goto('./');
		const dutch = new StartPage(page);
		await expect(dutch.deal).toBeVisible();
		await expect(page).not.toHaveURL(/\/en\//);
	});

	test('gets an inner page in the language of its address', async ({ page }) => {
		const sets = new SitePage(page);
		await sets.open('/sets/');
		await expect(sets.heading).toHaveText(sets.t('sets_title'));
		await expect(page).toHaveURL(/\/sets\/$/);
		await expect(page).not.toHaveURL(/\/en\//);
		await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
	});
});
