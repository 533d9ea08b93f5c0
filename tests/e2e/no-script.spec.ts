import { SitePage } from './pages/site-page';
import { expect, test } from './pages/test';
import { paths } from './pages/tour';
import { LOCALES, type Word } from './pages/words';

test.use({ javaScriptEnabled: false });

const pages: [path: string, heading: Word, about: Word][] = [
	['/', 'start_title', 'start_lead'],
	['/sets/', 'sets_title', 'sets_lead'],
	['/spel/', 'dealing', 'no_script'],
	['/bewaard/', 'kept_title', 'kept_lead'],
	['/gegevens/', 'data_title', 'data_lead'],
	['/over/', 'about_title', 'about_lead'],
	['/vanavond/', 'mood_title', 'mood_lead'],
];

for (const locale of LOCALES) {
	test(`every page says what it is about without JavaScript (${locale})`, async ({ page }) => {
		const site = new SitePage(page, locale);
		for (const [path, heading, about] of pages) {
			await page.goto(site.address(path));
			await expect(site.heading).toHaveText(site.t(heading));
			await expect(page.getByText(site.t(about), { exact: true })).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
		}
	});

	test(`every other page and every set can be read without JavaScript (${locale})`, async ({
		page,
	}) => {
		const site = new SitePage(page, locale);
		const known = pages.map(([path]) => path);
		const others = paths.filter((path) => !known.includes(path));
		expect(others.length).toBeGreaterThan(0);
		for (const path of others) {
			await page.goto(site.address(path));
			await expect(site.heading, path).toHaveText(/\S/);
			await expect(page.getByRole('main').getByRole('paragraph').first(), path).toHaveText(/\S/);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
		}

		await page.goto(site.address('/'));
		await page.getByRole('link', { name: site.t('sets_all') }).click();
		const set = page.getByRole('main').getByRole('listitem').getByRole('link').last();
		const title = (await set.locator('strong').textContent())!;
		await set.click();
		await expect(site.heading).toHaveText(title);
		await expect(page.getByRole('link', { name: site.t('deal_first') })).toBeVisible();
	});
}

// What is styled by scripts only stands there naked until they have come, and then moves.
for (const path of ['/maken/', '/werk/', '/in-verwachting/', '/sets/leiding/druk/'])
	test(`${path} has all its styles before its scripts`, async ({ page }) => {
		await page.goto(new SitePage(page).address(path));
		const choice = page.getByRole('main').getByRole('radio').first();
		await expect(choice).toHaveCSS('opacity', '0');
	});
