import type { Locator, Page } from '@playwright/test';
import { SettingsFields } from './settings-sheet';
import type { Words } from './words';

/** What stands under "Meer" at the table. */
export class MoreSheet {
	readonly root: Locator;

	constructor(
		page: Page,
		readonly t: Words,
	) {
		this.root = page.getByRole('dialog', { name: t('more'), exact: true });
	}

	/** Keeps the card, or no longer: pressed when it is kept. */
	get keep(): Locator {
		return this.root.getByRole('button', {
			name: new RegExp(`^(${this.t('keep_this')}|${this.t('kept_this')})$`),
		});
	}

	get note(): Locator {
		return this.root.getByRole('textbox', { name: this.t('note') });
	}

	get readAloud(): Locator {
		return this.button('read_aloud');
	}

	get back(): Locator {
		return this.button('back');
	}

	get levelUp(): Locator {
		return this.button('level_up');
	}

	get pause(): Locator {
		return this.button('pause');
	}

	get finish(): Locator {
		return this.button('finish');
	}

	/** Asks never to see this card again; the sheet asks back. */
	async askNever(): Promise<void> {
		await this.button('never').click();
	}

	async never(): Promise<void> {
		await this.askNever();
		await this.button('never_yes').click();
	}

	async settings(): Promise<SettingsFields> {
		await this.root.getByText(this.t('settings'), { exact: true }).click();
		return new SettingsFields(this.root, this.t);
	}

	async close(): Promise<void> {
		await this.button('close').click();
	}

	private button(key: Parameters<Words>[0]): Locator {
		return this.root.getByRole('button', { name: this.t(key), exact: true });
	}
}
