import { expect, type Locator } from '@playwright/test';
import { Ending } from './ending';
import { MoreSheet } from './more-sheet';
import { SitePage } from './site-page';

export interface Deal {
	set?: string;
	length?: 'even' | 'gewoon' | 'lang' | 'vrij';
	alone?: boolean;
}

/** The table with a card on it, and what comes in its place: the pause, the ending. */
export class GamePage extends SitePage {
	readonly card = this.page.getByTestId('card');
	readonly question = this.page.getByTestId('question');

	/** Deals a game by its address, as a printed code or a shortcut does. */
	async deal({ set = 'werk-en-zorg', length, alone }: Deal = {}): Promise<void> {
		const query = new URLSearchParams({ set });
		if (alone) query.set('wie', 'alleen');
		if (length) query.set('lengte', length);
		await this.page.goto(this.address(`/spel/?${query}`));
		await this.question.waitFor();
		// The address that deals has made way for the one that resumes.
		await expect(this.page).toHaveURL(/\/spel\/$/);
	}

	/** Opens the table where a game should still lie. */
	async resume(): Promise<void> {
		await this.open('/spel/');
	}

	/** `<deck>/<card>` of the card on the table. */
	async ref(): Promise<string> {
		return (await this.card.getAttribute('data-card'))!;
	}

	async level(): Promise<number> {
		return Number(await this.card.getAttribute('data-level'));
	}

	get nextButton(): Locator {
		return this.page.getByRole('button', { name: this.t('next') });
	}

	get passButton(): Locator {
		return this.page.getByRole('button', { name: this.t('pass') });
	}

	get askOnButton(): Locator {
		return this.page.getByRole('button', { name: this.t('ask_on') });
	}

	get followUps(): Locator {
		return this.page.getByRole('list', { name: this.t('follow_ups') }).getByRole('listitem');
	}

	/** The card that may be chosen instead. */
	get offered(): Locator {
		return this.page.getByRole('button', { name: this.t('offer_swap') });
	}

	/** Which card this is, and of how many. */
	place(at: number, total?: number): Locator {
		const words =
			total === undefined ? this.t('card_n', { at }) : this.t('card_n_of', { at, total });
		return this.card.getByText(words, { exact: true });
	}

	begins(name: string): Locator {
		return this.card.getByText(this.t('begins', { name }), { exact: true });
	}

	/** Clicks, and waits until the card that lies there has gone. */
	async leaveBy(button: { click(): Promise<void> }): Promise<void> {
		const before = await this.ref();
		await button.click();
		await expect(this.page.locator(`[data-card="${before}"]`)).toHaveCount(0);
	}

	next(): Promise<void> {
		return this.leaveBy(this.nextButton);
	}

	pass(): Promise<void> {
		return this.leaveBy(this.passButton);
	}

	/** Passes until a card of this kind lies there; the level must have one. */
	async passUntil(kind: 'statement' | 'exercise' | 'fact'): Promise<void> {
		const label = this.card.getByText(this.t(`kind_${kind}`), { exact: true });
		const level = await this.level();
		while (!(await label.isVisible())) {
			await this.pass();
			expect(await this.level(), `no ${kind} on level ${level}`).toBe(level);
		}
	}

	/** Plays on to the end of the round; answers with the cards that were left behind. */
	async playToTheEnd(): Promise<string[]> {
		const played: string[] = [];
		while (await this.card.isVisible()) {
			played.push(await this.ref());
			await this.next();
		}
		await this.ending.heading.waitFor();
		return played;
	}

	get moreButton(): Locator {
		return this.page.getByRole('button', { name: this.t('more'), exact: true });
	}

	get more(): MoreSheet {
		return new MoreSheet(this.page, this.t);
	}

	async openMore(): Promise<MoreSheet> {
		await this.moreButton.click();
		await this.more.root.waitFor();
		return this.more;
	}

	/** The heading of the screen that waits, and the one way back from it. */
	get paused(): Locator {
		return this.page.getByRole('heading', { level: 1, name: this.t('pause_title') });
	}

	get resumeButton(): Locator {
		return this.page.getByRole('button', { name: this.t('pause_resume') });
	}

	get ending(): Ending {
		return new Ending(this.page, this.t);
	}
}
