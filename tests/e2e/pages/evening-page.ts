import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

type Wish = 'mood_laugh' | 'mood_understand' | 'mood_change' | 'mood_unsure';

/** *Waar heb je vanavond zin in?*: each answers apart, and one set comes of it. */
export class EveningPage extends SitePage {
	goto(): Promise<void> {
		return this.open('/vanavond/');
	}

	get together(): Locator {
		return this.page.getByRole('button', { name: this.t('mood_together') });
	}

	get alone(): Locator {
		return this.page.getByRole('button', { name: this.t('alone') });
	}

	/** The closed envelope of this person. */
	envelopeFor(name: string): Locator {
		return this.page.getByRole('button', { name: this.t('secret_open', { name }) });
	}

	wish(wish: Wish): Locator {
		return this.page.getByRole('button', { name: this.t(wish), exact: true });
	}

	get look(): Locator {
		return this.page.getByRole('button', { name: this.t('mood_look') });
	}

	get deal(): Locator {
		return this.page.getByRole('link', { name: this.t('deal_first') });
	}

	get others(): Locator {
		return this.page.getByRole('link', { name: this.t('mood_other') });
	}

	/** What there is to read, as it is painted and as it is said. */
	async sight(): Promise<string> {
		const main = this.page.getByRole('main');
		return `${await main.innerText()}\n${await main.ariaSnapshot()}`;
	}

	/** All of them, one after the other, up to the set that lies ready. */
	async answer(wishes: Readonly<Record<string, Wish>>): Promise<void> {
		await this.together.click();
		for (const [name, wish] of Object.entries(wishes)) {
			await this.envelopeFor(name).click();
			await this.wish(wish).click();
		}
		await this.look.click();
		await this.deal.waitFor();
	}
}
