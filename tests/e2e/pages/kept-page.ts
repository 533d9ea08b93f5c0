import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** What was kept, noted and tried in earlier games. */
export class KeptPage extends SitePage {
	goto(): Promise<void> {
		return this.open('/bewaard/');
	}

	get items(): Locator {
		return this.page
			.getByRole('listitem')
			.filter({ has: this.page.getByRole('heading', { level: 2 }) });
	}

	get empty(): Locator {
		return this.page.getByText(this.t('kept_empty'));
	}

	/** What was kept of one card. */
	item(question: string): Locator {
		return this.items.filter({
			has: this.page.getByRole('heading', { name: question, exact: true }),
		});
	}

	/** Asks to remove it for good; the page asks back. */
	async askErase(item: Locator): Promise<void> {
		await item.getByRole('button', { name: this.t('erase') }).click();
	}

	async erase(item: Locator): Promise<void> {
		await this.askErase(item);
		await item.getByRole('button', { name: this.t('erase_yes') }).click();
	}
}
