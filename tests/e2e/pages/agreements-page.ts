import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

export class AgreementsPage extends SitePage {
	async goto(): Promise<void> {
		await this.open('/afspraken/');
		await this.make.waitFor();
	}

	get make(): Locator {
		return this.page.getByRole('button', { name: this.t('agreed_new') });
	}

	get what(): Locator {
		return this.page.getByRole('textbox', { name: this.t('agreed_what') });
	}

	get standard(): Locator {
		return this.page.getByRole('textbox', { name: this.t('agreed_standard') });
	}

	/** Asks which of two versions that were written apart holds. */
	get fork(): Locator {
		return this.page.getByRole('region', { name: this.t('agreed_fork') });
	}

	/** Of the versions that are asked about, says that this one holds. */
	hold(what: string): Locator {
		return this.fork
			.getByRole('listitem')
			.filter({ hasText: what })
			.getByRole('button', { name: this.t('agreed_fork_choose') });
	}

	get save(): Locator {
		return this.page.getByRole('button', { name: this.t('agreed_save') });
	}

	day(field: 'agreed_from' | 'agreed_until' | 'agreed_review'): Locator {
		return this.page.getByLabel(this.t(field), { exact: true });
	}

	/** Opens what can change in a life. */
	async lifeEvents(): Promise<Locator> {
		await this.page.getByText(this.t('life_title'), { exact: true }).click();
		return this.page.getByRole('group', { name: this.t('life_choose') });
	}

	button(key: Parameters<typeof this.t>[0]): Locator {
		return this.page.getByRole('button', { name: this.t(key), exact: true });
	}

	/** Writes one down that is about a task of the catalogue, by its id. */
	async agreeAbout(task: string, what: string): Promise<void> {
		await this.open(`/afspraken/?taak=${task}`);
		await this.what.fill(what);
		await this.save.click();
		await this.item(what).waitFor();
	}

	/** One that is written down, by what was agreed. */
	item(what: string): Locator {
		return this.page
			.getByRole('listitem')
			.filter({ has: this.page.getByRole('heading', { level: 3, name: what, exact: true }) });
	}

	press(
		item: Locator,
		name: 'agreed_change' | 'agreed_stop' | 'agreed_keep' | 'agreed_talk',
	): Promise<void> {
		return item.getByRole('button', { name: this.t(name), exact: true }).click();
	}

	/** What opens how the agreements moved. */
	get timeline(): Locator {
		return this.page.getByText(this.t('timeline_title'), { exact: true });
	}

	get lookAt(): Locator {
		return this.page.getByLabel(this.t('timeline_day'), { exact: true });
	}

	/** What held on the day that is looked at. */
	get heldThen(): Locator {
		const { page } = this;
		const opened = page.getByRole('group').filter({ has: this.timeline });
		return opened.getByRole('list').last().getByRole('listitem');
	}

	section(name: 'agreed_trial' | 'agreed_active' | 'agreed_due' | 'agreed_past'): Locator {
		return this.page.getByRole('region', { name: this.t(name) });
	}
}
