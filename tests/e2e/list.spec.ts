import type { BrowserContext, Page } from '@playwright/test';
import { ListPage } from './pages/list-page';
import { bodyOf, headsStored, replaceBody } from './pages/rows';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';

/** How often a view is stored: as a version, as a head, and as the row of its record. */
const viewsStored = async (page: Page) =>
	(await storedBy(page)).match(/"kind":"view"/g)?.length ?? 0;

/** The list in a tab that hears nothing of the others, as a second phone would not. */
async function deafTab(context: BrowserContext): Promise<ListPage> {
	const page = await context.newPage();
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
	const list = new ListPage(page);
	await list.goto();
	return list;
}

const heads = async (page: Page, kind = 'view') =>
	Object.values(await headsStored(page, kind)).sort();

test('two people fill in apart, and look together', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	const total = await list.tasks.count();
	expect(total).toBeGreaterThanOrEqual(11);
	expect(total).toBeLessThanOrEqual(13);

	const taps = await list.taps(() => list.fillIn(list.t('owner_me'), list.t('owner_together')));
	// Fewer would mean that nothing was counted.
	expect(taps).toBeGreaterThanOrEqual(total);
	expect(taps).toBeLessThanOrEqual(2 * total);
	await expect(list.progress(total, total)).toBeVisible();
	await list.ready.click();

	// Closed: nothing of what Ann chose can be seen or heard.
	await expect(list.envelopeFor('Bo')).toBeVisible();
	await expect(list.tasks).toHaveCount(0);
	await list.envelopeFor('Bo').click();
	await expect(list.progress(0, total)).toBeVisible();
	for (const radio of await list.tasks.getByRole('radio').all())
		await expect(radio).not.toBeChecked();

	// Halfway a reload: what was filled in is there, and it lies closed again.
	await list.answer(list.tasks.first(), 'list_thinks', list.t('owner_together')).check();
	await list.answer(list.tasks.first(), 'list_does', list.t('owner_together')).check();
	await expect(list.progress(1, total)).toBeVisible();
	// Two versions, a head and a row for each task that was filled in.
	await expect.poll(() => viewsStored(page)).toBe(4 * (total + 1));
	await page.reload();
	await list.envelopeFor('Bo').click();
	await expect(list.progress(1, total)).toBeVisible();

	await list.fillIn(list.t('owner_me'), list.t('owner_together'));
	await list.ready.click();
	await list.lookTogether.click();
	await expect(page.getByText(list.t('list_unseen'))).toBeVisible();
	await expect(page.getByRole('heading', { name: list.t('list_different') })).toHaveCount(0);
	await list.said.click();
	await expect(page.getByText(list.t('seen_both_claim'), { exact: true }).first()).toBeVisible();
	await expect(page.getByText(list.t('list_whole_read'))).toBeHidden();
	await page.getByText(list.t('list_whole'), { exact: true }).click();
	await expect(page.getByText(list.t('list_whole_read'))).toBeVisible();
	const count = { name: 'Ann', count: total, total };
	await expect(page.getByText(list.t('list_whole_thinks', count))).toHaveCount(1);
	// Ann says she thinks of all and they do it together; so does Bo of himself.
	for (const steps of [5 * total, total]) {
		const said = list.t('list_whole_steps', { name: 'Ann', count: steps, total: 5 * total });
		await expect(page.getByText(said, { exact: true })).toHaveCount(1);
	}
});

test('one record a person and task; every answer adds a version', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	const task = list.tasks.first();
	const name = (await task.getByRole('heading').textContent())!;
	for (const owner of ['owner_me', 'owner_you', 'owner_together', 'owner_me'] as const)
		await list.answer(task, 'list_thinks', list.t(owner)).check();
	const versions = () =>
		page.evaluate(async () => {
			const open = indexedDB.open('samenspel');
			await new Promise((done) => (open.onsuccess = done));
			const read = <T>(store: string) =>
				new Promise<T[]>((done) => {
					const all = open.result.transaction(store).objectStore(store).getAll();
					all.onsuccess = () => done(all.result as T[]);
				});
			const kinds = (rows: { kind: string }[]) => rows.filter(({ kind }) => kind === 'view').length;
			const counts = [kinds(await read('versions')), kinds(await read('heads'))];
			open.result.close();
			return counts;
		});
	await expect.poll(versions).toEqual([4, 1]);
	await page.reload();
	await list.envelopeFor('Ann').click();
	await expect(list.answer(list.task(name), 'list_thinks', list.t('owner_me'))).toBeChecked();
});

test('taps on one task faster than the device can store them are one line of versions', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin(['Ann']);
	await page.evaluate(() => {
		const radios = document.querySelectorAll<HTMLInputElement>('main li input[type="radio"]');
		for (const radio of [...radios].slice(0, 6)) radio.click();
	});
	// Six versions, one row, and one head: two would be a question to people who agree.
	await expect.poll(() => viewsStored(page)).toBe(8);
	await page.reload();
	await list.envelopeFor('Ann').click();
	// The last tap of each question is the one that holds.
	for (const question of ['list_thinks', 'list_does'] as const)
		await expect(list.answer(list.tasks.first(), question, list.t('owner_you'))).toBeChecked();
	await expect(page.getByText(/twee plekken/)).toHaveCount(0);
});

test('the same task filled in in two tabs at once: both are kept, and one tap chooses', async ({
	page,
	context,
}) => {
	const here = new ListPage(page);
	await here.goto();
	await here.begin(['Ann']);
	const there = await deafTab(context);
	await there.tasks.first().waitFor();

	await here.answer(here.tasks.first(), 'list_thinks', here.t('owner_me')).check();
	await expect.poll(() => storedBy(page)).toContain('"kind":"view"');
	await there.answer(there.tasks.first(), 'list_thinks', there.t('owner_together')).check();
	// Two versions, two heads, and their row.
	await expect.poll(() => viewsStored(page)).toBe(5);
	expect(await heads(page)).toEqual([2]);

	await page.reload();
	await here.envelopeFor('Ann').click();
	const name = (await here.tasks.first().getByRole('heading').textContent())!;
	await expect(page.getByText(here.t('list_fork', { task: name }))).toBeVisible();
	await page.getByRole('button', { name: /samen/ }).click();
	await expect(page.getByText(here.t('list_fork', { task: name }))).toHaveCount(0);
	await expect(
		here.answer(here.tasks.first(), 'list_thinks', here.t('owner_together')),
	).toBeChecked();
	await expect.poll(() => heads(page)).toEqual([1]);
});

test('taps on different tasks in two tabs never conflict', async ({ page, context }) => {
	const here = new ListPage(page);
	await here.goto();
	await here.begin(['Ann']);
	const there = await deafTab(context);
	await there.tasks.first().waitFor();
	await here.answer(here.tasks.nth(0), 'list_thinks', here.t('owner_me')).check();
	await there.answer(there.tasks.nth(1), 'list_thinks', there.t('owner_you')).check();
	await here.answer(here.tasks.nth(0), 'list_does', here.t('owner_me')).check();
	await there.answer(there.tasks.nth(1), 'list_does', there.t('owner_you')).check();
	// Four versions, two records, one head each.
	await expect.poll(() => viewsStored(page)).toBe(4 + 2 + 2);
	expect(await heads(page)).toEqual([1, 1]);
	await page.reload();
	await here.envelopeFor('Ann').click();
	for (const [n, owner] of ['owner_me', 'owner_you'].entries())
		for (const question of ['list_thinks', 'list_does'] as const)
			await expect(
				here.answer(here.tasks.nth(n), question, here.t(owner as 'owner_me')),
			).toBeChecked();
});

test('after the reveal the second person can correct an answer as the first can', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	await list.shorten(2);
	await list.fillInAll(['Ann', 'Bo'], list.t('owner_me'), list.t('owner_me'));
	// Also before they look, and after a reload.
	await expect(list.change('Ann')).toBeVisible();
	await page.reload();
	await expect(list.change('Bo')).toBeVisible();
	await list.lookTogether.click();
	await list.said.click();
	const different = page.getByRole('region', { name: list.t('list_different') });
	const ofBo = different.getByRole('listitem').first().getByRole('definition').last();
	await expect(ofBo).toHaveText(list.t('list_answer', { thinks: 'Bo', does: 'Bo' }));
	const name = (await different.getByRole('heading', { level: 3 }).first().textContent())!;

	await list.change('Bo').click();
	await list.envelopeFor('Bo').click();
	await list.answer(list.task(name), 'list_does', list.t('owner_together')).check();
	await list.ready.click();
	await list.lookTogether.click();
	await expect(different.getByRole('definition').getByText('samen')).toHaveText(
		list.t('list_answer', { thinks: 'Bo', does: 'samen' }),
	);
	await expect(list.change('Ann')).toBeVisible();
});

test('on a phone of one’s own the address opens their own list, until all are done', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	await list.shorten(1);
	const [, bo] = (await bodyOf<{ of: string[] }>(page, 'list')).of;
	await list.open(`/lijst/?wie=${bo}`);
	await list.fillIn(list.t('owner_me'), list.t('owner_me'));
	await expect(list.progress(1, 1)).toBeVisible();
	await expect.poll(() => viewsStored(page)).toBe(4);
	// Done, while the other is not: what they said is still theirs to change.
	await page.reload();
	await expect(list.progress(1, 1)).toBeVisible();

	await list.goto();
	await list.envelopeFor('Ann').click();
	await list.fillIn(list.t('owner_me'), list.t('owner_me'));
	await list.ready.click();
	await expect(list.lookTogether).toBeVisible();
	await list.open(`/lijst/?wie=${bo}`);
	await list.change('Bo').click();
	await list.envelopeFor('Bo').click();
	await expect(list.progress(1, 1)).toBeVisible();
});

test('what the second person wrote in two tabs is asked before they look, and shows what differs', async ({
	page,
	context,
}) => {
	const here = new ListPage(page);
	await here.goto();
	await here.begin();
	await here.shorten(1);
	await here.fillInAll(['Ann', 'Bo'], here.t('owner_me'), here.t('owner_me'));
	const there = await deafTab(context);
	// The quick answers stay alike: only a step differs.
	for (const [list, owner] of [
		[here, 'owner_me'],
		[there, 'owner_you'],
	] as const) {
		await list.change('Bo').click();
		await list.envelopeFor('Bo').click();
		await list.more(list.tasks.first());
		await list.tasks
			.first()
			.getByRole('combobox', { name: list.t('step_plan') })
			.selectOption({ label: list.t(owner) });
		await expect.poll(() => storedBy(page)).toContain('"plan":');
	}
	await expect.poll(() => heads(page)).toEqual([1, 2]);

	await page.reload();
	await expect(here.lookTogether).toHaveCount(0);
	await here.envelopeFor('Bo').click();
	const name = (await here.tasks.first().getByRole('heading').textContent())!;
	const choices = await here.fork(name).allTextContents();
	expect(choices.map((text) => text.trim()).sort()).toEqual(['Uitzoeken: Ann', 'Uitzoeken: Bo']);
	// Who says to be done without choosing hears what is open.
	await here.ready.click();
	await expect(here.stillOpen(name)).toBeVisible();
	await here.button('list_go_there').click();
	await expect(here.fork(name).first()).toBeFocused();
	await here.fork(name).getByText('Uitzoeken: Bo').click();
	await expect(here.fork(name)).toHaveCount(0);
	await expect(here.heading).toBeFocused();
	await expect.poll(() => heads(page)).toEqual([1, 1]);
	await here.ready.click();
	await expect(here.lookTogether).toBeVisible();
});

test('a task renamed in two tabs has both names until somebody chooses', async ({
	page,
	context,
}) => {
	const here = new ListPage(page);
	await here.goto();
	await here.begin(['Ann']);
	const name = (await here.tasks.first().getByRole('heading').textContent())!;
	const other = (await here.tasks.last().getByRole('heading').textContent())!;
	const there = await deafTab(context);
	await there.tasks.first().waitFor();
	await here.rename(name, 'Eten maken');
	await there.rename(name, 'Het avondeten');
	await expect.poll(() => heads(page, 'list')).toEqual([2]);

	await page.reload();
	await expect(here.titles()).toHaveText(['Eten maken', 'Het avondeten']);
	// Another change to the list does not choose for them.
	await here.more(here.task(other));
	await here
		.task(other)
		.getByRole('button', { name: here.t('task_drop') })
		.click();
	await expect.poll(() => heads(page, 'list')).toEqual([1]);
	await page.reload();
	await expect(here.titles()).toHaveText(['Eten maken', 'Het avondeten']);
	await here.titles().first().click();
	await expect(here.titles()).toHaveCount(0);
	await expect(here.task('Eten maken')).toBeVisible();
	await expect.poll(async () => JSON.stringify(await bodyOf(page, 'list'))).not.toContain('titles');
	await page.reload();
	await expect(here.task('Eten maken')).toBeVisible();
	await expect(here.titles()).toHaveCount(0);
});

test('two people who both skip a task hear which one, and go there or on without it', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	await list.shorten(2);
	const name = (await list.tasks.last().getByRole('heading').textContent())!;
	for (const person of ['Ann', 'Bo']) {
		if (person === 'Bo') await list.envelopeFor(person).click();
		for (const question of ['list_thinks', 'list_does'] as const)
			await list.answer(list.tasks.first(), question, list.t('owner_me')).check();
		await list.ready.click();
		await expect(list.stillOpen(name)).toBeVisible();
		await list.button('list_go_there').click();
		await expect(list.answer(list.task(name), 'list_thinks', list.t('owner_me'))).toBeFocused();
		await list.button('list_go_without').click();
	}
	await expect(page.getByText(list.t('list_all_done_open'))).toBeVisible();
	await list.lookTogether.click();
	await list.said.click();
	await expect(page.getByRole('region', { name: list.t('list_not_yet') })).toContainText(name);
});

test('who left is not waited for; who joins later fills in too', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: list.t('list_people_more') }).check();
	await page.getByRole('textbox', { name: list.t('player_n', { n: 3 }) }).fill('Cas');
	await list.begin();
	await list.shorten(1);
	const start = new StartPage(page);
	await start.goto();
	const choices = await start.adjust();
	await expect(choices.player(3)).toHaveValue('Cas');
	await choices.player(3).fill('');
	await choices.player(1).focus();
	await expect.poll(() => storedBy(page)).toContain('"left":true');
	await page.getByRole('button', { name: start.t('players_more') }).click();
	await choices.player(3).fill('Eva');
	await choices.player(1).focus();
	await expect.poll(() => storedBy(page)).toContain('"name":"Eva"');

	await list.goto();
	await list.fillInAll(['Ann', 'Bo'], list.t('owner_me'), list.t('owner_together'));
	await expect(list.lookTogether).toBeVisible();

	const join = page.getByText(list.t('list_join'), { exact: true }).first();
	await join.click();
	const field = page.getByRole('textbox', { name: list.t('list_join_who') });
	const add = list.button('list_join');
	await add.click();
	await expect(page.getByText(list.t('list_join_empty'))).toBeVisible();
	await field.fill(' Bo ');
	await add.click();
	await expect(page.getByText(list.t('list_join_there', { name: 'Bo' }))).toBeVisible();
	// Who sat down for a game is known; who left comes back by name.
	for (const name of ['Eva', 'Cas']) {
		if (name === 'Cas') {
			await join.click();
			await field.fill(name);
			await add.click();
		} else await page.getByRole('button', { name: list.t('list_join_add', { name }) }).click();
		await list.envelopeFor(name).click();
		await list.fillIn(list.t('owner_me'), 'Ann');
		await list.ready.click();
	}
	await list.lookTogether.click();
	await list.said.click();
	const different = page.getByRole('region', { name: list.t('list_different') });
	await expect(different.getByRole('term')).toHaveText(
		['Ann', 'Bo', 'Cas', 'Eva'].map((name) => list.t('list_by', { name })),
	);
	// What "together" meant before is still there to see.
	await list.change('Ann').click();
	await list.envelopeFor('Ann').click();
	const then = list.tasks.first().getByRole('group', { name: list.t('list_does') });
	await expect(then.getByRole('radio', { name: /^(Ann, Bo|Bo, Ann)$/ })).toBeChecked();
	await page.reload();
	await expect(list.change('Eva')).toBeVisible();
});

test('words find the whole catalogue, and nothing about a baby where it went otherwise', async ({
	page,
}) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: list.t('list_people_one') }).check();
	await page.getByRole('radio', { name: list.t('phase_school') }).check();
	await list.button('list_begin').click();
	await list.tasks.first().waitFor();
	const found = page.getByRole('region', { name: list.t('list_add') }).getByRole('button');
	const nappies = found.filter({ hasText: 'Luiers en verschonen' });
	await expect(found.first()).toBeVisible();
	await expect(nappies).toHaveCount(0);
	await list.search.fill('luiers');
	await expect(nappies).toBeVisible();
	await list.search.fill('notulen');
	await expect(page.getByText(list.t('list_none_found'))).toBeVisible();

	const group = await bodyOf<object>(page, 'group');
	await replaceBody(page, 'group', { ...group, silent: true });
	await page.reload();
	await list.search.fill('luiers');
	await expect(page.getByText(list.t('list_none_found'))).toBeVisible();
	await expect(nappies).toHaveCount(0);
});

test('tasks come and go: found, written, renamed, taken off and put back', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	const total = await list.tasks.count();

	await list.search.fill('De planten van oma');
	await expect(page.getByText(list.t('list_none_found'))).toBeVisible();
	const own = list.t('list_add_own', { task: 'De planten van oma' });
	await page.getByRole('button', { name: own }).click();
	await expect(list.task('De planten van oma')).toBeVisible();

	const task = list.task('De planten van oma');
	await task.getByText(list.t('more'), { exact: true }).click();
	const name = task.getByRole('textbox', { name: list.t('task_name') });
	await name.fill('x'.repeat(121));
	await name.blur();
	await expect(page.getByText(list.t('list_too_long'))).toBeVisible();
	await name.fill('De planten van opa');
	await name.blur();
	const renamed = list.task('De planten van opa');
	await expect(renamed).toBeVisible();
	await renamed.getByRole('button', { name: list.t('task_drop') }).click();
	await expect(list.tasks).toHaveCount(total);
	await page.getByRole('button', { name: list.t('task_put_back') }).click();
	await expect(renamed).toBeVisible();

	// Later on as well, with what was filled in.
	await list.answer(renamed, 'list_thinks', list.t('owner_you')).check();
	await list.more(renamed);
	await renamed.getByRole('button', { name: list.t('task_drop') }).click();
	await list.answer(list.tasks.first(), 'list_thinks', list.t('owner_me')).check();
	await expect(page.getByRole('button', { name: list.t('task_put_back') })).toHaveCount(0);
	await list.search.fill('opa');
	await page.getByRole('button', { name: 'De planten van opa', exact: true }).click();
	await expect(list.answer(renamed, 'list_thinks', list.t('owner_you'))).toBeChecked();
	await list.more(renamed);
	await renamed.getByRole('button', { name: list.t('task_drop') }).click();
	await expect(list.tasks).toHaveCount(total);
	// Who writes it once more means the same task.
	await list.search.fill('De planten van opa');
	await page
		.getByRole('button', { name: list.t('list_add_own', { task: 'De planten van opa' }) })
		.click();
	await expect(list.answer(renamed, 'list_thinks', list.t('owner_you'))).toBeChecked();
});

test('somebody alone, and a team, have lists of their own', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: list.t('list_people_one') }).check();
	await page.getByRole('button', { name: list.t('list_begin') }).click();
	await expect(list.tasks.first()).toBeVisible();
	await expect(list.ready).toHaveCount(0);
	const home = await list.tasks.first().getByRole('heading').textContent();

	await list.open('/lijst/?groep=team');
	await page.getByRole('button', { name: list.t('list_begin') }).click();
	await expect(list.tasks.first()).toBeVisible();
	await expect(list.task(home!)).toHaveCount(0);
});

test('hours are shown only after both have looked at the minutes', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	await list.fillInAll(['Ann', 'Bo'], list.t('owner_me'), list.t('owner_me'));
	await list.lookTogether.click();
	await list.said.click();
	await list.whole.click();
	const hours = page.getByText(/\d uur per week/);
	await expect(hours).toHaveCount(0);
	await list.button('hours_begin').click();

	await list.envelopeFor('Ann').click();
	const fields = page.getByRole('listitem').getByRole('textbox');
	const total = await fields.count();
	await fields.first().fill('heel veel');
	await list.button('hours_save').click();
	await expect(page.getByRole('alert')).toContainText('10.080');
	for (const field of await fields.all()) await field.fill('60');
	await list.button('hours_save').click();

	// The other has not looked yet, and a reload forgets nothing of what was said.
	await list.envelopeFor('Bo').click();
	await expect(fields.first()).not.toHaveValue('60');
	for (const field of await fields.all()) await field.fill('120');
	await list.button('hours_save').click();
	await list.whole.click();
	// Each says they do all of it, at an hour and a half a task.
	const mine = list.t('hours_person', {
		name: 'Ann',
		hours: `${(total * 3) / 2}`.replace('.', ','),
	});
	await expect(page.getByText(mine, { exact: true })).toHaveCount(1);
	await page.reload();
	await list.lookTogether.click();
	await list.said.click();
	await list.whole.click();
	await expect(page.getByText(mine, { exact: true })).toHaveCount(1);
});

test('somebody alone puts today beside what they wish', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: list.t('list_people_one') }).check();
	await page.getByRole('button', { name: list.t('list_begin') }).click();
	await list.tasks.first().waitFor();
	await expect(list.button('wish_begin')).toHaveCount(0);
	await list.fillIn(list.t('owner_me'), list.t('owner_me'));
	await list.button('wish_begin').click();

	await expect(page.getByRole('heading', { name: list.t('wish_less') })).toHaveCount(0);
	const wish = list.wishes.first();
	const name = (await wish.getByRole('heading').textContent())!;
	await expect(
		wish.getByRole('radio', { name: list.t('owner_me'), exact: true }).first(),
	).toBeChecked();
	await list.answer(wish, 'wish_does', list.t('owner_outside')).check();
	const less = page.getByRole('region', { name: list.t('wish_less') });
	await expect(less.getByRole('heading', { name, exact: true })).toBeVisible();
	await page.reload();
	// Today is as it was.
	await expect(list.answer(list.task(name), 'list_does', list.t('owner_me'))).toBeChecked();
	await list.button('wish_begin').click();
	await expect(less.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('two homes are compared only when both ask', async ({ page }) => {
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('checkbox', { name: list.t('apart_begin') }).check();
	await list.begin();
	await list.fillInAll(['Ann', 'Bo'], list.t('owner_me'), list.t('owner_you'));
	await expect(page.getByText(list.t('apart_wait'))).toBeVisible();
	await expect(list.lookTogether).toHaveCount(0);

	const ask = page.getByRole('checkbox', { name: list.t('apart_ask') });
	for (const [name, together] of [
		['Ann', false],
		['Bo', true],
	] as const) {
		await list.envelopeFor(name).click();
		await list.envelopeFor(name).click();
		await expect(ask).not.toBeChecked();
		await ask.check();
		await list.ready.click();
		await expect(list.lookTogether).toHaveCount(together ? 1 : 0);
	}
	await list.lookTogether.click();
	await expect(page.getByText(list.t('list_unseen'))).toBeVisible();
});
