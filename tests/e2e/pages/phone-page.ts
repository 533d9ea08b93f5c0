import { SitePage } from './site-page';

/** Sending a list and agreements to another phone. */
export class PhonePage extends SitePage {
	goto(): Promise<void> {
		return this.open('/tweede-telefoon/');
	}

	/** The address that the other opens. */
	async send(what: 'phone_send_empty' | 'phone_send_all'): Promise<string> {
		await this.page.getByRole('button', { name: this.t(what) }).click();
		await this.page
			.getByText(this.t(what === 'phone_send_all' ? 'phone_all_hint' : 'phone_empty_hint'))
			.waitFor();
		return this.page.getByRole('textbox', { name: this.t('share_address') }).inputValue();
	}
}
