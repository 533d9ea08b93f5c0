import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** Sets of one's own. */
export class MakePage extends SitePage {
	goto(): Promise<void> {
		return this.open('/maken/');
	}

	async begin(title: string): Promise<void> {
		await this.page.getByRole('textbox', { name: this.t('make_name') }).fill(title);
		await this.page.getByRole('button', { name: this.t('make_begin'), exact: true }).click();
		await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
	}

	/** Begins with a copy of a set of the site. */
	async copy(deck: string): Promise<void> {
		await this.page.getByRole('combobox', { name: this.t('make_which') }).selectOption(deck);
		await this.page.getByRole('button', { name: this.t('make_copy_it') }).click();
		await this.page.getByRole('button', { name: this.t('make_export') }).waitFor();
	}

	async addOn(level: 1 | 2 | 3): Promise<void> {
		await this.page.getByRole('button', { name: this.t('make_add', { level }) }).click();
	}

	get text(): Locator {
		const language = this.t('make_in_dutch');
		return this.page.getByRole('textbox', { name: this.t('make_text', { language }) });
	}

	get followUps(): Locator {
		const language = this.t('make_in_dutch');
		return this.page.getByRole('textbox', { name: this.t('make_follow_ups', { language }) });
	}

	get preview(): Locator {
		return this.page.getByTestId('preview');
	}

	/** Done with a card, and told that it is kept. */
	async done(): Promise<void> {
		await this.page.getByRole('button', { name: this.t('make_done') }).click();
		await this.page.getByText(this.t('make_kept')).waitFor();
	}

	card(text: string): Locator {
		return this.page.getByRole('button').filter({ hasText: text });
	}

	async share(): Promise<string> {
		await this.page.getByRole('button', { name: this.t('make_share') }).click();
		return this.page.getByRole('textbox', { name: this.t('share_address') }).inputValue();
	}

	/** The file as it was saved, and its name. */
	async exported(): Promise<{ name: string; text: string }> {
		const download = this.page.waitForEvent('download');
		await this.page.getByRole('button', { name: this.t('make_export') }).click();
		const file = await download;
		const chunks: Buffer[] = [];
		for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
		return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
	}
}
