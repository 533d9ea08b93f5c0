import { cardOf } from './pages/cards';
import { MidwifePage } from './pages/midwife-page';
import { OpenPage } from './pages/open-page';
import { SitePage } from './pages/site-page';
import { wordsIn } from './pages/words';
import { expect, test } from './site';

test.use({ serviceWorkers: 'allow' });

test('one question for now: another by one tap, by moment and by language', async ({ page }) => {
	const midwife = new MidwifePage(page);
	await midwife.goto();
	await expect(midwife.question).toHaveText(cardOf('in-verwachting/iv-002').text.nl);
	await midwife.another.click();
	await expect(midwife.question).toHaveText(cardOf('in-verwachting/iv-014').text.nl);
	await midwife.choose('moment_check_up');
	await midwife.readIn('English');
	await expect(midwife.question).toHaveText(cardOf('in-verwachting/iv-009').text.en);
	await expect(page.getByRole('link', { name: '0800-2000' })).toBeVisible();
	await expect(page.getByRole('link', { name: '112' })).toBeVisible();
});

test('it went differently: one tap where expectant parents read, and nothing asks', async ({
	page,
}) => {
	const site = new SitePage(page);
	await site.open('/in-verwachting/');
	await page.getByRole('button', { name: site.t('life_otherwise') }).click();
	await expect(page.getByRole('status').filter({ hasText: site.t('life_silent') })).toBeVisible();
	await expect(page.getByRole('button', { name: site.t('life_otherwise') })).toHaveCount(0);
	await site.open('/');
	await expect(page.getByRole('link', { name: site.t('door_home') })).toBeVisible();
	await expect(page.getByRole('link', { name: site.t('door_expecting') })).toBeHidden();
	await site.open('/afspraken/');
	await page.getByText(site.t('life_title')).click();
	await expect(page.getByRole('radio', { name: site.t('life_birth') })).toHaveCount(0);
});

test('wherever people are asked to open up at home stands whom to ring', async ({ page }) => {
	const site = new SitePage(page);
	for (const path of [
		'/',
		'/in-verwachting/',
		'/vanavond/',
		'/lijst/',
		'/afspraken/',
		'/sets/zoeken/',
	]) {
		await site.open(path);
		await expect(page.getByRole('link', { name: '0800-2000' })).toBeVisible();
		await expect(page.getByRole('link', { name: '112' })).toBeVisible();
	}
});

test('one tap prints eight cards on one A4, with nothing around them', async ({ page }) => {
	const midwife = new MidwifePage(page);
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await midwife.goto();
	await midwife.print.click();
	await expect(page.locator('html')).toHaveAttribute('data-printed', '');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.paper .card')).toHaveCount(8);
	await expect(midwife.heading).toBeHidden();
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a hand-out is printed as cards of either size, each sheet with its backs', async ({
	page,
}) => {
	const midwife = new MidwifePage(page);
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await midwife.goto();
	await midwife.adjust();
	const { followUps } = cardOf('in-verwachting/iv-002');
	for (const [size, aSheet, ink] of [
		['adjust_a6', 4, 'paper_colour'],
		['adjust_poker', 9, 'paper_plain'],
	] as const) {
		await page.emulateMedia({ media: 'screen' });
		await page.getByRole('radio', { name: midwife.t(ink) }).check();
		await page.getByRole('button', { name: midwife.t(size) }).click();
		await page.emulateMedia({ media: 'print' });
		// The larger card has room for what can be asked on; a printer without colours gets patterns.
		const sheets = page.locator(`.sheets.${size.slice('adjust_'.length)}`);
		await expect(sheets).toHaveClass(ink === 'paper_plain' ? /plain/ : /^(?!.*plain)/);
		await expect(sheets.getByText(followUps.nl[0]!)).toHaveCount(size === 'adjust_a6' ? 1 : 0);
		const fronts = page.locator('.a4:not(.backs) .card');
		const cards = await fronts.count();
		expect(cards).toBeGreaterThan(0);
		await expect(page.locator('.a4')).toHaveCount(2 * Math.ceil(cards / aSheet));
	}
});

test('from the midwife to the first question on another phone by the link alone, then offline', async ({
	page,
	browser,
	site,
	contextOptions,
}) => {
	const midwife = new MidwifePage(page);
	await midwife.goto();
	await midwife.adjust();
	await midwife.from.fill('Praktijk De Kern');
	await midwife.words.fill('Voor op de bank.');
	await expect(midwife.code).toBeVisible();
	const before = await midwife.link.inputValue();
	await midwife.choose('moment_first_week');
	await expect(midwife.link).not.toHaveValue(before);
	const address = await midwife.link.inputValue();

	const theirs = await browser.newContext({ ...contextOptions, baseURL: site.url });
	const open = new OpenPage(await theirs.newPage());
	await open.goto(address);
	const game = await open.deal();
	expect(await game.ref()).toBe('in-verwachting/iv-011');

	const other = await theirs.newPage();
	await new SitePage(other).open('/over/');
	await expect(other.getByRole('contentinfo').getByRole('status')).toHaveText(
		wordsIn('nl')('offline_ready'),
	);
	await site.stop();
	await open.goto(address);
	await expect(open.cards).toHaveCount(6);
	await open.deal();
	await theirs.close();
});
