import { readFileSync } from 'node:fs';
import { AgreementsPage } from './pages/agreements-page';
import { ListPage } from './pages/list-page';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';

test('an agreement is tried, changed ten times, and all it was can be looked back', async ({
	page,
}) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	await agreed.save.click();
	await expect(page.getByText(agreed.t('agreed_problem_nothing'))).toBeVisible();
	await agreed.what.fill('Wie kookt, ruimt niet op');
	await agreed.save.click();
	await expect(agreed.section('agreed_trial').getByRole('heading', { level: 3 })).toHaveText(
		'Wie kookt, ruimt niet op',
	);

	for (let n = 1; n <= 10; n += 1) {
		const before = n === 1 ? 'Wie kookt, ruimt niet op' : `Keer ${n - 1}`;
		await agreed.press(agreed.item(before), 'agreed_change');
		await agreed.what.fill(`Keer ${n}`);
		await agreed.save.click();
		await expect(agreed.item(`Keer ${n}`)).toBeVisible();
	}
	await page.reload();
	await agreed.item('Keer 10').getByText(agreed.t('agreed_history')).click();
	const history = agreed.item('Keer 10').getByRole('listitem');
	await expect(history).toHaveCount(11);
	await expect(history.last()).toContainText('Wie kookt, ruimt niet op');
});

test('what is due asks to be looked at: kept it stays, stopped it is past', async ({ page }) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	for (const what of ['Om de beurt koken', 'Zondag samen plannen']) {
		await agreed.make.click();
		await agreed.what.fill(what);
		await agreed.day('agreed_from').fill('2026-01-01');
		await agreed.day('agreed_until').fill('2025-12-01');
		await agreed.save.click();
		await expect(page.getByText(agreed.t('agreed_problem_ends'))).toBeVisible();
		await agreed.day('agreed_until').fill('2026-01-15');
		await agreed.day('agreed_review').fill('2026-01-15');
		await agreed.save.click();
	}
	const due = agreed.section('agreed_due');
	await expect(due.getByRole('heading', { level: 3 })).toHaveCount(2);
	await agreed.press(agreed.item('Om de beurt koken'), 'agreed_keep');
	await expect(agreed.section('agreed_active').getByRole('heading', { level: 3 })).toHaveText(
		'Om de beurt koken',
	);
	await agreed.press(agreed.item('Zondag samen plannen'), 'agreed_stop');
	await expect(agreed.section('agreed_past').getByRole('heading', { level: 3 })).toHaveText(
		'Zondag samen plannen',
	);
	await expect(due).toHaveCount(0);
	await page.reload();
	await expect(agreed.section('agreed_active')).toBeVisible();
});

test('a difference on the list leads to an agreement about that task', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	const name = (await list.tasks.first().getByRole('heading').textContent())!;
	await list.fillIn(list.t('owner_me'), list.t('owner_me'));
	await list.ready.click();
	await list.envelopeFor('Bo').click();
	await list.fillIn(list.t('owner_me'), list.t('owner_me'));
	await list.ready.click();
	await list.lookTogether.click();
	await list.said.click();
	await page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) })
		.getByRole('link', { name: list.t('agreed_new') })
		.click();

	const agreed = new AgreementsPage(page);
	await expect(page.getByText(agreed.t('agreed_about', { task: name }))).toBeVisible();
	await page.getByRole('radio', { name: 'Bo', exact: true }).check();
	await agreed.save.click();
	await expect(agreed.item(name)).toContainText(agreed.t('agreed_carries', { name: 'Bo' }));
});

test('what a household agreed is not in sight of a team', async ({ page }) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	await agreed.what.fill('Alleen van thuis');
	await agreed.save.click();
	await expect(agreed.item('Alleen van thuis')).toBeVisible();
	// Without loading the page again: what was read for the household is still in memory.
	await page.evaluate(() => {
		const link = document.querySelector<HTMLAnchorElement>('footer a[href$="/lijst/"]')!;
		link.click();
	});
	await page.getByRole('heading', { level: 1, name: agreed.t('list_title') }).waitFor();
	await page.evaluate(() => {
		const link = document.querySelector<HTMLAnchorElement>('footer a[href$="/afspraken/"]')!;
		link.search = '?groep=team';
		link.click();
	});
	await expect(page.getByText(agreed.t('agreed_none'))).toBeVisible();
	await expect(agreed.item('Alleen van thuis')).toHaveCount(0);
});

test('a list for a spreadsheet keeps accents, semicolons and formulas as they were written', async ({
	page,
}) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	await agreed.what.fill('=Eén; "twee"');
	await agreed.save.click();
	await expect(agreed.item('=Eén; "twee"')).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: agreed.t('agreed_csv') }).click();
	const text = readFileSync(await (await download).path(), 'utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	expect(text).toContain(`"'=Eén; ""twee""";`);
});

test('a change in life brings what it touches, and a new date', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	const before = await list.tasks.count();
	const agreements = new AgreementsPage(page);
	await agreements.agreeAbout('schooltas-en-spullen', 'Jij de gymtas');
	await agreements.agreeAbout('maaltijden-weekmenu', 'Ik het menu');
	await agreements.goto();
	const events = await agreements.lifeEvents();
	await events.getByRole('radio', { name: agreements.t('life_school') }).check();
	const touched = page.getByRole('group', { name: agreements.t('life_agreements') });
	await expect(touched.getByRole('checkbox', { name: 'Jij de gymtas' })).toBeChecked();
	await expect(touched.getByRole('checkbox', { name: 'Ik het menu' })).toHaveCount(0);
	const task = page.getByRole('group', { name: agreements.t('life_tasks') }).getByRole('checkbox');
	await task.first().check();
	await page.getByLabel(agreements.t('agreed_review'), { exact: true }).fill('2027-03-04');
	await agreements.button('life_arrange').click();
	await expect(page.getByRole('status').filter({ hasText: '4 maart 2027' })).toBeVisible();
	await expect(agreements.item('Jij de gymtas')).toContainText('4 maart 2027');
	await expect(agreements.item('Ik het menu')).not.toContainText('4 maart 2027');
	await list.goto();
	await expect(list.tasks).toHaveCount(before + 1);
});

test('it went differently: nothing speaks of the baby again, without a question', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin(['Ann', 'Bo']);
	const agreements = new AgreementsPage(page);
	await agreements.agreeAbout('luiers', 'Jij de luiers');
	await agreements.agreeAbout('maaltijden-weekmenu', 'Ik het menu');
	const events = await agreements.lifeEvents();
	await expect(events.getByRole('radio', { name: agreements.t('life_birth') })).toBeVisible();
	await agreements.button('life_otherwise').click();
	await expect(
		page.getByRole('status').filter({ hasText: agreements.t('life_silent') }),
	).toBeVisible();
	await expect(agreements.item('Jij de luiers')).toHaveCount(0);
	await expect(agreements.item('Ik het menu')).toBeVisible();
	await page.reload();
	await agreements.item('Ik het menu').waitFor();
	await agreements.lifeEvents();
	await expect(events.getByRole('radio', { name: agreements.t('life_birth') })).toHaveCount(0);
	await expect(agreements.button('life_otherwise')).toHaveCount(0);

	const start = new StartPage(page);
	await start.open('/');
	await expect(page.getByRole('link', { name: start.t('door_home') })).toBeVisible();
	await expect(page.getByRole('link', { name: start.t('door_expecting') })).toBeHidden();
	await start.open('/sets/');
	await expect(page.getByRole('heading', { name: start.t('door_expecting') })).toBeHidden();
	// What was written is not gone.
	expect(await storedBy(page)).toContain('Jij de luiers');
});

test('each step of an agreement can have an owner of its own', async ({ page }) => {
	const agreements = new AgreementsPage(page);
	await agreements.agreeAbout('maaltijden-weekmenu', 'Om en om koken');
	await agreements.press(agreements.item('Om en om koken'), 'agreed_change');
	await page.getByText(agreements.t('agreed_steps')).click();
	await page
		.getByLabel(agreements.t('step_notice'))
		.selectOption({ label: agreements.t('owner_outside') });
	await agreements.save.click();
	const said = `${agreements.t('step_notice')}: ${agreements.t('owner_outside').toLowerCase()}`;
	await expect(agreements.item('Om en om koken')).toContainText(said);
	await page.reload();
	await expect(agreements.item('Om en om koken')).toContainText(said);
});

test('before a birth only the date to look again is kept', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: list.t('phase_expecting') }).check();
	await page.getByRole('button', { name: list.t('list_begin') }).click();
	await list.tasks.first().waitFor();
	const agreements = new AgreementsPage(page);
	await agreements.open('/afspraken/?taak=luiers');
	await agreements.what.fill('De nachten om en om');
	await page.getByLabel(agreements.t('agreed_expected')).fill('2027-02-01');
	await expect(agreements.day('agreed_review')).toHaveValue('2027-03-15');
	await agreements.save.click();
	await expect(agreements.item('De nachten om en om')).toContainText('15 maart 2027');
	const stored = await storedBy(page);
	expect(stored).toContain('"madeBefore":"birth"');
	expect(stored).not.toContain('2027-02-01');
});

test('all dates go into the calendar at once', async ({ page }) => {
	const agreements = new AgreementsPage(page);
	await agreements.agreeAbout('maaltijden-weekmenu', 'Ik het menu');
	await agreements.agreeAbout('luiers', 'Jij de luiers');
	const download = page.waitForEvent('download');
	await agreements.button('agreed_calendar_all').click();
	const file = readFileSync(await (await download).path(), 'utf8');
	expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
	expect(file.match(/SUMMARY:Even samen zitten/g)).toHaveLength(2);
	expect(file).not.toMatch(/luiers/i);
});
