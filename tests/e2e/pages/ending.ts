import type { Download, Locator, Page } from '@playwright/test';
import type { Words } from './words';

/** The end of a round. */
export class Ending {
	constructor(
		readonly page: Page,
		readonly t: Words,
	) {}

	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1, name: this.t('end_title') });
	}

	/** Goes on: three more after a short game, else the same again. */
	get threeMore(): Locator {
		return this.page.getByRole('button', { name: this.t('three_more') });
	}

	get playOn(): Locator {
		return this.page.getByRole('button', { name: this.t('play_on') });
	}

	/** Ends the evening; what was kept stays. */
	get close(): Locator {
		return this.page.getByRole('button', { name: this.t('end_close') });
	}

	/** The cards that were played. */
	get cards(): Locator {
		return this.page.getByRole('group', { name: this.t('end_pick') }).getByRole('radio');
	}

	/** Where this person, or else whoever is first, writes an idea; from 1. */
	idea(n: number, name?: string): Locator {
		const root = name === undefined ? this.page : this.page.getByRole('group', { name });
		return root.getByRole('textbox', { name: this.t('idea_n', { n }) }).first();
	}

	/** The choice to try an idea for two weeks. */
	try(idea: string): Locator {
		return this.page
			.getByRole('group', { name: this.t('try_title') })
			.getByRole('radio', { name: idea });
	}

	/** The message somebody alone may send. */
	get message(): Locator {
		return this.page.getByRole('textbox', { name: this.t('message_title') });
	}

	get day(): Locator {
		return this.page.getByLabel(this.t('day'), { exact: true });
	}

	get time(): Locator {
		return this.page.getByLabel(this.t('time'), { exact: true });
	}

	/** The next talk as a file for the calendar. */
	async appointment(): Promise<Download> {
		const download = this.page.waitForEvent('download');
		await this.page.getByRole('button', { name: this.t('next_talk_save') }).click();
		return download;
	}

	/** Asks to throw the evening away; the page asks back. */
	async askDiscard(): Promise<void> {
		await this.page.getByRole('button', { name: this.t('discard') }).click();
	}

	async discard(): Promise<void> {
		await this.askDiscard();
		await this.page.getByRole('button', { name: this.t('discard_yes') }).click();
	}
}
