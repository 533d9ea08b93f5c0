import type { Locator, Page } from '@playwright/test';
import type { Words } from './words';

/** Answers to a statement, given one after another on the same device. */
export class SecretAnswers {
	readonly root: Locator;

	constructor(
		readonly page: Page,
		readonly t: Words,
	) {
		this.root = page.getByRole('dialog', { name: t('secret_title') });
	}

	async open(): Promise<void> {
		await this.page.getByRole('button', { name: this.t('statement_secret') }).click();
	}

	/** This person takes over the device. */
	async begin(name: string): Promise<void> {
		await this.root.getByRole('button', { name: this.t('secret_open', { name }) }).click();
		await this.root.getByRole('group', { name: this.t('secret_choose', { name }) }).waitFor();
	}

	async answer(value: number): Promise<void> {
		await this.root.getByRole('button', { name: String(value), exact: true }).click();
	}

	async choose(name: string, value: number): Promise<void> {
		await this.begin(name);
		await this.answer(value);
	}

	async reveal(): Promise<void> {
		await this.root.getByRole('button', { name: this.t('secret_reveal') }).click();
	}

	/** The line of the scale that this person chose. */
	answerOf(name: string): Locator {
		return this.root.getByRole('listitem').filter({ hasText: name });
	}

	async talkOn(): Promise<void> {
		await this.root.getByRole('button', { name: this.t('secret_talk') }).click();
	}

	/** The code of the whole page; ids apart, which differ each time the sheet opens. */
	async code(): Promise<string> {
		return (await this.page.content()).replace(/(id|labelledby)="[^"]*"/g, '');
	}
}
