import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { AgreementsPage } from './pages/agreements-page';
import { GamePage } from './pages/game-page';
import { ListPage } from './pages/list-page';
import { bodiesOf } from './pages/rows';
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

test('what is overdue is changed with days to come, and what was stopped begins again', async ({
	page,
}) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	await agreed.what.fill('Om de beurt koken');
	await agreed.day('agreed_from').fill('2026-01-01');
	await agreed.day('agreed_until').fill('2026-01-15');
	await agreed.day('agreed_review').fill('2026-01-10');
	await agreed.save.click();
	await expect(agreed.section('agreed_due')).toBeVisible();
	await agreed.press(agreed.item('Om de beurt koken'), 'agreed_change');
	await agreed.what.fill('Om de week koken');
	await agreed.save.click();
	const trial = agreed.section('agreed_trial').getByRole('heading', { level: 3 });
	await expect(trial).toHaveText('Om de week koken');
	await expect(agreed.section('agreed_due')).toHaveCount(0);

	await agreed.press(agreed.item('Om de week koken'), 'agreed_stop');
	await expect(agreed.section('agreed_past')).toBeVisible();
	await agreed.press(agreed.item('Om de week koken'), 'agreed_change');
	await agreed.save.click();
	await expect(trial).toHaveText('Om de week koken');
	await page.reload();
	await expect(trial).toHaveText('Om de week koken');
	await expect(agreed.section('agreed_past')).toHaveCount(0);
});

test('what another tab writes while a form is open here is kept beside it, and one tap chooses', async ({
	page,
	context,
}) => {
	const here = new AgreementsPage(page);
	await here.goto();
	await here.make.click();
	await here.what.fill('Om de beurt koken');
	await here.save.click();
	const there = new AgreementsPage(await context.newPage());
	await there.goto();

	await here.press(here.item('Om de beurt koken'), 'agreed_change');
	await here.what.fill('Ik kook');
	await page.evaluate(() => {
		const heard = new Promise<void>((done) => {
			new BroadcastChannel('samenspel').onmessage = () => done();
		});
		Object.assign(globalThis, { heard });
	});
	await there.press(there.item('Om de beurt koken'), 'agreed_change');
	await there.what.fill('Jij kookt');
	await there.save.click();
	await there.item('Jij kookt').waitFor();
	await page.evaluate(() => (globalThis as unknown as { heard: Promise<void> }).heard);
	// Reads after the page did: it knows by now what the other tab wrote.
	expect(await storedBy(page)).toContain('Jij kookt');
	await here.save.click();

	await expect(here.fork).toBeInViewport();
	for (const { fork } of [here, there]) {
		await expect(fork).toContainText('Ik kook');
		await expect(fork).toContainText('Jij kookt');
	}
	const heads = await bodiesOf<{ what: string }>(page, 'agreement');
	expect(heads.map(({ what }) => what).sort()).toEqual(['Ik kook', 'Jij kookt']);
	await here.hold('Ik kook').click();
	for (const { fork, item } of [here, there].map((tab) => ({
		fork: tab.fork,
		item: tab.item('Ik kook'),
	}))) {
		await expect(item).toBeVisible();
		await expect(fork).toHaveCount(0);
	}
	expect(await storedBy(page)).toContain('Jij kookt');
});

test('of an agreement written twice it is shown in what the two differ', async ({
	page,
	context,
}) => {
	const here = new AgreementsPage(page);
	await here.goto();
	await here.make.click();
	await here.what.fill('Om de beurt koken');
	await here.save.click();
	await here.item('Om de beurt koken').waitFor();
	const other = await context.newPage();
	// A tab that hears nothing, as a second phone would not.
	await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
	const there = new AgreementsPage(other);
	await there.goto();
	for (const [tab, standard, review] of [
		[here, 'Iets groens', '2027-01-04'],
		[there, 'Voor zeven uur', '2027-02-08'],
	] as const) {
		await tab.press(tab.item('Om de beurt koken'), 'agreed_change');
		await tab.standard.fill(standard);
		await tab.day('agreed_review').fill(review);
		if (tab === there) {
			await other.getByText(tab.t('agreed_steps')).click();
			await other.getByLabel(tab.t('step_plan')).selectOption({ label: tab.t('owner_outside') });
		}
		await tab.save.click();
		await tab.item('Om de beurt koken').waitFor();
	}
	await page.reload();
	const outside = here.t('owner_outside').toLowerCase();
	for (const terms of [
		[here.t('owner_together').toLowerCase(), 'Iets groens', 'maandag 4 januari 2027'],
		[outside, 'Voor zeven uur', 'maandag 8 februari 2027'],
	]) {
		const version = here.fork.getByRole('listitem').filter({ hasText: terms[1]! });
		await expect(version.getByRole('definition')).toHaveText(terms);
	}
	await expect(here.fork).not.toContainText(here.t('agreed_from'));
});

test('talking first deals the cards about that task, and not a whole set', async ({ page }) => {
	const agreed = new AgreementsPage(page);
	await agreed.open('/afspraken/?taak=schooltas-en-spullen');
	await agreed.what.fill('Jij de gymtas');
	await agreed.day('agreed_from').fill('2026-01-01');
	await agreed.day('agreed_until').fill('');
	await agreed.day('agreed_review').fill('2026-01-10');
	await agreed.save.click();
	await agreed.press(agreed.item('Jij de gymtas'), 'agreed_talk');
	await expect(agreed.section('agreed_due')).toHaveCount(0);
	await agreed.button('agreed_talk_card').click();
	const game = new GamePage(page);
	await expect(game.card).toHaveAttribute('data-card', 'opvoeden/op-019');
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

test('a spreadsheet gets all there is to an agreement, as it was written', async ({ page }) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	await agreed.what.fill('=Eén; "twee"\nén drie');
	await agreed.standard.fill("crème, brûlée; 's ochtends");
	await agreed.day('agreed_from').fill('2026-01-02');
	await agreed.day('agreed_until').fill('');
	await agreed.day('agreed_review').fill('2030-03-04');
	await page.getByText(agreed.t('agreed_steps')).click();
	await page.getByLabel(agreed.t('step_plan')).selectOption({ label: agreed.t('owner_outside') });
	await agreed.save.click();
	await agreed.press(agreed.section('agreed_active').getByRole('listitem'), 'agreed_stop');
	await agreed.section('agreed_past').waitFor();
	const download = page.waitForEvent('download');
	await agreed.button('agreed_csv').click();
	const file = readFileSync(await (await download).path());
	const [row, ...others] = parse(file, { bom: true, delimiter: ';', columns: true });
	expect(others).toEqual([]);
	const together = agreed.t('owner_together').toLowerCase();
	expect(row).toMatchObject({
		[agreed.t('agreed_what')]: `'=Eén; "twee"\nén drie`,
		[agreed.t('agreed_label_standing')]: agreed.t('agreed_past'),
		[agreed.t('agreed_who')]: together,
		[agreed.t('step_notice')]: together,
		[agreed.t('step_plan')]: agreed.t('owner_outside').toLowerCase(),
		[agreed.t('agreed_standard')]: "crème, brûlée; 's ochtends",
		[agreed.t('agreed_from')]: '2026-01-02',
		[agreed.t('agreed_label_until')]: '',
		[agreed.t('agreed_label_review')]: '',
		[agreed.t('agreed_label_stopped')]: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
	});
});

test('twelve agreements hang on the fridge as one A4, with nothing around them', async ({
	page,
}) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	for (let n = 1; n <= 12; n += 1) {
		await agreed.make.click();
		await agreed.what.fill(`Afspraak ${n}: wie kookt, denkt ook aan de boodschappen van die dag`);
		await agreed.standard.fill('Iets groens op tafel, en om zeven uur is het klaar');
		if (n % 3 === 0) await agreed.day('agreed_until').fill('');
		await agreed.save.click();
		await agreed.make.waitFor();
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(12);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
	const margin = '1cm';
	const pdf = await page.pdf({
		format: 'A4',
		margin: { top: margin, bottom: margin, left: margin, right: margin },
	});
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
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
	await page.getByLabel(agreements.t('agreed_label_review'), { exact: true }).fill('2027-03-04');
	await agreements.button('life_arrange').click();
	await expect(page.getByRole('status').filter({ hasText: '4 maart 2027' })).toBeVisible();
	await expect(agreements.item('Jij de gymtas')).toContainText('4 maart 2027');
	await expect(agreements.item('Ik het menu')).not.toContainText('4 maart 2027');
	await list.goto();
	await expect(list.tasks).toHaveCount(before + 1);
});

test('a change in life shows what it touches and is on the list, with who was agreed to think of it', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	await list.fillInAll(['Ann'], list.t('owner_together'), list.t('owner_together'));
	const agreements = new AgreementsPage(page);
	await agreements.agreeAbout('luiers', 'Wij de luiers');
	const events = await agreements.lifeEvents();
	await events.getByRole('radio', { name: agreements.t('life_birth') }).check();
	const listed = page
		.getByRole('list', { name: agreements.t('life_listed') })
		.getByRole('listitem');
	const together = agreements.t('owner_together').toLowerCase();
	const thinks = agreements.t('life_listed_thinks', { name: together });
	await expect(listed.filter({ hasText: 'Luiers' })).toContainText(thinks);
	const total = await listed.count();
	expect(total).toBeGreaterThan(1);
	// What one of them filled in stays closed until the other did too.
	await expect(listed.filter({ hasText: thinks })).toHaveCount(1);
	const offered = page.getByRole('group', { name: agreements.t('life_tasks') });
	await expect(offered.getByRole('checkbox', { name: 'Luiers' })).toHaveCount(0);

	await list.goto();
	await list.fillInAll(['Bo'], list.t('owner_together'), list.t('owner_together'));
	await agreements.goto();
	await agreements.lifeEvents();
	await events.getByRole('radio', { name: agreements.t('life_birth') }).check();
	await expect(listed.filter({ hasText: thinks })).toHaveCount(total);
});

test('a change in life says what is missing, and that it is done only of what was done', async ({
	page,
}) => {
	const agreements = new AgreementsPage(page);
	await agreements.agreeAbout('schooltas-en-spullen', 'Jij de gymtas');
	const events = await agreements.lifeEvents();
	await events.getByRole('radio', { name: agreements.t('life_new_job') }).check();
	const day = page.getByLabel(agreements.t('agreed_label_review'), { exact: true });
	await day.fill('');
	await agreements.button('life_arrange').click();
	const alert = page.getByRole('alert');
	await expect(alert).toHaveText(agreements.t('timeline_no_day'));
	await page.getByRole('checkbox', { name: 'Jij de gymtas' }).uncheck();
	await agreements.button('life_arrange').click();
	await expect(alert).toHaveText(agreements.t('life_nothing'));
	await page.getByRole('checkbox', { name: 'Jij de gymtas' }).check();
	await day.fill('2027-03-04');
	await agreements.button('life_arrange').click();
	await expect(alert).toHaveText('');
	await expect(agreements.item('Jij de gymtas')).toContainText('4 maart 2027');
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
	// At once, on the page as it is; and whoever listens is told.
	await expect(events.getByRole('radio', { name: agreements.t('life_birth') })).toHaveCount(0);
	await expect(agreements.button('life_otherwise')).toHaveCount(0);
	await expect(page.getByText(agreements.t('life_silent'))).toBeFocused();
	await events.getByRole('radio', { name: agreements.t('life_first_sick_day') }).check();
	await expect(page.getByRole('link', { name: agreements.t('life_play') })).not.toHaveAttribute(
		'href',
		/eerste-jaar/,
	);
	await expect(page.getByText('Consultatiebureau en vaccinaties')).toHaveCount(0);
	await list.goto();
	await list.tasks.first().waitFor();
	await expect(list.task('Consultatiebureau en vaccinaties')).toHaveCount(0);
	await agreements.goto();
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

test('silenced is silenced for good, also where another tab wrote about it meanwhile', async ({
	page,
	context,
}) => {
	const here = new AgreementsPage(page);
	await here.agreeAbout('luiers', 'Jij de luiers');
	const other = await context.newPage();
	await other.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
	const there = new AgreementsPage(other);
	await there.goto();
	await there.press(there.item('Jij de luiers'), 'agreed_change');
	await there.what.fill('Wij de luiers');
	await here.lifeEvents();
	await here.button('life_otherwise').click();
	await expect(page.getByText(here.t('life_silent'))).toBeFocused();
	await there.save.click();
	await there.make.waitFor();

	await here.goto();
	await expect(page.getByText(here.t('life_title'), { exact: true })).toBeVisible();
	await expect(page.getByText(/de luiers/)).toHaveCount(0);
	await expect(here.fork).toHaveCount(0);
	expect(await storedBy(page)).toContain('Wij de luiers');
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

test('who comes from the page for expectant parents is asked, and can silence all of it', async ({
	page,
}) => {
	const start = new StartPage(page);
	await start.open('/in-verwachting/');
	await page.getByRole('link', { name: start.t('expecting_agree_open') }).click();
	const agreements = new AgreementsPage(page);
	for (const [what, day] of [
		['De nachten om en om', '2027-02-01'],
		// Who does not name a day is not asked again, and made it before a birth all the same.
		['Eerst bellen, dan langskomen', ''],
	] as const) {
		await agreements.make.click();
		await agreements.what.fill(what);
		await page.getByLabel(agreements.t('agreed_expected')).fill(day);
		await agreements.save.click();
		await agreements.item(what).waitFor();
	}
	await expect(agreements.item('De nachten om en om')).toContainText('15 maart 2027');
	await agreements.lifeEvents();
	await agreements.button('life_otherwise').click();
	await expect(agreements.item('De nachten om en om')).toHaveCount(0);
	await expect(agreements.item('Eerst bellen, dan langskomen')).toHaveCount(0);
	await agreements.make.click();
	await agreements.what.waitFor();
	await expect(page.getByLabel(agreements.t('agreed_expected'))).toHaveCount(0);
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
