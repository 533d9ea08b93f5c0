import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** The page of one set. */
export class SetPage extends SitePage {
	goto(set: string): Promise<void> {
		return this.open(`/sets/${set}/`);
	}

	get deal(): Locator {
		return this.page.getByRole('link', { name: this.t('deal_first') });
	}
}
