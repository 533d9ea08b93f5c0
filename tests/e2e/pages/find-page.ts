import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** Finding a card among all sets, and dealing what was found. */
export class FindPage extends SitePage {
	goto(): Promise<void> {
		return this.open('/sets/zoeken/');
	}

	get words(): Locator {
		return this.page.getByRole('searchbox', { name: this.t('find_words') });
	}

	get theme(): Locator {
		return this.page.getByRole('combobox', { name: this.t('find_theme') });
	}

	level(name: string): Locator {
		return this.page.getByRole('radio', { name });
	}

	get found(): Locator {
		return this.page.getByRole('main').getByRole('checkbox');
	}

	card(text: string): Locator {
		return this.page.getByRole('checkbox', { name: text });
	}

	get deal(): Locator {
		return this.page.getByRole('button', { name: this.t('find_deal') });
	}
}
