import type { Locator } from '@playwright/test';
import { GamePage } from './game-page';
import { SitePage } from './site-page';

/** What somebody sent: seen first, then taken in or dealt. */
export class OpenPage extends SitePage {
	/** With an address of this site, or with nothing in it. */
	async goto(address = '/open/'): Promise<void> {
		const { pathname, hash } = new URL(address, 'http://x');
		// Another fragment alone would not load the page.
		await this.page.goto('about:blank');
		await this.page.goto(`.${pathname}${hash}`);
		await this.alive();
	}

	get alert(): Locator {
		return this.page.getByRole('alert');
	}

	get cards(): Locator {
		return this.page.getByRole('main').getByRole('list').last().getByRole('listitem');
	}

	async deal(): Promise<GamePage> {
		await this.page.getByRole('button', { name: this.t('deal_first') }).click();
		const game = new GamePage(this.page, this.locale);
		await game.question.waitFor();
		return game;
	}

	async paste(text: string): Promise<void> {
		await this.page.getByRole('textbox', { name: this.t('open_paste') }).fill(text);
		await this.page.getByRole('button', { name: this.t('open_look') }).click();
	}

	async choose(name: string, content: string | Buffer): Promise<void> {
		await this.page
			.getByLabel(this.t('open_file'))
			.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
	}

	get takeIn(): Locator {
		return this.page.getByRole('button', { name: this.t('arrival_take') });
	}

	/** What was erased here: so many records of it. */
	withErased(count: number): Locator {
		return this.page.getByRole('checkbox', { name: this.t('arrival_erased', { count }) });
	}

	get undo(): Locator {
		return this.page.getByRole('button', { name: this.t('restore_undo'), exact: true });
	}

	person(name: string): Locator {
		return this.page.getByRole('link', { name, exact: true });
	}

	get takeDeck(): Locator {
		return this.page.getByRole('button', { name: this.t('open_deck_take') });
	}
}
