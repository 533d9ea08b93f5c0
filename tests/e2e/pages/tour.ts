import { readdirSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { AgreementsPage } from './agreements-page';
import { DataPage } from './data-page';
import { EveningPage } from './evening-page';
import { FindPage } from './find-page';
import { GamePage } from './game-page';
import { KeptPage } from './kept-page';
import { ListPage } from './list-page';
import { SecretAnswers } from './secret-answers';
import { SitePage } from './site-page';
import { StartPage } from './start-page';
import { expect } from './test';
import { WorkPage } from './work-page';
import type { Locale } from './words';

/** Called at every stop of a tour, with what is in sight there. */
export type Look = (sight: string) => Promise<void>;

const build = fileURLToPath(new URL('../../../build/', import.meta.url));

/** The Dutch paths of all pages that were built; a new page is on the tour by itself. */
export const paths: string[] = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(sep).join('/'))
	.filter((file) => file.endsWith('index.html') && !file.startsWith('en/'))
	.map((file) => `/${dirname(file)}/`.replace('/./', '/'))
	.sort();

/** Every page as a first visitor finds it, and what opens on it. */
export async function tourOfPages(page: Page, locale: Locale, look: Look): Promise<void> {
	const site = new SitePage(page, locale);
	// Of the sets one is enough: their pages differ in words only.
	const different = paths.filter((path) => !/^\/sets\/(?!werk-en-zorg)./.test(path));
	for (const path of different) {
		await site.open(path);
		await expect(site.heading).not.toHaveText(site.t('dealing'));
		await look(path);
	}
	await site.open('/nergens/');
	await look('an address that does not exist');
	await site.open('/spel/?set=bestaat-niet');
	await expect(site.heading).toHaveText(site.t('no_set_title'));
	await look('a set that does not exist');

	const start = new StartPage(page, locale);
	await start.goto();
	await start.adjust();
	await look('the choices on the start page');
	await start.openSettings();
	await look('the settings');
}

/** A game, with all that can lie on the table. */
export async function tourOfTheTable(page: Page, locale: Locale, look: Look): Promise<void> {
	const game = new GamePage(page, locale);
	await game.deal();
	await look('the first card of the first game');
	while (await game.askOnButton.isEnabled()) await game.askOnButton.click();
	await look('a card with its follow-ups');

	const more = await game.openMore();
	await look('more');
	await more.settings();
	await look('more, with the settings');
	await more.close();
	await game.openMore();
	await more.askNever();
	await look('whether a card is never to be shown');
	await more.close();

	await game.passUntil('statement');
	await look('a statement');
	const secret = new SecretAnswers(page, game.t);
	const [first, second] = [game.t('person_1'), game.t('person_2')];
	await secret.open();
	await look('the device handed over');
	await secret.begin(first);
	await look('an answer in secret');
	await secret.answer(2);
	await secret.choose(second, 5);
	await look('all answers given');
	await secret.reveal();
	await look('all answers in sight');
	await secret.talkOn();

	await game.next();
	await look('one card out of two');
	await (await game.openMore()).pause.click();
	await expect(game.paused).toBeVisible();
	await look('the pause');
	await game.deal();
	await game.passUntil('fact');
	await look('a fact');
}

/** The end of a game, and what stays of it. */
export async function tourOfTheEnd(page: Page, locale: Locale, look: Look): Promise<void> {
	const start = new StartPage(page, locale);
	const game = new GamePage(page, locale);
	const { ending } = game;
	await game.deal();
	const more = await game.openMore();
	await more.keep.click();
	await more.note.fill('Daar moeten we het nog eens over hebben, maar dan overdag.');
	await more.close();
	await game.next();
	await game.leaveBy({ click: async () => (await game.openMore()).never() });
	await game.playToTheEnd();
	await look('the end of a game');
	await ending.cards.first().check();
	await ending.idea(2).fill('Zondag samen de week doornemen');
	await ending.try('Zondag samen de week doornemen').check();
	await ending.appointment();
	await look('an idea to try');
	await ending.askDiscard();
	await look('whether nothing is to be kept');
	await ending.close.click();
	await expect(ending.heading).toBeHidden();

	const kept = new KeptPage(page, locale);
	await kept.goto();
	await expect(kept.items).not.toHaveCount(0);
	await look('what was kept');
	await kept.askErase(kept.items.first());
	await look('whether it is to be removed');
	const data = new DataPage(page, locale);
	await data.goto();
	await expect(data.nevers).not.toHaveCount(0);
	await look('a card that is not shown any more');

	await game.deal({ alone: true });
	await start.goto();
	await expect(start.resume).toBeVisible();
	await look('the start page while a game runs');
	await start.play(start.resume);
	await game.playToTheEnd();
	await look('the end for somebody alone');
}

/** The list, filled in by two, with its envelope and what they see together. */
export async function tourOfTheList(page: Page, locale: Locale, look: Look): Promise<void> {
	const list = new ListPage(page, locale);
	await list.goto();
	await look('the beginning of a list');
	await list.begin();
	await page.getByText(list.t('list_join'), { exact: true }).first().click();
	await list.ready.click();
	await look('what is still open, and who can join');
	await list.fillIn(list.t('owner_me'), list.t('owner_together'));
	await list.tasks.first().getByText(list.t('more'), { exact: true }).click();
	await look('a list that is filled in, with a task opened');
	await list.button('wish_begin').click();
	await list.answer(list.wishes.first(), 'wish_does', list.t('owner_you')).check();
	await look('today beside the wish');
	await list.button('list_back_to_tasks').click();
	await list.ready.click();
	await look('the list handed over');
	await list.envelopeFor('Bo').click();
	await list.fillIn(list.t('owner_you'), list.t('owner_you'));
	await list.ready.click();
	await list.lookTogether.click();
	await look('what to say first');
	await list.said.click();
	await page.getByText(list.t('list_whole'), { exact: true }).click();
	await look('the two views together');
	await list.button('hours_begin').click();
	await list.envelopeFor('Ann').click();
	await page.getByRole('listitem').getByRole('textbox').first().fill('veel');
	await list.button('hours_save').click();
	await look('the minutes, one of them wrong');

	const agreed = new AgreementsPage(page, locale);
	await agreed.goto();
	await agreed.make.click();
	await page.getByText(agreed.t('agreed_steps')).click();
	await look('the form of an agreement');
	await agreed.what.fill('Om de beurt');
	await agreed.save.click();
	await agreed.item('Om de beurt').getByText(agreed.t('agreed_history')).click();
	const events = await agreed.lifeEvents();
	await events.getByRole('radio', { name: agreed.t('life_birth') }).check();
	await look('an agreement with what it was, and a change in life');
	await page.getByText(agreed.t('timeline_title'), { exact: true }).click();
	await page.getByLabel(agreed.t('timeline_day')).waitFor();
	await look('how the agreements moved');
}

/** What two feel like tonight, up to the set that lies ready. */
export async function tourOfTheEvening(page: Page, locale: Locale, look: Look): Promise<void> {
	const evening = new EveningPage(page, locale);
	const [first, second] = [evening.t('person_1'), evening.t('person_2')];
	await evening.goto();
	await evening.together.click();
	await look('the evening handed over');
	await evening.envelopeFor(first).click();
	await look('what there is to feel like');
	await evening.wish('mood_laugh').click();
	await evening.envelopeFor(second).click();
	await evening.wish('mood_change').click();
	await look('all wishes given');
	await evening.look.click();
	await evening.deal.waitFor();
	await look('the set for tonight');
}

/** A session at work: preparing it, leading it, and what stays of it. */
export async function tourOfASession(page: Page, locale: Locale, look: Look): Promise<void> {
	const work = new WorkPage(page, locale);
	await work.goto();
	await work.manager('work_manager_yes').check();
	await work.openBuilder();
	await work.button('work_share').click();
	await page.getByRole('textbox', { name: work.t('share_address') }).waitFor();
	await look('why a colleague leads, the builder and the link');
	const leader = await work.run(12, 60);
	await look('the window of whoever leads');
	await leader.goTo('work_part_statements');
	await leader.countSlips([3, 4, 2, 2, 1]);
	await expect(leader.picture).toBeVisible();
	await look('a spread of answers');
	await leader.present.fill('6');
	await leader.way('work_device').check();
	await leader.button('work_pass_begin').click();
	await leader.button('work_pass_open').click();
	await look('the turn of one who has the device');
	await leader.button('work_pass_stop').click();
	await leader.way('work_fingers').check();
	await leader.goTo('work_part_cards_2');
	await leader.button('work_keep_card').click();
	await look('a card with the questions that go deeper');
	await leader.goTo('work_part_agreements');
	await leader.button('work_agree_write').click();
	await look('an agreement of the team');
	await page.getByRole('textbox', { name: work.t('agreed_what') }).fill('Notulen om de beurt');
	await leader.button('agreed_save').click();
	await leader.button('work_finish').click();
	await look('whether the session is over');
	await leader.button('work_finish_yes').click();
	await expect(leader.heading).toHaveText(work.t('work_over_title'));
	await look('the end of a session');
	await leader.button('work_report_keep').click();
	await expect(leader.heading).toHaveText(work.t('work_reports'));
	await look('the record of a session');
}

/** Cards that were looked for, and one that was chosen. */
export async function tourOfFinding(page: Page, locale: Locale, look: Look): Promise<void> {
	const find = new FindPage(page, locale);
	await find.goto();
	await find.words.fill('a');
	await find.found.first().check();
	await look('cards that were found, one of them chosen');
	await find.words.fill('xyzzy');
	await expect(page.getByText(find.t('find_none'))).toBeVisible();
	await look('nothing found');
}
