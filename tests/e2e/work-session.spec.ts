import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { cardOf, refsOf } from './pages/cards';
import { OpenPage } from './pages/open-page';
import { expect, test } from './pages/test';
import { storedBy } from './pages/stored';
import { FacilitatorWindow, RoomWindow, WorkPage } from './pages/work-page';
import words from '../../src/i18n/messages/nl.json' with { type: 'json' };
import { type Word, wordsIn } from './pages/words';

const t = wordsIn('nl');

const projector = { width: 1920, height: 1080 };

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
	await work.button('share_copy').click();
	await expect(page.getByText(t('share_copied'))).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	await page.reload();
	await work.button('work_plan_use', { title: 'Maandag in de keet' }).click();
	expect(await work.minutes()).toEqual(after);

	const opened = new OpenPage(await context.newPage());
	await opened.goto(link);
	await expect(opened.heading).toHaveText(t('open_session'));
	const main = opened.page.getByRole('main');
	await expect(main).toContainText('Maandag in de keet');
	await expect(main).toContainText(t('open_session_about', { minutes: 30, people: 10 }));
	await expect(main.getByRole('listitem')).toHaveCount(after.length);
	await opened.page.getByRole('button', { name: t('open_session_use') }).click();
	const other = new WorkPage(opened.page);
	await expect(other.page.getByText(t('work_link_taken'))).toBeVisible();
	// Whoever opens it is somebody else: they are asked, and only then it can begin.
	await expect(other.begin).toHaveCount(0);
	await expect(other.manager('work_manager_yes')).not.toBeChecked();
	await other.manager('work_manager_no').check();
	expect(await other.minutes()).toEqual(after);
	await other.begin.click();
	await expect(new FacilitatorWindow(other.page).question).toBeVisible();
});

test('a link to a script: its manager is not the one who opens it, odd times are fitted, a cut one is told', async ({
	page,
}) => {
	const plan = {
		title: 'Vijf over half',
		manager: true,
		room: 'employees',
		sector: 'any',
		theme: null,
		minutes: 45,
		people: 6,
		decks: ['gelijke-kansen'],
		parts: [
			{ id: 'welcome', kind: 'welcome', minutes: 10 },
			{ id: 'cards-2', kind: 'cards', level: 2, minutes: 35, form: 'group' },
		],
	};
	const payload = deflateRawSync(JSON.stringify({ type: 'work-session', plan })).toString(
		'base64url',
	);
	const link = `/open/#1.${payload.length.toString(36)}.${payload}`;
	const opened = new OpenPage(page);
	await opened.goto(link.slice(0, -20));
	await expect(opened.alert).toHaveText(t('link_cut'));
	await opened.goto(link);
	await expect(page.getByText(t('work_script_adjusted', { minutes: 30 }))).toBeVisible();
	await page.getByRole('button', { name: t('open_session_use') }).click();
	const work = new WorkPage(page);
	await expect(page.getByText(t('work_script_adjusted', { minutes: 30 }))).toBeVisible();
	await expect(work.manager('work_manager_yes')).not.toBeChecked();
	await work.manager('work_manager_no').check();
	const minutes = await work.minutes();
	expect(minutes).toHaveLength(2);
	expect(minutes.reduce((a, b) => a + b)).toBe(30);
});

test('how people sit is chosen a part, and stays so until there are others', async ({ page }) => {
	const work = new WorkPage(page);
	await work.goto();
	await work.manager('work_manager_no').check();
	await work.openBuilder();
	const cards = t('work_part_cards_1');
	const inPairs = page.getByRole('button', { name: t('work_part_pairs', { part: cards }) });
	await expect(inPairs).toHaveAttribute('aria-pressed', 'false');
	await inPairs.click();
	await expect(inPairs).toHaveAttribute('aria-pressed', 'true');
	await work.button('work_part_longer', { part: cards }).click();
	await work.choose('work_room', t('work_room_mixed'));
	await expect(inPairs).toHaveAttribute('aria-pressed', 'true');
	await expect(work.script.locator('ol').first()).toContainText(t('work_pairs_even', { pairs: 5 }));
	await work.people.fill('4');
	await expect(inPairs).toHaveAttribute('aria-pressed', 'false');
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

test('both windows killed: each opens again from what is stored, where it was', async ({
	page,
	context,
}) => {
	const leader = await new WorkPage(page).run(12, 60);
	const room = await leader.openRoom();
	await leader.goTo('work_part_statements');
	await leader.countSlips([2, 0, 1, 1, 3]);
	await expect(room.picture).toBeVisible();
	await leader.ask('Een kolfkamer');
	await leader.button('work_pause').click();
	await expect(room.clock).toContainText(t('work_clock_stands'));
	const question = await leader.question.textContent();
	const clock = await leader.clock.textContent();
	const keeper = await context.newPage();
	await Promise.all([page.close(), room.page.close()]);

	const again = new RoomWindow(keeper);
	await again.open('/werk/sessie/zaal/');
	await expect(again.question).toHaveText(question!);
	await expect(again.picture).toBeVisible();
	expect(await again.clock.textContent()).toBe(clock);
	const last = await context.newPage();
	await keeper.close();
	const anew = new FacilitatorWindow(last);
	await anew.open('/werk/sessie/');
	await expect(anew.question).toHaveText(question!);
	await expect(anew.picture).toBeVisible();
	await expect(last.getByText('Een kolfkamer', { exact: true })).toBeVisible();
	expect(await anew.clock.textContent()).toBe(clock);
});

test('the room’s window: how often it is open is said, and what to do when it is not', async ({
	page,
	context,
}) => {
	const leader = await new WorkPage(page).run(12, 60);
	const room = await leader.openRoom();
	await expect(page.getByText(t('work_room_is_open'))).toBeVisible();
	const second = new RoomWindow(await context.newPage());
	await second.open('/werk/sessie/zaal/');
	await expect(page.getByText(t('work_room_twice', { count: 2 }))).toBeVisible();
	await second.page.close();
	await expect(page.getByText(t('work_room_is_open'))).toBeVisible();
	await room.page.close();
	await expect(page.getByText(t('work_room_shut'))).toBeVisible();
	const popup = page.waitForEvent('popup');
	await leader.button('work_room_again').click();
	await expect(new RoomWindow(await popup).question).toBeVisible();
	await expect(page.getByText(t('work_room_is_open'))).toBeVisible();
});

test('a room’s window that the browser holds back can be opened by a plain link', async ({
	page,
}) => {
	await page.addInitScript(() => (window.open = () => null));
	const leader = await new WorkPage(page).run(12, 60);
	await leader.button('work_room_open').click();
	await expect(page.getByText(t('work_room_blocked'))).toBeVisible();
	const popup = page.waitForEvent('popup');
	await page.getByRole('link', { name: t('work_room_open') }).click();
	await expect(new RoomWindow(await popup).question).toBeVisible();
	await expect(page.getByText(t('work_room_is_open'))).toBeVisible();
});

test('two windows of whoever leads write in the same notes', async ({ page, context }) => {
	const leader = await new WorkPage(page).run(12);
	const second = new FacilitatorWindow(await context.newPage());
	await second.open('/werk/sessie/');
	await expect(second.question).toBeVisible();
	await leader.ask('Een kolfkamer');
	await second.ask('Een rooster op tijd');
	await second.agree('Notulen om de beurt');
	await leader.ask('Een vaste vrije dag');
	await page.reload();
	for (const text of [
		'Een kolfkamer',
		'Een rooster op tijd',
		'Een vaste vrije dag',
		'Notulen om de beurt',
	])
		await expect(page.getByText(text, { exact: true })).toBeVisible();
	await leader.button('work_asked_drop', { text: 'Een kolfkamer' }).click();
	await expect(page.getByText('Een kolfkamer', { exact: true })).toHaveCount(0);
	await second.finish();
	await second.button('work_report_keep').click();
	const report = second.page.getByRole('article');
	for (const text of ['Een rooster op tijd', 'Een vaste vrije dag', 'Notulen om de beurt'])
		await expect(report).toContainText(text);
	await expect(report).not.toContainText('Een kolfkamer');
});

/** Only whoever leads may read these: the fixed pieces of each, as placeholders never stand there. */
const privateWords = (Object.keys(words) as Word[])
	.filter((key) =>
		/^work_(say|help|asked|late|slips|device|fingers|few|result|count|pass|opinions|agree_|coming|keys|finish)/.test(
			key,
		),
	)
	.flatMap((key) => words[key].split(/ · |\{\w+\}/))
	.map((piece) => piece.trim())
	.filter((piece) => piece.length > 6);

async function expectNothingPrivate(leader: FacilitatorWindow, room: RoomWindow, own: string[]) {
	const dom = await room.page.locator('body').innerHTML();
	const followUps = await leader.page.locator('section.sheet ul[lang] li').allTextContents();
	for (const word of [...privateWords, ...followUps, ...own]) expect(dom).not.toContain(word);
}

test('no private word is in the room at any moment, and its question is read from eight metres', async ({
	page,
}) => {
	test.slow();
	const work = new WorkPage(page);
	await work.goto();
	await work.manager('work_manager_no').check();
	await work.openBuilder();
	await work.button('work_part_pulse').click();
	await work.begin.click();
	const leader = new FacilitatorWindow(page);
	await expect(leader.question).toBeVisible();
	const room = await leader.openRoom();
	await room.page.setViewportSize(projector);
	const own = ['Een rooster op tijd', 'Ook bij ziekte'];
	await leader.ask(own[0]!);

	let [pictures, seen] = [0, 0];
	for (let n = 0; n < 40; n += 1) {
		const text = await leader.question.textContent();
		await expect(room.question).toHaveText(text!);
		const look = async () => {
			await expectNothingPrivate(leader, room, own);
			expect(await room.letters()).toBeGreaterThanOrEqual(projector.height / 24);
			expect(await room.fits(), text!).toBe(true);
			await expect(room.clock).toBeInViewport({ ratio: 1 });
			seen += 1;
		};
		await look();
		if ((await leader.way('work_slips').count()) > 0 && pictures === 0) {
			await leader.countSlips([2, 0, 1, 1, 3]);
			await expect(room.picture).toBeVisible();
			pictures += 1;
			await look();
		}
		if (text === t('work_room_pulse')) {
			await leader.button('work_pulse_begin').click();
			await leader.countSlips([0, 0, 0, 1, 2, 3, 1, 1, 0, 0]);
			await look();
		}
		if (text === t('work_room_agreements')) {
			await leader.button('work_agree_write').click();
			await page.getByRole('textbox', { name: t('agreed_what') }).fill('Notulen om de beurt');
			await page.getByRole('textbox', { name: t('agreed_standard') }).fill(own[1]!);
			await look();
			await leader.button('agreed_save').click();
			await expect(room.page.getByText('Notulen om de beurt')).toBeVisible();
			await look();
		}
		const on = page.locator('.controls .main');
		if (await on.isDisabled()) break;
		await on.click();
		await expect(leader.question).not.toHaveText(text!);
	}
	await expect(leader.question).toHaveText(t('work_room_check_out'));
	expect(pictures).toBe(1);
	expect(seen).toBeGreaterThan(12);
	await leader.finish();
	await expect(room.question).toHaveText(t('work_room_over'));
	await expectNothingPrivate(leader, room, own);
});

test('with a picture every statement and the clock are whole on the projector', async ({
	page,
}) => {
	test.slow();
	const leader = await new WorkPage(page).run(12, 90);
	const room = await leader.openRoom();
	await room.page.setViewportSize(projector);
	await leader.goTo('work_part_statements');
	const statements = refsOf('gelijke-kansen').filter((ref) => cardOf(ref).kind === 'statement');
	for (let n = 0; n < statements.length; n += 1) {
		const text = (await leader.question.textContent())!;
		await leader.countSlips([2, 4, 1, 1, 3]);
		await expect(room.picture).toBeVisible();
		expect(await room.fits(), text).toBe(true);
		expect(await room.letters(), text).toBeGreaterThanOrEqual(projector.height / 24);
		await expect(room.clock).toBeInViewport({ ratio: 1 });
		await expect(room.picture).toBeInViewport({ ratio: 1 });
		await leader.button('work_other_card').click();
		await expect(leader.question).not.toHaveText(text);
	}
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
	// Somebody came in late.
	await leader.present.fill('18');
	await leader.countSlips([9, 9, 0, 0, 0]);
	await expect(leader.picture).toBeVisible();
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

test('whoever has the device may pass, or is not there; no key loses what the others gave', async ({
	page,
}) => {
	const leader = await new WorkPage(page).run(8);
	await leader.goTo('work_part_statements');
	await leader.way('work_device').check();
	// Too many to pass it on: then it is slips.
	await leader.present.fill('9');
	await expect(leader.way('work_slips')).toBeChecked();
	await leader.present.fill('6');
	await expect(leader.way('work_device')).toBeChecked();
	await leader.button('work_pass_begin').click();
	await leader.passOn(5);
	// Chromium closes a dialog at the second Escape, whatever the page says to the first. A third
	// would hide everything, as it does on every page.
	for (let n = 0; n < 2; n += 1) await page.keyboard.press('Escape');
	await expect(leader.round).toBeVisible();
	await expect(leader.round).toContainText(t('work_pass_next', { at: 2, people: 6 }));
	for (const answer of [null, 5, 5, 2]) await leader.passOn(answer);
	await leader.button('work_pass_open').click();
	for (let n = 0; n < 2; n += 1) await page.keyboard.press('Escape');
	await expect(leader.round).toContainText(t('work_pass_truth'));
	await page.getByRole('radio', { name: '1', exact: true }).check();
	await leader.button('work_pass_done').click();
	await leader.button('work_count_show').click();
	await expect(leader.round).toHaveCount(0);
	await expect(leader.picture).toBeVisible();
	expect(await storedBy(page)).toContain('"counts":[1,1,0,0,3]');
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

test('a report that could not be kept leaves the session, and goes along as Markdown', async ({
	page,
}) => {
	const leader = await new WorkPage(page).run(12);
	await leader.ask('Een kolfkamer');
	await refuseVersions(page, true);
	await leader.finish();
	await leader.button('work_report_keep').click();
	await expect(page.getByText(t('work_report_failed'))).toBeVisible();
	const download = page.waitForEvent('download');
	await leader.button('work_report_markdown').click();
	expect((await download).suggestedFilename()).toMatch(/\.md$/);
	await page.reload();
	await expect(leader.heading).toHaveText(t('work_over_title'));
	await expect(page.getByText('Een kolfkamer', { exact: true })).toBeVisible();
	await leader.button('work_report_keep').click();
	await expect(page.getByRole('article')).toContainText('Een kolfkamer');
});

test('a script that could not be kept is not said to be', async ({ page }) => {
	const work = new WorkPage(page);
	await work.goto();
	await work.manager('work_manager_no').check();
	await refuseVersions(page, true);
	await work.button('work_save').click();
	await expect(work.script).toContainText(t('storage_nothing_kept'));
	await expect(page.getByText(t('work_saved'))).toHaveCount(0);
	await refuseVersions(page, false);
	await work.button('work_save').click();
	await expect(page.getByText(t('work_saved'))).toBeVisible();
});

/** The disk is full for what people author, as long as this page lives. */
async function refuseVersions(page: Page, refused: boolean): Promise<void> {
	await page.evaluate((refused) => {
		const it = globalThis as unknown as { put?: IDBObjectStore['put'] };
		it.put ??= IDBObjectStore.prototype.put;
		const { put } = it;
		IDBObjectStore.prototype.put = function (...args) {
			if (refused && this.name === 'versions') throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args);
		};
	}, refused);
}
