import type { Locator } from '@playwright/test';
import { GameChoices } from './game-choices';
import { GamePage } from './game-page';
import { SitePage } from './site-page';

export class StartPage extends SitePage {
	goto(): Promise<void> {
		return this.open('/');
	}

	/** Deals a game, the first or a new one. */
	get deal(): Locator {
		return this.page.getByRole('link', {
			name: new RegExp(`^(${this.t('deal_first')}|${this.t('deal_again')})`),
		});
	}

	get alone(): Locator {
		return this.page.getByRole('link', { name: this.t('alone') });
	}

	get resume(): Locator {
		return this.page.getByRole('link', { name: this.t('resume') });
	}

	async adjust(): Promise<GameChoices> {
		const details = this.page.getByRole('group').filter({
			has: this.page.getByText(this.t('choices_title'), { exact: true }),
		});
		await details.getByText(this.t('choices_title'), { exact: true }).click();
		return new GameChoices(details, this.t);
	}

	/** Deals a game, and answers with the table once a card lies on it. */
	async play(door: Locator = this.deal): Promise<GamePage> {
		await door.click();
		const game = new GamePage(this.page, this.locale);
		await game.question.waitFor();
		return game;
	}
}
