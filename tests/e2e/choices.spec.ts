import { cardOf } from './pages/cards';
import { DataPage } from './pages/data-page';
import { GamePage } from './pages/game-page';
import { KeptPage } from './pages/kept-page';
import { SetPage } from './pages/set-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';

test('names are said on the card and begin in turn', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).players('Anna', 'Bo');
	const game = await start.play();

	await expect(game.begins('Anna')).toBeVisible();
	await game.next();
	await expect(game.begins('Bo')).toBeVisible();
	await expect(page.getByText(game.t('offer', { name: 'Bo' }))).toBeVisible();
	await game.next();
	await expect(game.begins('Anna')).toBeVisible();
	await game.next();
	await game.ending.threeMore.click();
	await expect(game.begins('Bo')).toBeVisible();
});

test('the names are there the next evening, and one more can sit down or leave', async ({
	page,
}) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).players('Anna', 'Bo', 'Chris');
	const game = await start.play();
	for (const name of ['Anna', 'Bo', 'Chris']) {
		await expect(game.begins(name)).toBeVisible();
		await game.next();
	}

	await start.goto();
	const choices = await start.adjust();
	for (const [at, name] of ['Anna', 'Bo', 'Chris'].entries())
		await expect(choices.player(at + 1)).toHaveValue(name);
	await choices.player(1).fill('');
	await start.play();
	await expect(game.begins('Bo')).toBeVisible();
	await game.next();
	await expect(game.begins('Chris')).toBeVisible();
	await game.next();
	await expect(game.begins('Bo')).toBeVisible();
});

test('who types before it is known who sits there writes over nobody', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).players('Anna', 'Bo');
	await start.play();

	// A slow device: reading takes as long as this many questions more.
	await page.addInitScript(() => {
		const { getAll } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.getAll = function (...args) {
			for (let n = 0; n < 400; n += 1) this.count();
			return getAll.apply(this, args);
		};
	});
	await start.goto();
	const choices = await start.adjust();
	await choices.player(2).fill('Chris');
	await choices.player(2).blur();
	await expect(choices.player(1)).toHaveValue('Anna');
	const game = await start.play();
	await expect(game.begins('Anna')).toBeVisible();
	await game.next();
	await expect(game.begins('Chris')).toBeVisible();
});

test('for somebody alone there is no turn and no offer, and a message to send at the end', async ({
	page,
}) => {
	const start = new StartPage(page);
	await start.goto();
	const game = await start.play(start.alone);
	await expect(page.getByText(game.t('first_hint_alone'))).toBeVisible();
	let last = '';
	for (let n = 1; n <= 3; n++) {
		await expect(game.place(n, 3)).toBeVisible();
		await expect(game.card).not.toContainText(game.t('begins', { name: '' }));
		await expect(game.offered).toBeHidden();
		last = await game.ref();
		await game.next();
	}

	const { ending } = game;
	const question = cardOf(last).text.nl;
	await expect(ending.message).toHaveValue(game.t('message_draft', { question }));
	await ending.cards.last().check();
	const idea = 'Zondag samen koken';
	await ending.idea(1).fill(idea);
	await expect(ending.message).toHaveValue(game.t('message_with_idea', { question, idea }));
});

test('nine cards make a longer evening, which can be gone on with', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).length('gewoon');
	const game = await start.play();
	for (const [n, level] of [1, 1, 1, 2, 2, 2, 3, 3, 3].entries()) {
		await expect(game.place(n + 1, 9)).toBeVisible();
		await expect(game.card).toHaveAttribute('data-level', String(level));
		await game.next();
	}
	await game.ending.playOn.click();
	await expect(game.place(10, 12)).toBeVisible();
	await expect(game.card).toHaveAttribute('data-level', '1');
});

test('a free game goes on until people move up, and until they stop', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).length('vrij');
	const game = await start.play();
	for (let at = 1; at <= 4; at++) {
		await expect(game.place(at)).toBeVisible();
		await expect(game.card).toHaveAttribute('data-level', '1');
		await game.next();
	}
	for (const level of ['2', '3']) {
		await game.leaveBy((await game.openMore()).levelUp);
		await expect(game.card).toHaveAttribute('data-level', level);
		await game.next();
		await expect(game.card).toHaveAttribute('data-level', level);
	}
	const sheet = await game.openMore();
	await expect(sheet.levelUp).toBeHidden();
	await sheet.finish.click();
	await expect(game.ending.heading).toBeVisible();
	await expect(game.ending.cards).toHaveCount(9);
});

test('the chosen length is still chosen the next time, on every page', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).length('lang');
	const game = await start.play();
	await expect(game.place(1, 18)).toBeVisible();

	const set = new SetPage(page);
	await set.goto('in-verwachting');
	await set.deal.click();
	await expect(game.card).toHaveAttribute('data-card', /^in-verwachting\//);
	await expect(game.place(1, 18)).toBeVisible();
});

test('what a team saw and kept stays apart from home', async ({ page }) => {
	const game = new GamePage(page);
	const kept = new KeptPage(page);
	const hint = page.getByText(game.t('first_hint'));
	const texts: string[] = [];
	const keepOne = async (set: string) => {
		await game.deal({ set });
		await expect(hint, `nobody who plays ${set} has played before`).toBeVisible();
		texts.push(cardOf(await game.ref()).text.nl);
		const sheet = await game.openMore();
		await sheet.keep.click();
		await sheet.finish.click();
		await game.ending.close.click();
		await expect(game.ending.heading).toBeHidden();
	};
	await keepOne('gelijke-kansen');
	await keepOne('werk-en-zorg');

	await kept.goto();
	await expect(kept.items).toHaveCount(2);
	await expect(kept.item(texts[0]!)).toContainText(`· ${game.t('group_team')}`);
	await expect(kept.item(texts[1]!)).toContainText(`· ${game.t('group_home')}`);
	// Running games are apart too: one at home leaves the team's where it is.
	await game.deal({ set: 'gelijke-kansen' });
	await expect(hint).toBeHidden();
	const teams = await game.ref();
	await expect(game.begins(game.t('anyone')), 'in a team nobody is "the other"').toBeVisible();
	await game.deal({ set: 'werk-en-zorg' });
	await game.playToTheEnd();
	await game.ending.close.click();
	await expect(game.ending.heading).toBeHidden();
	await game.resume();
	await expect(game.card).toHaveAttribute('data-card', teams);
});

test('a second household plays with a fresh pile and its own names', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).players('Anna', 'Bo');
	const game = await start.play();
	await game.playToTheEnd();
	await game.ending.close.click();

	const data = new DataPage(page);
	await data.goto();
	await data.addHousehold('Bij oma');
	await start.goto();
	const choices = await start.adjust();
	await expect(choices.player(1)).toHaveValue('');
	await start.play();
	await expect(page.getByText(game.t('first_hint'))).toBeVisible();
	await expect(game.begins(game.t('holder'))).toBeVisible();

	await start.goto();
	await (await start.adjust()).group(game.t('group_home'));
	await start.play();
	await expect(page.getByText(game.t('first_hint'))).toBeHidden();
	await expect(game.begins('Anna')).toBeVisible();
});
