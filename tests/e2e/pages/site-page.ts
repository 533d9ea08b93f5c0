import { expect, type Locator, type Page } from '@playwright/test';
import { SettingsSheet } from './settings-sheet';
import { type Locale, type Words, wordsIn } from './words';

/** What every page has. Paths are the Dutch ones; a page object for `en` opens the English address. */
export class SitePage {
	readonly t: Words;

	constructor(
		readonly page: Page,
		readonly locale: Locale = 'nl',
	) {
		this.t = wordsIn(locale);
	}

	/** Opens a page and waits until its buttons do something. */
	async open(path: string): Promise<void> {
		await this.page.goto(this.address(path));
		await this.alive();
	}

	/** Relative to where the site lives. */
	address(path: string): string {
		return `.${this.locale === 'nl' ? '' : `/${this.locale}`}${path}`;
	}

	/**
	 * Until the page has come alive a button is a picture of one; links work at once. What storage
	 * brings makes a page longer: a link below it would go from under a pointer that has pressed it
	 * and not yet let go.
	 */
	async alive(): Promise<void> {
		// SvelteKit's own sign that it has started: the region in which it announces navigations.
		await expect(this.page.locator('#svelte-announcer')).toBeAttached();
		await expect(this.page.getByText(this.t('loading')).filter({ visible: true })).toHaveCount(0);
	}

	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	/** The link to this very page in the other language. */
	get otherLanguage(): Locator {
		return this.page
			.getByRole('contentinfo')
			.getByRole('link', { name: this.locale === 'nl' ? 'English' : 'Nederlands' });
	}

	get settings(): SettingsSheet {
		return new SettingsSheet(this.page, this.t);
	}

	get settingsButton(): Locator {
		return this.page.getByRole('button', { name: this.t('settings') });
	}

	async openSettings(): Promise<SettingsSheet> {
		await this.settingsButton.click();
		return this.settings;
	}
}
