import { expect, type Locator, type Page } from '@playwright/test';
import { SitePage } from './site-page';
import type { Word } from './words';

/** Preparing a session. */
export class WorkPage extends SitePage {
	async goto(): Promise<void> {
		await this.open('/werk/');
	}

	manager(answer: 'work_manager_yes' | 'work_manager_no'): Locator {
		return this.page
			.getByRole('group', { name: this.t('work_manager') })
			.getByRole('radio', { name: this.t(answer) });
	}

	choose(group: Word, name: string): Promise<void> {
		return this.page
			.getByRole('group', { name: this.t(group) })
			.getByRole('radio', { name, exact: true })
			.check();
	}

	get people(): Locator {
		return this.page.getByRole('spinbutton', { name: this.t('work_people') });
	}

	get begin(): Locator {
		return this.page.getByRole('button', { name: this.t('work_begin') });
	}

	get script(): Locator {
		return this.page.getByRole('region', { name: this.t('work_script') });
	}

	/** Minutes of each part, as the page shows them. */
	async minutes(): Promise<number[]> {
		const texts = await this.script.locator('ol').first().getByRole('listitem').allTextContents();
		return texts.map((text) => Number.parseInt(text.trim(), 10));
	}

	async openBuilder(): Promise<void> {
		await this.page.getByText(this.t('work_builder'), { exact: true }).click();
	}

	button(key: Word, values?: Record<string, string | number>): Locator {
		return this.page.getByRole('button', { name: this.t(key, values), exact: true });
	}

	/** Begins a session for so many people, and waits until it runs. */
	async run(people: number, minutes = 30): Promise<FacilitatorWindow> {
		await this.goto();
		await this.manager('work_manager_no').check();
		await this.choose('work_minutes', this.t('work_minutes_short', { minutes }));
		await this.people.fill(`${people}`);
		await this.begin.click();
		const window = new FacilitatorWindow(this.page, this.locale);
		await expect(window.question).toBeVisible();
		return window;
	}
}

/** The window of whoever leads. */
export class FacilitatorWindow extends SitePage {
	get question(): Locator {
		return this.page.getByTestId('question');
	}

	get clock(): Locator {
		return this.page.getByRole('timer');
	}

	button(key: Word, values?: Record<string, string | number>): Locator {
		return this.page.getByRole('button', { name: this.t(key, values), exact: true });
	}

	/** Goes to a part by the agenda. */
	goTo(part: Word): Promise<void> {
		return this.page
			.getByRole('navigation', { name: this.t('work_agenda') })
			.getByRole('button', { name: this.t(part) })
			.click();
	}

	way(name: 'work_slips' | 'work_device' | 'work_fingers'): Locator {
		return this.page
			.getByRole('group', { name: this.t('work_opinions_how') })
			.getByRole('radio', { name: this.t(name) });
	}

	/** How many there are now, where it is not as planned. */
	get present(): Locator {
		return this.page.getByRole('spinbutton', { name: this.t('work_present') });
	}

	/** Types in how often each answer was on a slip. */
	async countSlips(counts: readonly number[]): Promise<void> {
		await this.way('work_slips').check();
		for (const [n, count] of counts.entries())
			await this.page
				.getByRole('textbox', { name: this.t('work_count_of', { value: n + 1 }), exact: true })
				.fill(`${count}`);
		await this.button('work_count_show').click();
	}

	/** The device goes round; each gives this answer, or `null`: none. */
	async passRound(answers: readonly (number | null)[]): Promise<void> {
		await this.way('work_device').check();
		await this.button('work_pass_begin').click();
		for (const answer of answers) await this.passOn(answer);
		await this.button('work_count_show').click();
	}

	async passOn(answer: number | null): Promise<void> {
		await this.button('work_pass_open').click();
		if (answer === null) return this.button('work_pass_skip').click();
		await this.page.getByRole('radio', { name: `${answer}`, exact: true }).check();
		await this.button('work_pass_done').click();
	}

	/** The whole window of whoever has the device. */
	get round(): Locator {
		return this.page.getByRole('dialog', { name: this.t('work_device') });
	}

	/** Writes down what the team asks of others. */
	async ask(text: string): Promise<void> {
		await this.page.getByRole('textbox', { name: this.t('work_asked_new') }).fill(text);
		await this.button('work_asked_add').click();
		await expect(this.page.getByText(text, { exact: true })).toBeVisible();
	}

	async agree(what: string): Promise<void> {
		await this.button('work_agree_write').click();
		await this.page.getByRole('textbox', { name: this.t('agreed_what') }).fill(what);
		await this.button('agreed_save').click();
		await expect(this.page.getByText(what, { exact: true })).toBeVisible();
	}

	get picture(): Locator {
		return this.page.getByRole('figure');
	}

	/** The room's window, as a second one of the same browser. */
	async openRoom(): Promise<RoomWindow> {
		const popup = this.page.waitForEvent('popup');
		await this.button('work_room_open').click();
		const room = new RoomWindow(await popup, this.locale);
		await expect(room.question).toBeVisible();
		await room.alive();
		return room;
	}

	async finish(): Promise<void> {
		await this.button('work_finish').click();
		await this.button('work_finish_yes').click();
	}
}

/** What the room sees. */
export class RoomWindow extends SitePage {
	constructor(page: Page, locale: SitePage['locale'] = 'nl') {
		super(page, locale);
	}

	get question(): Locator {
		return this.page.getByTestId('room-question');
	}

	get clock(): Locator {
		return this.page.getByRole('timer');
	}

	get picture(): Locator {
		return this.page.getByRole('figure');
	}

	/** Whether there is nothing to scroll. */
	fits(): Promise<boolean> {
		return this.page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
	}

	/** Height of the letters of the question, in px. */
	letters(): Promise<number> {
		return this.question.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
	}
}
