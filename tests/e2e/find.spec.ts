import { cardOf, refsWith } from './pages/cards';
import { FindPage } from './pages/find-page';
import { GamePage } from './pages/game-page';
import { MakePage } from './pages/make-page';
import { expect, test } from './pages/test';

/** Cards of the sets for at work. */
const AT_WORK = /^(gelijke-kansen|leiding|met-verlof-en-terug|werkdruk-en-plezier)\//;

test('a word, a level and a subject each leave fewer cards, and the page says how many', async ({
	page,
}) => {
	const find = new FindPage(page);
	await find.goto();
	await find.words.fill('SLAAP');
	const all = refsWith('slaap');
	await expect(page.getByText(find.t('find_count', { count: all.length }))).toBeVisible();
	for (const ref of all.slice(0, 20)) await expect(find.card(cardOf(ref).text.nl)).toBeVisible();

	await find.level(find.t('level_1')).check();
	const first = all.filter((ref) => cardOf(ref).level === 1);
	await expect(find.found).toHaveCount(first.length);
	await find.words.fill('');
	await find.theme.selectOption({ label: find.t('topic_money') });
	await expect(find.found.first()).toBeVisible();
	await expect(page.getByText(find.t('level_2'), { exact: false })).toHaveCount(1);

	await find.words.fill('xyzzy');
	await expect(page.getByText(find.t('find_none'))).toBeVisible();
	await expect(find.found).toHaveCount(0);
});

test('what was found is dealt, mildest level first, and the choice is there when people come back', async ({
	page,
}) => {
	const find = new FindPage(page);
	await find.goto();
	const [deep] = refsWith('slaap').filter((ref) => cardOf(ref).level === 3);
	const [light] = refsWith('werk').filter((ref) => cardOf(ref).level === 1);
	await find.words.fill('slaap');
	await find.card(cardOf(deep!).text.nl).check();
	await find.words.fill(cardOf(light!).text.nl);
	await find.card(cardOf(light!).text.nl).check();
	await expect(page.getByText(find.t('find_chosen', { count: 2 }))).toBeVisible();

	await find.deal.click();
	const game = new GamePage(page);
	await expect(game.question).toHaveText(cardOf(light!).text.nl);
	await game.next();
	await expect(game.question).toHaveText(cardOf(deep!).text.nl);

	await page.goBack();
	await expect(page.getByText(find.t('find_chosen', { count: 2 }))).toBeVisible();
	await expect(find.card(cardOf(light!).text.nl)).toBeChecked();
});

test('with a card for home chosen there are none for at work, and the other way round', async ({
	page,
}) => {
	const find = new FindPage(page);
	await find.goto();
	const home = cardOf(refsWith('koelkast').find((ref) => !AT_WORK.test(ref))!).text.nl;
	const work = cardOf(refsWith('team').find((ref) => AT_WORK.test(ref))!).text.nl;
	for (const [mine, other, said] of [
		[home, work, 'find_only_home'],
		[work, home, 'find_only_team'],
	] as const) {
		await find.words.fill(mine);
		await find.card(mine).check();
		await expect(page.getByText(find.t(said))).toBeVisible();
		await find.words.fill(other);
		await expect(find.card(other)).toHaveCount(0);
		await find.words.fill(mine);
		await find.card(mine).uncheck();
		await find.words.fill(other);
		await expect(find.card(other)).toBeVisible();
	}
});

test('cards are found in the language they are read in', async ({ page }) => {
	const find = new FindPage(page, 'en');
	await find.goto();
	const card = cardOf(refsWith('slaap')[0]!);
	await find.words.fill(card.text.en);
	await expect(find.card(card.text.en)).toBeVisible();
	await expect(page.getByText(card.text.en)).toHaveAttribute('lang', 'en');
});

test('a card of one’s own is found and dealt beside one of the site', async ({ page }) => {
	const mine = 'Wie zet de laatste zak aardappels in de schuur?';
	const make = new MakePage(page);
	await make.goto();
	await make.begin('Van ons');
	await make.addOn(1);
	await make.text.fill(mine);
	await make.done();

	const find = new FindPage(page);
	await find.goto();
	await find.words.fill('aardappels');
	await find.card(mine).check();
	await expect(page.getByRole('listitem').filter({ hasText: mine })).toContainText('Van ons');
	const [deep] = refsWith('slaap').filter((ref) => cardOf(ref).level === 3);
	await find.words.fill(cardOf(deep!).text.nl);
	await find.card(cardOf(deep!).text.nl).check();
	await find.deal.click();

	const game = new GamePage(page);
	await expect(game.question).toHaveText(mine);
	await page.reload();
	await expect(game.question).toHaveText(mine);
	await game.next();
	await expect(game.question).toHaveText(cardOf(deep!).text.nl);
});
