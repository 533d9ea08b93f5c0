import { AgreementsPage } from './pages/agreements-page';
import { expect, test } from './pages/test';
import { WorkPage } from './pages/work-page';
import { wordsIn } from './pages/words';

const t = wordsIn('nl');
const AT_HOME = 'Wie kookt, ruimt niet op';
const HOME_PAGES = [
	'/',
	'/lijst/',
	'/afspraken/',
	'/bewaard/',
	'/gegevens/',
	'/spel/',
	// These deal, and whoever deals belongs to a household.
	'/sets/zoeken/',
	'/sets/werk-en-zorg/',
	// Whatever is not the team's is home's.
	'/afspraken/?groep=teamx',
];

test('while a session runs, home says so and no record of home is read', async ({
	page,
	context,
}) => {
	// Every row that comes out of the database passes here.
	await context.addInitScript(() => {
		const read: string[] = [];
		Object.assign(globalThis, { read });
		const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result')!;
		Object.defineProperty(IDBRequest.prototype, 'result', {
			get(this: IDBRequest) {
				const value: unknown = result.get!.call(this);
				if (Array.isArray(value)) read.push(JSON.stringify(value));
				return value;
			},
		});
	});
	const readHere = () =>
		page.evaluate(() => (globalThis as unknown as { read: string[] }).read.join('\n'));

	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	await agreed.what.fill(AT_HOME);
	await agreed.save.click();
	await expect(agreed.item(AT_HOME)).toBeVisible();
	await page.reload();
	await expect(agreed.item(AT_HOME)).toBeVisible();
	expect(await readHere()).toContain(AT_HOME);
	// Another tab has home open when the session begins.
	const beside = new AgreementsPage(await context.newPage());
	await beside.goto();
	await expect(beside.item(AT_HOME)).toBeVisible();

	const leader = await new WorkPage(page).run(12);
	await expect(beside.heading).toHaveText(t('work_closed_title'));
	await expect(beside.page.getByText(AT_HOME)).toHaveCount(0);

	for (const path of HOME_PAGES) {
		await page.goto(leader.address(path));
		await expect(leader.heading, path).toHaveText(t('work_closed_title'));
		await expect(page.getByText(AT_HOME)).toHaveCount(0);
		expect(await readHere(), path).not.toContain(AT_HOME);
	}
	// By the back button, and by links within the app.
	await page.goBack();
	await expect(leader.heading).toHaveText(t('work_closed_title'));
	expect(await readHere()).not.toContain(AT_HOME);
	await page.getByRole('link', { name: t('work_go_on') }).click();
	await expect(leader.question).toBeVisible();
	await page
		.getByRole('contentinfo')
		.getByRole('link', { name: t('agreed_title') })
		.click();
	await expect(leader.heading).toHaveText(t('work_closed_title'));
	expect(await readHere()).not.toContain(AT_HOME);
	// The team's own stay open, and read no row of home either.
	await page.goto(leader.address('/afspraken/?groep=team'));
	await expect(agreed.make).toBeVisible();
	expect(await readHere()).not.toContain(AT_HOME);

	await page.goto(leader.address('/'));
	await page.getByRole('button', { name: t('work_closed_end') }).click();
	await expect(leader.heading).toHaveText(t('start_title'));
	await agreed.goto();
	await expect(agreed.item(AT_HOME)).toBeVisible();
	await expect(beside.item(AT_HOME)).toBeVisible();
});

test('a second session is not begun over the first', async ({ page }) => {
	const work = new WorkPage(page);
	await work.run(12);
	await work.goto();
	await expect(page.getByText(t('work_running'))).toBeVisible();
	await expect(work.begin).toHaveCount(0);
	await work.button('work_close_running').click();
	await work.manager('work_manager_no').check();
	await expect(work.begin).toBeVisible();
});
