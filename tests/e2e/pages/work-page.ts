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

	/** Types in how often each answer was on a slip. */
	async countSlips(counts: readonly number[]): Promise<void> {
		await this.way('work_slips').check();
		for (const [n, count] of counts.entries())
			await this.page
				.getByRole('textbox', { name: this.t('work_count_of', { value: n + 1 }), exact: true })
				.fill(`${count}`);
		await this.button('work_count_show').click();
	}

	/** The device goes round; each gives this answer. */
	async passRound(answers: readonly number[]): Promise<void> {
		await this.way('work_device').check();
		await this.button('work_pass_begin').click();
		for (const answer of answers) {
			await this.button('work_pass_open').click();
			await this.page.getByRole('radio', { name: `${answer}`, exact: true }).check();
			await this.button('work_pass_done').click();
		}
		await this.button('work_count_show').click();
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
}
