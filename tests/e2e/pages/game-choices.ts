import type { Locator } from '@playwright/test';
import type { Words } from './words';

/** "Aanpassen": how long, and who plays. */
export class GameChoices {
	constructor(
		readonly root: Locator,
		readonly t: Words,
	) {}

	async length(length: 'even' | 'gewoon' | 'lang' | 'vrij'): Promise<void> {
		const name = `${this.t(`length_${length}`)} ${this.t(`length_${length}_hint`)}`;
		await this.root.getByRole('radio', { name, exact: true }).check();
	}

	/** Whose game it is; asked only where there are several. */
	async group(name: string): Promise<void> {
		await this.root
			.getByRole('group', { name: this.t('group_playing') })
			.getByRole('radio', { name, exact: true })
			.check();
	}

	/** The field of the player at this place, from 1. */
	player(place: number): Locator {
		return this.root.getByRole('textbox', { name: this.t('player_n', { n: place }) });
	}

	async players(...names: string[]): Promise<void> {
		for (const [at, name] of names.entries()) {
			if (at >= 2) await this.root.getByRole('button', { name: this.t('players_more') }).click();
			await this.player(at + 1).fill(name);
		}
	}
}
