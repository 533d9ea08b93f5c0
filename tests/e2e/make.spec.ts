import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDeck } from '../../src/lib/domain/deck/check';
import { parseDeck } from '../../src/lib/domain/deck/parse';
import { validDeck } from '../../src/lib/domain/deck/valid-deck.fixture';
import { GamePage } from './pages/game-page';
import { MakePage } from './pages/make-page';
import { OpenPage } from './pages/open-page';
import { expect, test } from './pages/test';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('a set of one’s own: written with a preview and hints, kept, dealt, and sent', async ({
	page,
	browser,
	baseURL,
}) => {
	const make = new MakePage(page);
	await make.goto();
	await make.begin('Voor ons team');
	await make.addOn(1);
	await make.text.fill('Wie zet de koffie, en waarom hij altijd!');
	await expect(make.preview).toHaveText('Wie zet de koffie, en waarom hij altijd!');
	await expect(page.getByText(make.t('hint_exclamation'))).toBeVisible();
	await expect(page.getByText(make.t('hint_gendered', { word: 'hij' }))).toBeVisible();
	await make.text.fill('Wie zet hier de koffie?');
	await expect(page.getByText(make.t('hint_exclamation'))).toBeHidden();
	await make.followUps.fill('Wie deed het gisteren?\nWat als niemand het doet?');
	await make.done();
	await expect(page.getByText(make.t('make_kept'))).toBeVisible();
	await page.reload();
	await expect(make.card('Wie zet hier de koffie?')).toBeVisible();

	const address = await make.share();
	await page.getByRole('link', { name: make.t('deal_first') }).click();
	const game = new GamePage(page);
	await expect(game.question).toHaveText('Wie zet hier de koffie?');
	await game.askOnButton.click();
	await expect(page.getByText('Wie deed het gisteren?')).toBeVisible();
	await page.reload();
	await expect(game.question).toHaveText('Wie zet hier de koffie?');

	const other = await browser.newContext({ baseURL: baseURL! });
	const open = new OpenPage(await other.newPage());
	await open.goto(address);
	await expect(open.page.getByText('Wie zet hier de koffie?')).toBeVisible();
	await open.takeDeck.click();
	const theirs = new MakePage(open.page);
	await expect(theirs.heading).toHaveText('Voor ons team');
	await expect(theirs.card('Wie zet hier de koffie?')).toBeVisible();
	await other.close();
});

test('what was taken out can be put back, and what was before too', async ({ page }) => {
	const make = new MakePage(page);
	await make.goto();
	await make.begin('Van ons');
	await make.addOn(2);
	await make.text.fill('Wanneer was het stil in huis?');
	await make.done();
	await make.card('Wanneer was het stil in huis?').click();
	await page.getByRole('button', { name: make.t('make_remove') }).click();
	await expect(make.card('Wanneer was het stil in huis?')).toHaveCount(0);
	await page.getByRole('button', { name: make.t('make_history') }).click();
	await page
		.getByRole('button', { name: make.t('make_put_back') })
		.nth(1)
		.click();
	await expect(make.card('Wanneer was het stil in huis?')).toBeVisible();
});

test('a file of decks/ comes in, is changed, and goes out as one that decks/ takes', async ({
	page,
}) => {
	const open = new OpenPage(page);
	await open.goto();
	await open.choose('voorbeeld.json', JSON.stringify(validDeck()));
	await expect(open.heading).toHaveText(open.t('open_deck'));
	await open.takeDeck.click();
	const make = new MakePage(page);
	await expect(make.heading).toHaveText('Voorbeeld');
	await make.card('fietsmaker').click();
	await make.text.fill('Wie van jullie brengt de fiets weg als er iets aan is?');
	await make.done();
	const { name, text } = await make.exported();
	expect(name).toBe('voorbeeld.json');
	const parsed = parseDeck(JSON.parse(text));
	expect(parsed.ok && parsed.value.id).toBe('voorbeeld');
	expect(parsed.ok && checkDeck(parsed.value)).toEqual([]);
	expect(text).toContain('Wie van jullie brengt de fiets weg');
});

test('a set is there from its name on, before its first card', async ({ page }) => {
	const make = new MakePage(page);
	await make.goto();
	await make.begin('Nog leeg');
	await page.reload();
	await expect(make.heading).toHaveText('Nog leeg');
	await make.addOn(3);
	await make.text.fill('Wat wil je dit weekend?');
	await make.done();
	await page.reload();
	await expect(make.card('Wat wil je dit weekend?')).toBeVisible();
});

test('what was made and saved passes `npm run decks` as it is: one card, and a copy of a set', async ({
	page,
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'samenspel-made-'));
	try {
		cpSync(here('decks'), join(folder, 'decks'), { recursive: true });
		const make = new MakePage(page);
		const place = async () => {
			const { name, text } = await make.exported();
			writeFileSync(join(folder, 'decks', name), text);
			return name;
		};
		await make.goto();
		await make.begin('Voor ons team');
		await make.addOn(1);
		await make.text.fill('Wie zet de koffie, en waarom hij altijd!');
		await make.done();
		const small = await place();

		await make.goto();
		await make.copy('huishouden');
		await page.locator('[data-level="2"]').getByRole('button').first().click();
		await make.text.fill('Wanneer was je blij met de vaat?');
		await make.done();
		await expect(make.card('Wanneer was je blij met de vaat?')).toBeVisible();
		const copy = await place();

		const run = spawnSync(process.execPath, [here('scripts/decks.js'), '--root', folder], {
			encoding: 'utf8',
		});
		expect(run.status, run.stderr).toBe(0);
		expect(run.stdout).toContain('15 sets');
		for (const name of [small, copy]) expect(run.stdout).toContain(`hint: decks/${name}: `);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
