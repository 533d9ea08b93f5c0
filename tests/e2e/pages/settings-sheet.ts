import type { Locator, Page } from '@playwright/test';
import type { Words } from './words';

/** The settings, wherever they stand: in a sheet of their own, or in the one at the table. */
export class SettingsFields {
	constructor(
		readonly root: Locator,
		readonly t: Words,
	) {}

	async choose(setting: 'card_language' | 'theme' | 'text_size', option: string): Promise<void> {
		await this.option(setting, option).check();
	}

	option(setting: 'card_language' | 'theme' | 'text_size', option: string): Locator {
		return this.root
			.getByRole('group', { name: this.t(setting) })
			.getByRole('radio', { name: option, exact: true });
	}

	/** The link to this very page in the other language. */
	get otherLanguage(): Locator {
		return this.root.getByRole('link', { name: /English|Nederlands/ });
	}
}

export class SettingsSheet extends SettingsFields {
	constructor(page: Page, t: Words) {
		super(page.getByRole('dialog', { name: t('settings') }), t);
	}

	async close(): Promise<void> {
		await this.root.getByRole('button', { name: this.t('close') }).click();
	}
}
