import type { Locator } from '@playwright/test';
import type { Word } from './words';
import { SitePage } from './site-page';

/** The midwife's page: one question for now, and what goes home with people. */
export class MidwifePage extends SitePage {
	async goto(): Promise<void> {
		await this.open('/verloskundigen/');
		await this.print.waitFor();
	}

	get question(): Locator {
		return this.page.getByTestId('consult-question');
	}

	get another(): Locator {
		return this.page.getByRole('button', { name: this.t('midwives_another') });
	}

	async choose(moment: Word): Promise<void> {
		await this.page.getByRole('radio', { name: this.t(moment), exact: true }).check();
	}

	async readIn(language: string): Promise<void> {
		await this.page.getByRole('radio', { name: language, exact: true }).check();
	}

	get print(): Locator {
		return this.page.getByRole('button', { name: this.t('midwives_print') }).first();
	}

	async adjust(): Promise<void> {
		await this.page.getByRole('button', { name: this.t('midwives_adjust') }).click();
	}

	get from(): Locator {
		return this.page.getByRole('textbox', { name: this.t('adjust_from') });
	}

	get words(): Locator {
		return this.page.getByRole('textbox', { name: this.t('adjust_words') });
	}

	async openCards(): Promise<void> {
		await this.page.locator('summary', { hasText: /\(\d+/ }).click();
	}

	get boxes(): Locator {
		return this.page.getByRole('checkbox');
	}

	/** The address that people are sent. */
	get link(): Locator {
		return this.page.getByRole('textbox', { name: this.t('share_address') });
	}

	get code(): Locator {
		return this.page.getByRole('img', { name: this.t('share_code') });
	}
}
