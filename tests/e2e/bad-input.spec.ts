import type { Page } from '@playwright/test';
import { AgreementsPage } from './pages/agreements-page';
import { ListPage } from './pages/list-page';
import { bodyOf, replaceBody } from './pages/rows';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';

/** As a person does it: a field that takes so much takes no more. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text);

const sideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('people without names, or with far too long a one, have a list all the same', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('textbox', { name: list.t('player_n', { n: 1 }) }).fill('   ');
	await page.getByRole('textbox', { name: list.t('player_n', { n: 2 }) }).click();
	await paste(page, 'Alexandrijn'.repeat(500));
	await page.getByRole('button', { name: list.t('list_begin') }).click();
	await expect(page.getByText(list.t('list_fills_in', { name: list.t('person_1') }))).toBeVisible();
	await list.fillIn(list.t('owner_me'), list.t('owner_together'));
	await list.ready.click();
	const name = 'Alexandrijn'.repeat(4).slice(0, 40);
	await expect(list.envelopeFor(name)).toBeVisible();
	expect(await sideways(page)).toBe(0);
	await page.reload();
	await expect(list.envelopeFor(name)).toBeVisible();
});

test('twelve people fill in one list, each after the other', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: list.t('list_people_more') }).check();
	const names = Array.from({ length: 12 }, (_, n) => `Persoon ${n + 1}`);
	for (const [n, name] of names.entries()) {
		const field = page.getByRole('textbox', {
			name: list.t('player_n', { n: n + 1 }),
			exact: true,
		});
		if (n >= 3) await page.getByRole('button', { name: list.t('players_more') }).click();
		await field.fill(name);
	}
	await expect(page.getByRole('button', { name: list.t('players_more') })).toHaveCount(0);
	await page.getByRole('radio', { name: list.t('phase_later') }).check();
	await page.getByRole('button', { name: list.t('list_begin') }).click();
	await list.tasks.first().waitFor();
	expect(await sideways(page)).toBe(0);

	const one = await bodyOf<{ tasks: unknown[] }>(page, 'list');
	await replaceBody(page, 'list', { ...one, tasks: one.tasks.slice(0, 1) });
	await page.reload();
	for (const [n, name] of names.entries()) {
		if (n > 0) {
			await list.envelopeFor(name).click();
		} else await list.envelopeFor(name).or(list.tasks.first()).first().waitFor();
		if (await list.envelopeFor(name).isVisible()) await list.envelopeFor(name).click();
		await list.fillIn(list.t('owner_me'), list.t('owner_together'));
		await list.ready.click();
	}
	await list.lookTogether.click();
	await list.said.click();
	const different = page.getByRole('region', { name: list.t('list_different') });
	await expect(different.getByRole('term')).toHaveText(
		names.map((name) => list.t('list_by', { name })),
	);
	expect(await sideways(page)).toBe(0);
});

test('four hundred tasks are a list; one more is refused in words, and is not lost', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin(['Ann']);
	const before = await bodyOf<{ tasks: object[] }>(page, 'list');
	const own = Array.from({ length: 400 - before.tasks.length }, (_, n) => ({
		id: `own-${n}`,
		title: `Klus ${n}`,
	}));
	await replaceBody(page, 'list', { ...before, tasks: [...before.tasks, ...own] });
	await page.reload();
	await expect(list.tasks).toHaveCount(400);
	await list.answer(list.tasks.first(), 'list_thinks', list.t('owner_me')).check();

	await list.search.fill('De planten van oma');
	const add = page.getByRole('button', {
		name: list.t('list_add_own', { task: 'De planten van oma' }),
	});
	await add.click();
	await expect(page.getByText(list.t('list_full'))).toBeInViewport();
	await expect(list.search).toHaveValue('De planten van oma');
	await expect(list.tasks).toHaveCount(400);

	const last = list.tasks.last();
	await last.getByText(list.t('more'), { exact: true }).click();
	await last.getByRole('button', { name: list.t('task_drop') }).click();
	await add.click();
	await expect(list.task('De planten van oma')).toBeVisible();
	await expect(list.search).toHaveValue('');
	await page.reload();
	await list.envelopeFor('Ann').click();
	await expect(list.tasks).toHaveCount(400);
});

test('a full list refuses what a change in life would add, in words', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin(['Ann']);
	const before = await bodyOf<{ tasks: object[] }>(page, 'list');
	const own = Array.from({ length: 399 - before.tasks.length }, (_, n) => ({
		id: `own-${n}`,
		title: `Klus ${n}`,
	}));
	await replaceBody(page, 'list', { ...before, tasks: [...before.tasks, ...own] });
	const agreements = new AgreementsPage(page);
	await agreements.goto();
	const events = await agreements.lifeEvents();
	await events.getByRole('radio', { name: agreements.t('life_moving') }).check();
	const offered = page.getByRole('group', { name: agreements.t('life_tasks') });
	const [first, second] = await offered.getByRole('checkbox').all();
	await first!.check();
	await second!.check();
	const refused = (await offered.locator('label').nth(1).textContent())!.trim();
	await agreements.button('life_arrange').click();
	await expect(page.getByRole('alert')).toHaveText(agreements.t('life_full', { tasks: refused }));
	expect((await bodyOf<{ tasks: object[] }>(page, 'list')).tasks).toHaveLength(400);
});

test('a task with no name or too long a one keeps what was written, and a word is in sight', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	const long = 'De planten van oma '.repeat(300).trim();
	await list.search.fill(long);
	const label = `${long.slice(0, 60)}…`;
	await page.getByRole('button', { name: list.t('list_add_own', { task: label }) }).click();
	await expect(page.getByText(list.t('list_too_long'))).toBeInViewport();
	await expect(list.search).toHaveValue(long);
	expect(await sideways(page)).toBe(0);

	const first = list.tasks.first();
	const title = (await first.getByRole('heading').textContent())!;
	await first.getByText(list.t('more'), { exact: true }).click();
	const name = first.getByRole('textbox', { name: list.t('task_name') });
	await name.fill('  ');
	await name.blur();
	await expect(page.getByText(list.t('list_empty_name'))).toBeInViewport();
	await expect(list.task(title)).toBeVisible();
});

test('an agreement of more than 5,000 characters is refused in words; one of 5,000 is kept whole', async ({
	page,
}) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	await agreed.make.click();
	const long = 'Wieditleestheeftgeduld'.repeat(228).slice(0, 5000);
	await agreed.what.fill(`${long}!`);
	await agreed.save.click();
	await expect(page.getByRole('alert')).toHaveText(agreed.t('agreed_problem_long'));
	await expect(agreed.what).toHaveValue(`${long}!`);
	await agreed.what.fill(long);
	await agreed.save.click();
	await expect(agreed.item(long)).toBeVisible();
	expect(await sideways(page)).toBe(0);
	await page.reload();
	await expect(agreed.item(long)).toBeVisible();
});

test('days in the past, in the year 9999, or that do not exist', async ({ page }) => {
	const agreed = new AgreementsPage(page);
	await agreed.goto();
	const write = async (what: string, from: string, until: string, review: string) => {
		await agreed.make.click();
		await agreed.what.fill(what);
		await agreed.day('agreed_from').fill(from);
		await agreed.day('agreed_until').fill(until);
		await agreed.day('agreed_review').fill(review);
		await agreed.save.click();
	};
	await write('Ooit', '9999-12-31', '', '9999-01-01');
	await expect(page.getByRole('alert')).toHaveText(agreed.t('agreed_problem_review'));
	await agreed.day('agreed_review').fill('9999-12-31');
	await agreed.save.click();
	await expect(agreed.item('Ooit')).toBeVisible();

	await write('Vroeger', '1999-01-01', '1999-12-31', '');
	await expect(agreed.section('agreed_due').getByText('Vroeger')).toBeVisible();
	await agreed.press(agreed.item('Vroeger'), 'agreed_stop');

	await write('Zonder dag', '', '', '');
	await expect(page.getByRole('alert')).toHaveText(agreed.t('agreed_problem_day'));
	await expect(agreed.what).toHaveValue('Zonder dag');
	// A browser lets years of more than four digits be typed.
	await agreed.day('agreed_from').evaluate((field: HTMLInputElement) => {
		field.value = '12026-01-01';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await agreed.save.click();
	await expect(page.getByRole('alert')).toHaveText(agreed.t('agreed_problem_day'));
	await agreed.day('agreed_from').fill('2026-01-01');
	await agreed.save.click();
	await expect(agreed.item('Zonder dag')).toBeVisible();

	await page.reload();
	for (const what of ['Ooit', 'Vroeger', 'Zonder dag'])
		await expect(agreed.item(what)).toBeAttached();
	await agreed.timeline.click();
	for (const [day, held] of [
		['9999-12-31', ['Zonder dag', 'Ooit']],
		['1999-06-01', ['Vroeger']],
		['0001-01-01', []],
	] as const) {
		await agreed.lookAt.fill(day);
		await expect(agreed.heldThen).toHaveText([...held].map((what) => new RegExp(`^${what}`)));
	}
	await agreed.lookAt.fill('');
	await expect(page.getByText(agreed.t('timeline_no_day'))).toBeVisible();
});

test('who is no longer there is still named in what was agreed with them', async ({ page }) => {
	const agreed = new AgreementsPage(page);
	const start = new StartPage(page);
	await start.goto();
	let choices = await start.adjust();
	await choices.players('Ann', 'Bo', 'Cas');
	await choices.player(1).focus();
	await expect.poll(() => storedBy(page)).toContain('"name":"Cas"');
	await start.open('/afspraken/');
	await agreed.make.click();
	await agreed.what.fill('Bo kookt');
	await page.getByRole('radio', { name: 'Bo', exact: true }).check();
	await agreed.save.click();
	await agreed.make.click();
	await agreed.what.fill('Allemaal');
	await agreed.save.click();
	await expect(agreed.item('Allemaal')).toContainText(
		agreed.t('agreed_carries', { name: 'samen' }),
	);

	await start.goto();
	choices = await start.adjust();
	await expect(choices.player(2)).toHaveValue('Bo');
	await choices.player(2).fill('');
	await choices.player(1).focus();
	await expect(choices.player(2)).toHaveValue('Cas');
	await expect.poll(() => storedBy(page)).toContain('"left":true');
	await agreed.goto();
	await expect(agreed.item('Bo kookt')).toContainText(agreed.t('agreed_carries', { name: 'Bo' }));
	await expect(agreed.item('Allemaal')).toContainText(/(?=.*Ann)(?=.*Bo)(?=.*Cas)/);
	const whose = page.getByRole('group', { name: agreed.t('agreed_filter') });
	await whose.getByRole('radio', { name: 'Ann', exact: true }).check();
	await expect(agreed.item('Bo kookt')).toHaveCount(0);
	await whose.getByRole('radio', { name: 'Bo', exact: true }).check();
	await expect(agreed.item('Bo kookt')).toBeVisible();
	await agreed.timeline.click();
	await expect(page.getByRole('listitem').filter({ hasText: /^Bo denkt aan/ })).toBeVisible();
});
