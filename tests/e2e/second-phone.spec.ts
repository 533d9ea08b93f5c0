import type { Browser, Page } from '@playwright/test';
import { AgreementsPage } from './pages/agreements-page';
import { ListPage } from './pages/list-page';
import { OpenPage } from './pages/open-page';
import { PhonePage } from './pages/phone-page';
import { expect, test } from './pages/test';

/** Another phone: nothing of the first is on it. */
const phone = async (browser: Browser, baseURL: string | undefined) => {
	const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' });
	return context.newPage();
};

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
	await letter.takeIn.click();
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
	const send = async (page: Page) => {
		const sending = new PhonePage(page);
		await sending.goto();
		return sending.send('phone_send_all');
	};
	const receive = async (page: Page, address: string) => {
		const open = new OpenPage(page);
		await open.goto(address);
		await open.takeIn.click();
		await expect(page.getByText(open.t('arrival_taken'))).toBeVisible();
	};
	const change = async (agreements: AgreementsPage, from: string, to: string) => {
		await agreements.goto();
		await agreements.press(agreements.item(from), 'agreed_change');
		await agreements.what.fill(to);
		await agreements.save.click();
		await agreements.item(to).waitFor();
	};

	await mine.goto();
	await mine.make.click();
	await mine.what.fill('Koken');
	await mine.save.click();
	await mine.item('Koken').waitFor();
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
