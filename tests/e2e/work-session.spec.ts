import { expect, test } from './pages/test';
import { storedBy } from './pages/stored';
import { FacilitatorWindow, RoomWindow, WorkPage } from './pages/work-page';
import words from '../../src/i18n/messages/nl.json' with { type: 'json' };
import { wordsIn } from './pages/words';

const t = wordsIn('nl');

test('from the page to a running session takes two taps, and the agenda adds up', async ({
	page,
}) => {
	const work = new WorkPage(page);
	await work.goto();
	await expect(work.begin).toHaveCount(0);
	await work.manager('work_manager_no').check();
	expect((await work.minutes()).reduce((a, b) => a + b)).toBe(60);
	await work.begin.click();
	const window = new FacilitatorWindow(page);
	await expect(window.question).toHaveText(t('work_room_welcome'));
	await expect(window.clock).toBeVisible();
});

test('whoever manages them is told to let a colleague lead, and why', async ({ page }) => {
	const work = new WorkPage(page);
	await work.goto();
	await work.manager('work_manager_yes').check();
	await expect(page.getByText(t('work_manager_why')).first()).toBeVisible();
	await work.choose('work_room', t('work_room_mixed'));
	await expect(page.getByText(t('work_room_warning')).first()).toBeVisible();
});

test('two people, sixty and nonsense get a word of advice and a script that adds up', async ({
	page,
}) => {
	const work = new WorkPage(page);
	await work.goto();
	await work.manager('work_manager_no').check();
	for (const [people, advice] of [
		['2', 'work_people_few'],
		['60', 'work_people_many'],
		['61', 'work_people_wrong'],
		['', 'work_people_wrong'],
	] as const) {
		await work.people.fill(people);
		await expect(page.getByText(t(advice))).toBeVisible();
		await expect(work.begin).toBeEnabled({ enabled: advice !== 'work_people_wrong' });
		expect((await work.minutes()).reduce((a, b) => a + b)).toBe(60);
	}
});

test('a script that was changed is kept, used again and goes along in a link', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const work = new WorkPage(page);
	await work.goto();
	await work.manager('work_manager_no').check();
	await work.choose('work_minutes', t('work_minutes_short', { minutes: 30 }));
	await work.openBuilder();
	const before = await work.minutes();
	const statements = t('work_part_statements');
	await work.button('work_part_longer', { part: statements }).click();
	await work.button('work_part_drop', { part: t('work_part_brainstorm') }).click();
	await work.button('work_part_up', { part: statements }).click();
	await expect(work.button('work_part_up', { part: statements })).toBeFocused();
	const after = await work.minutes();
	expect(after).toHaveLength(before.length - 1);
	expect(after.reduce((a, b) => a + b)).toBe(30);
	expect(after[1]).toBe(before[2]! + 1);

	await page.getByRole('textbox', { name: t('work_name') }).fill('Maandag in de keet');
	await work.button('work_save').click();
	await expect(page.getByText(t('work_saved'))).toBeVisible();
	await work.button('work_share').click();
	await expect(page.getByText(t('work_shared'))).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	await page.reload();
	await work.button('work_plan_use', { title: 'Maandag in de keet' }).click();
	expect(await work.minutes()).toEqual(after);

	const other = new WorkPage(await context.newPage());
	await other.page.goto(link);
	await other.alive();
	await expect(other.page.getByText(t('work_link_taken'))).toBeVisible();
	expect(await other.minutes()).toEqual(after);
	await other.page.goto(link.slice(0, -40));
	await other.page.reload();
	await expect(other.page.getByText(t('work_link_damaged'))).toBeVisible();
});

test('the room and the facilitator stay in step, and either can be closed and opened again', async ({
	page,
	context,
}) => {
	const leader = await new WorkPage(page).run(12, 60);
	let room = await leader.openRoom();
	await expect(room.question).toHaveText(t('work_room_welcome'));
	await leader.button('work_next_part').click();
	await expect(room.question).toHaveText(t('work_room_check_in'));
	// The room's window leads just as well.
	await room.page.keyboard.press('ArrowRight');
	const statement = await room.question.textContent();
	await expect(leader.question).toHaveText(statement!);
	await room.page.keyboard.press('p');
	await expect(leader.button('work_resume')).toBeVisible();
	const stood = await leader.clock.textContent();
	expect(await room.clock.textContent()).toBe(stood);

	await room.page.close();
	await leader.button('work_two_more').click();
	room = new RoomWindow(await context.newPage());
	await room.open('/werk/sessie/zaal/');
	await expect(room.question).toHaveText(statement!);
	expect(await room.clock.textContent()).toBe(await leader.clock.textContent());
	// Opened twice: both follow.
	const second = new RoomWindow(await context.newPage());
	await second.open('/werk/sessie/zaal/');
	await expect(second.question).toHaveText(statement!);

	await page.close();
	const again = new FacilitatorWindow(await context.newPage());
	await again.open('/werk/sessie/');
	await expect(again.question).toHaveText(statement!);
	await again.button('work_resume').click();
	await again.button('work_next_card').click();
	await expect(room.question).not.toHaveText(statement!);
	const next = await room.question.textContent();
	await expect(second.question).toHaveText(next!);
	await expect(again.question).toHaveText(next!);
});

test('no private word is in the room at any moment, and its question is read from eight metres', async ({
	page,
}) => {
	test.slow();
	const leader = await new WorkPage(page).run(12, 60);
	const room = await leader.openRoom();
	await room.page.setViewportSize({ width: 1920, height: 1080 });
	await page.getByRole('textbox', { name: t('work_asked_new') }).fill('Een rooster op tijd');
	await leader.button('work_asked_add').click();
	await expect(page.getByText('Een rooster op tijd')).toBeVisible();

	const privateWords = (Object.keys(words) as (keyof typeof words)[])
		.filter((key) => /^work_(say|help|asked|late|slips|device)/.test(key))
		.map((key) => t(key));
	for (let n = 0; n < 40; n += 1) {
		const text = await leader.question.textContent();
		await expect(room.question).toHaveText(text!);
		const dom = await room.page.locator('body').innerHTML();
		for (const word of [...privateWords, 'Een rooster op tijd']) expect(dom).not.toContain(word);
		for (const followUp of await page.locator('section.sheet ul[lang] li').allTextContents())
			expect(dom).not.toContain(followUp);
		const { size, fits } = await room.question.evaluate((element) => ({
			size: parseFloat(getComputedStyle(element).fontSize),
			fits: document.documentElement.scrollHeight <= innerHeight,
		}));
		expect(size).toBeGreaterThanOrEqual(1080 / 24);
		expect(fits, text!).toBe(true);
		const on = page.locator('.controls .main');
		if (await on.isDisabled()) break;
		await on.click();
		await expect(leader.question).not.toHaveText(text!);
	}
	await expect(leader.question).toHaveText(t('work_room_check_out'));
});

test('a picture comes from five answers that differ; of others nothing is shown or stored', async ({
	page,
}) => {
	const leader = await new WorkPage(page).run(12, 60);
	const room = await leader.openRoom();
	await leader.goTo('work_part_statements');
	for (const counts of [
		[1, 1, 1, 1, 0],
		[0, 0, 0, 7, 0],
	]) {
		await leader.countSlips(counts);
		await expect(page.getByText(t('work_no_picture'))).toBeVisible();
		await expect(leader.picture).toHaveCount(0);
		await expect(room.picture).toHaveCount(0);
		expect(await storedBy(page)).not.toMatch(/"counts":\[/);
	}
	await leader.countSlips([9, 9, 0, 0, 0]);
	await expect(page.getByText(t('work_count_too_many', { people: 12 }))).toBeVisible();
	await leader.countSlips([2, 0, 1, 1, 3]);
	await expect(leader.picture).toBeVisible();
	await expect(room.picture).toBeVisible();
	await expect(room.page.getByText(t('work_spread_wide', { lowest: 1, highest: 5 }))).toBeVisible();
	expect(await storedBy(page)).toContain('"counts":[2,0,1,1,3]');
	await leader.button('work_next_card').click();
	await expect(room.picture).toHaveCount(0);
});

test('the device goes round: answers are nowhere but in its window, and a crash forgets them', async ({
	page,
}) => {
	const leader = await new WorkPage(page).run(6);
	const room = await leader.openRoom();
	// Whatever crosses to the other window is looked at, and whatever is stored.
	await room.page.evaluate(() => {
		const heard: string[] = [];
		Object.assign(globalThis, { heard });
		new BroadcastChannel('samenspel-werk').onmessage = ({ data }) =>
			heard.push(JSON.stringify(data));
	});
	await leader.goTo('work_part_statements');
	const before = await storedBy(page);
	await leader.way('work_device').check();
	await leader.button('work_pass_begin').click();
	for (const answer of [5, 1, 5]) {
		await leader.button('work_pass_open').click();
		await page.getByRole('radio', { name: `${answer}`, exact: true }).check();
		await leader.button('work_pass_done').click();
		expect(withoutClock(await storedBy(page))).toBe(withoutClock(before));
	}
	const heard = () =>
		room.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
	expect((await heard()).filter((message) => message.includes('"counts"'))).toEqual([]);

	await page.reload();
	await expect(leader.question).toBeVisible();
	await leader.passRound([5, 1, 5, 2, 3, 3]);
	await expect(leader.picture).toBeVisible();
	await expect(room.picture).toBeVisible();
	const crossed = (await heard()).filter((message) => message.includes('"counts"'));
	expect(crossed.length).toBeGreaterThan(0);
	for (const message of crossed) expect(message).toContain('"counts":[1,1,2,0,2]');
});

/** The time moves on while people think; all else must be as it was. */
const withoutClock = (stored: string) => stored.replace(/"workAwake":"\d+"/, '');

test('four people: nothing can be anonymous, and the page says so', async ({ page }) => {
	const leader = await new WorkPage(page).run(4);
	await leader.goTo('work_part_statements');
	await leader.way('work_device').check();
	await expect(page.getByText(t('work_few_truth'))).toBeVisible();
	await leader.passRound([1, 2, 3, 4]);
	await expect(page.getByText(t('work_no_picture'))).toBeVisible();
	expect(await storedBy(page)).not.toMatch(/"counts":\[/);
});

test('running late it says what to leave out; a laptop that slept goes on where it was', async ({
	page,
}) => {
	await page.clock.install();
	const leader = await new WorkPage(page).run(10, 60);
	await leader.button('work_pause').click();
	await page.clock.fastForward('09:00');
	await expect(page.getByText(t('work_late', { minutes: 9 }))).toBeVisible();
	await page.getByRole('button', { name: t('work_late_drop', { parts: '' }) }).click();
	await expect(page.getByText(t('work_late', { minutes: 9 }))).toHaveCount(0);
	await leader.button('work_resume').click();
	await page.clock.runFor(1000);
	const before = await leader.clock.textContent();
	await page.clock.fastForward('30:00');
	await expect(page.getByText(t('work_slept'))).toBeVisible();
	await expect(leader.clock).toContainText(t('work_clock_stands'));
	await expect(leader.clock).toContainText(before!.trim().slice(0, 6));
	await leader.button('work_resume').click();
	await expect(page.getByText(t('work_slept'))).toHaveCount(0);
	// Nothing locks the room: every part can be skipped.
	while (await leader.button('work_skip_part').isEnabled())
		await leader.button('work_skip_part').click();
	await expect(leader.question).toHaveText(t('work_room_check_out'));
});

test('a session ends in a record without names, as Markdown and in the calendar', async ({
	page,
}) => {
	const leader = await new WorkPage(page).run(12);
	await leader.goTo('work_part_cards_2');
	const card = (await leader.question.textContent())!;
	await leader.button('work_keep_card').click();
	await leader.goTo('work_part_agreements');
	await leader.button('work_agree_write').click();
	await page.getByRole('textbox', { name: t('agreed_what') }).fill('Notulen om de beurt');
	await leader.button('agreed_save').click();
	await expect(page.getByText('Notulen om de beurt')).toBeVisible();
	await page.getByRole('textbox', { name: t('work_asked_new') }).fill('Een kolfkamer');
	await leader.button('work_asked_add').click();
	await leader.finish();
	await expect(leader.heading).toHaveText(t('work_over_title'));
	await leader.button('work_report_keep').click();

	await expect(leader.heading).toHaveText(t('work_reports'));
	const report = page.getByRole('article');
	for (const text of [card, 'Notulen om de beurt', 'Een kolfkamer'])
		await expect(report).toContainText(text);
	const download = page.waitForEvent('download');
	await leader.button('work_report_markdown').click();
	const file = (await download).createReadStream();
	let markdown = '';
	for await (const chunk of await file) markdown += String(chunk);
	expect(markdown).toContain('- Notulen om de beurt');
	const calendar = page.waitForEvent('download');
	await leader.button('work_report_dates').click();
	expect((await calendar).suggestedFilename()).toMatch(/\.ics$/);
	// The agreement itself is the team's, in the same place as always.
	await page.goto(leader.address('/afspraken/?groep=team'));
	await expect(
		page.getByRole('heading', { level: 3, name: 'Notulen om de beurt', exact: true }),
	).toBeVisible();
});
