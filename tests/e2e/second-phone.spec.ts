import type { Browser, Page } from '@playwright/test';
import { AgreementsPage } from './pages/agreements-page';
import { DataPage } from './pages/data-page';
import { ListPage } from './pages/list-page';
import { OpenPage } from './pages/open-page';
import { PhonePage } from './pages/phone-page';
import { countAsErased, headsOn } from './pages/rows';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';

/** Another phone: nothing of the first is on it. */
const phone = async (browser: Browser, baseURL: string | undefined) => {
	const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' });
	const page = await context.newPage();
	page.on('pageerror', (error) => broken.push(`${error.stack}`));
	return page;
};
/** What went wrong on any of the phones. */
let broken: string[] = [];
test.beforeEach(() => (broken = []));
test.afterEach(() => expect(broken).toEqual([]));

/** The address with all that a phone has. */
async function send(page: Page): Promise<string> {
	const sending = new PhonePage(page);
	await sending.goto();
	return sending.send('phone_send_all');
}

/** Opens a letter, and takes in what is new in it. */
async function receive(page: Page, address: string): Promise<OpenPage> {
	const open = new OpenPage(page);
	await open.goto(address);
	const known = page.getByText(open.t('arrival_nothing_new'));
	await open.takeIn.or(known).waitFor();
	if (await known.isVisible()) return open;
	await open.takeIn.click();
	await expect(page.getByText(open.t('arrival_taken'))).toBeVisible();
	return open;
}

/** A first agreement on this phone: its household begins with it. */
async function agree(page: Page, what: string): Promise<void> {
	const agreements = new AgreementsPage(page);
	await agreements.goto();
	await agreements.make.click();
	await agreements.what.fill(what);
	await agreements.save.click();
	await agreements.item(what).waitFor();
}

/** Gives the household a name, or another. */
async function nameHousehold(page: Page, name: string): Promise<void> {
	const data = new DataPage(page);
	await data.goto();
	await data.households.fill(name);
	await data.households.blur();
	await expect.poll(() => storedBy(page)).toContain(`"name":"${name}"`);
}

/** Gives whoever sits at a place, from 1, another name. */
async function namePerson(page: Page, place: number, name: string): Promise<void> {
	const start = new StartPage(page);
	await start.goto();
	const choices = await start.adjust();
	// Who sits there comes a moment after the page.
	await expect(choices.player(place)).not.toHaveValue('');
	await choices.player(place).fill(name);
	await choices.player(place).blur();
	await expect.poll(() => storedBy(page)).toContain(`"name":"${name}"`);
}

test('two phones, one list: empty over, filled in apart, back, and compared', async ({
	browser,
	baseURL,
}) => {
	const ann = await phone(browser, baseURL);
	const bo = await phone(browser, baseURL);

	const annsList = new ListPage(ann);
	await annsList.goto();
	await annsList.begin(['Ann', 'Bo']);
	const sending = new PhonePage(ann);
	await sending.goto();
	const empty = await sending.send('phone_send_empty');
	expect(empty.length).toBeLessThan(2953);
	await expect(ann.getByRole('img', { name: sending.t('share_code') })).toBeVisible();

	const received = new OpenPage(bo);
	await received.goto(empty);
	await expect(received.heading).toHaveText(received.t('open_records'));
	await expect(bo.getByText(received.t('arrival_blank', { name: 'Bo' }))).toBeVisible();
	await received.takeIn.click();
	await received.person('Bo').click();
	const bosList = new ListPage(bo);
	await bosList.tasks.first().waitFor();
	await bosList.fillIn(bosList.t('owner_you'), bosList.t('owner_me'));
	await bosList.ready.click();
	const back = new PhonePage(bo);
	await expect(back.heading).toHaveText(back.t('phone_title'));
	const filled = await back.send('phone_send_all');

	await annsList.goto();
	await annsList.tasks.first().waitFor();
	await annsList.fillIn(annsList.t('owner_me'), annsList.t('owner_me'));
	const letter = new OpenPage(ann);
	await letter.goto(filled);
	await expect(ann.getByText(letter.t('arrival_safe'))).toBeVisible();
	await letter.takeIn.click();
	await letter.person('Ann').waitFor();
	// Once more, as people do: all of it is there.
	await letter.goto(filled);
	await expect(ann.getByText(letter.t('arrival_nothing_new'))).toBeVisible();
	await expect(letter.takeIn).toBeHidden();
	await letter.person('Ann').waitFor();

	await annsList.goto();
	await annsList.lookTogether.click();
	await annsList.said.click();
	const [mine, theirs] = [
		annsList.t('list_answer', { thinks: 'Ann', does: 'Ann' }),
		annsList.t('list_answer', { thinks: 'Ann', does: 'Bo' }),
	];
	await expect(ann.getByText(mine).first()).toBeVisible();
	await expect(ann.getByText(theirs).first()).toBeVisible();
});

test('agreements travel too: several changes later there is nothing to choose between', async ({
	browser,
	baseURL,
}) => {
	const [one, two] = [await phone(browser, baseURL), await phone(browser, baseURL)];
	const mine = new AgreementsPage(one);
	const theirs = new AgreementsPage(two);
	const change = async (agreements: AgreementsPage, from: string, to: string) => {
		await agreements.goto();
		await agreements.press(agreements.item(from), 'agreed_change');
		await agreements.what.fill(to);
		await agreements.save.click();
		await agreements.item(to).waitFor();
	};

	await agree(one, 'Koken');
	await receive(two, await send(one));
	await theirs.goto();
	await expect(theirs.item('Koken')).toBeVisible();

	// One side goes on by several versions; the other only has the first.
	await change(mine, 'Koken', 'Samen koken');
	await change(mine, 'Samen koken', 'Om de beurt koken');
	await receive(two, await send(one));
	await theirs.goto();
	await expect(theirs.item('Om de beurt koken')).toBeVisible();
	await expect(theirs.item('Koken')).toHaveCount(0);

	// And back, late and twice: what the first wrote meanwhile stays.
	const late = await send(two);
	await change(mine, 'Om de beurt koken', 'Koken op woensdag');
	await receive(one, late);
	await receive(one, late);
	await mine.goto();
	await expect(mine.item('Koken op woensdag')).toBeVisible();
	await expect(mine.item('Om de beurt koken')).toHaveCount(0);
});

test('a household and a person named on both phones stay one, and the next name is for both', async ({
	browser,
	baseURL,
}) => {
	const [one, two] = [await phone(browser, baseURL), await phone(browser, baseURL)];
	const list = new ListPage(one);
	await list.goto();
	await list.begin(['Ann', 'Bo']);
	await receive(two, await send(one));
	await nameHousehold(one, 'Ons huis');
	await namePerson(one, 1, 'Anna');
	await nameHousehold(two, 'Bij ons');
	await namePerson(two, 1, 'Annie');
	const [mine, theirs] = [await send(one), await send(two)];
	await receive(one, theirs);
	await receive(two, mine);

	for (const page of [one, two]) {
		const data = new DataPage(page);
		await data.goto();
		await expect(data.households).toHaveValue('Bij ons');
		await expect(data.backup).toBeVisible();
		const button = data.t('erase_group_all', { name: 'Bij ons' });
		await expect(data.erase.getByRole('button', { name: button })).toHaveCount(1);
		const start = new StartPage(page);
		await start.goto();
		const choices = await start.adjust();
		await expect(choices.player(1)).toHaveValue('Annie');
		await expect(choices.player(2)).toHaveValue('Bo');
		await expect(choices.player(3)).toHaveCount(0);
	}

	await nameHousehold(one, 'Thuis aan zee');
	await namePerson(one, 1, 'Anneke');
	await receive(two, await send(one));
	for (const page of [one, two])
		for (const { heads } of await headsOn(page)) expect(heads).toHaveLength(1);
	const data = new DataPage(two);
	await data.goto();
	await expect(data.households).toHaveValue('Thuis aan zee');
});

test.describe('what was erased here', () => {
	test('comes back from a letter only when it is ticked', async ({ browser, baseURL }) => {
		const [one, two] = [await phone(browser, baseURL), await phone(browser, baseURL)];
		await agree(one, 'Koken');
		await agree(one, 'De was');
		const koken = (await headsOn(one)).find((row) => JSON.stringify(row).includes('Koken'))!;
		const open = new OpenPage(two);
		await open.goto();
		await countAsErased(two, koken.id);
		await receive(two, await send(one));
		const theirs = new AgreementsPage(two);
		await theirs.goto();
		await expect(theirs.item('De was')).toBeVisible();
		expect(await storedBy(two)).not.toContain('Koken');

		await open.goto(await send(one));
		await expect(open.takeIn).toBeDisabled();
		await open.withErased(1).check();
		await open.takeIn.click();
		await expect(two.getByText(open.t('arrival_taken'))).toBeVisible();
		await theirs.goto();
		await expect(theirs.item('Koken')).toBeVisible();
	});

	test('as a whole household brings no new record of it along', async ({ browser, baseURL }) => {
		const [one, two] = [await phone(browser, baseURL), await phone(browser, baseURL)];
		await agree(one, 'Koken');
		await receive(two, await send(one));
		const data = new DataPage(two);
		await data.goto();
		const name = data.t('erase_group_all', { name: data.t('group_home') });
		await data.eraseBy(data.erase.getByRole('button', { name }));
		await expect(data.said(data.erase, 'erase_done')).toBeVisible();

		await agree(one, 'De was');
		const open = new OpenPage(two);
		await open.goto(await send(one));
		await expect(open.takeIn).toBeDisabled();
		expect(await headsOn(two)).toEqual([]);
		const records = (await headsOn(one)).length;
		await open.withErased(records).check();
		await open.takeIn.click();
		await expect(two.getByText(open.t('arrival_taken'))).toBeVisible();
		expect(await headsOn(two)).toEqual(await headsOn(one));

		await open.undo.click();
		await expect(two.getByText(open.t('restore_undone'))).toBeVisible();
		await expect(open.withErased(records)).not.toBeChecked();
		expect(await headsOn(two)).toEqual([]);
	});
});

test('a letter can be taken out again: the list and the household of before are there', async ({
	browser,
	baseURL,
}) => {
	const [one, two] = [await phone(browser, baseURL), await phone(browser, baseURL)];
	const [annsList, ourList] = [new ListPage(one), new ListPage(two)];
	await annsList.goto();
	await annsList.begin(['Ann', 'Bo']);
	await receive(two, await send(one));
	const before = await headsOn(two);
	await annsList.goto();
	await annsList.search.fill('De planten van oma');
	const task = { task: 'De planten van oma' };
	await one.getByRole('button', { name: annsList.t('list_add_own', task) }).click();
	await annsList.task(task.task).waitFor();
	await namePerson(one, 1, 'Anneke');

	const open = await receive(two, await send(one));
	expect(await headsOn(two)).not.toEqual(before);
	await open.undo.click();
	await expect(two.getByText(open.t('restore_undone'))).toBeVisible();
	await expect(open.takeIn).toBeEnabled();
	expect(await headsOn(two)).toEqual(before);

	// Of another household: theirs is on screen, until it is taken out by the list of what came in.
	const three = await phone(browser, baseURL);
	const other = new ListPage(three);
	await other.goto();
	await other.begin(['Cas', 'Daan']);
	const theirs = await receive(two, await send(three));
	await theirs.person('Cas').waitFor();
	await theirs.undo.click();
	await expect(two.getByText(theirs.t('restore_undone'))).toBeVisible();
	await ourList.goto();
	await ourList.envelopeFor('Ann').or(ourList.tasks.first()).first().waitFor();
	await receive(two, await send(three));
	const data = new DataPage(two);
	await data.goto();
	const came = data.restore.getByRole('listitem').filter({ hasText: 'andere telefoon' });
	await expect(came).toHaveCount(2);
	await came
		.first()
		.getByRole('button', { name: data.t('restore_undo') })
		.click();
	await expect(data.said(data.restore, 'restore_undone')).toBeVisible();
	expect(await headsOn(two)).toEqual(before);
});

test('letters in any order, twice and weeks late: both phones end with the same', async ({
	browser,
	baseURL,
}) => {
	const [one, two] = [await phone(browser, baseURL), await phone(browser, baseURL)];
	const change = async (page: Page, from: string, to: string) => {
		const agreements = new AgreementsPage(page);
		await agreements.goto();
		await agreements.press(agreements.item(from), 'agreed_change');
		await agreements.what.fill(to);
		await agreements.save.click();
		await expect.poll(() => storedBy(page)).toContain(to);
	};
	const list = new ListPage(one);
	await list.goto();
	await list.begin(['Ann', 'Bo']);
	await agree(one, 'Koken');
	await receive(two, await send(one));
	expect(await headsOn(two)).toEqual(await headsOn(one));

	const late: { to: Page; address: string }[] = [];
	let day = 1;
	for (const order of [
		[two, one],
		[one, two],
	]) {
		// Each of them writes in a week of their own, on top of what they have.
		for (const [page, who] of [
			[one, 'A'],
			[two, 'B'],
		] as const) {
			await page.clock.setFixedTime(new Date(Date.UTC(2026, 11, (day += 7))));
			await nameHousehold(page, `Huis ${who}${day}`);
			await namePerson(page, 2, `Bo ${who}${day}`);
			await agree(page, `Was ${who}${day}`);
			await change(page, `Was ${who}${day}`, `De was ${who}${day}`);
		}
		const letters = [
			{ to: two, address: await send(one) },
			{ to: one, address: await send(two) },
		];
		for (const page of [...order, ...order])
			for (const { to, address } of letters) if (to === page) await receive(to, address);
		late.push(...letters);
		const [mine, theirs] = [await headsOn(one), await headsOn(two)];
		expect(mine).toEqual(theirs);
		expect(mine.filter(({ kind }) => kind === 'agreement').length).toBe(day > 20 ? 5 : 3);
	}
	for (const { to, address } of late.reverse()) await receive(to, address);
	expect(await headsOn(one)).toEqual(await headsOn(two));
	// One more word from one side, and there is one of everything.
	await one.clock.setFixedTime(new Date(Date.UTC(2027, 5, 1)));
	await nameHousehold(one, 'Samen');
	await namePerson(one, 2, 'Bobbie');
	await receive(two, await send(one));
	for (const page of [one, two])
		for (const { heads } of await headsOn(page)) expect(heads).toHaveLength(1);
});
