import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { SitePage } from './site-page';
import type { Word } from './words';

/** A backup as somebody has it afterwards. */
export interface SavedFile {
	name: string;
	content: Buffer;
}

/** What is on this device: groups, and cards that are not shown any more. */
export class DataPage extends SitePage {
	goto(): Promise<void> {
		return this.open('/gegevens/');
	}

	async addHousehold(name: string): Promise<void> {
		const field = this.page.getByRole('textbox', { name: this.t('group_new_home') });
		await field.fill(name);
		await field.press('Enter');
		await expect(field).toHaveValue('');
	}

	/** The fields with the names of groups; one, where there is one household and no team. */
	get households(): Locator {
		return this.page.getByRole('textbox', { name: this.t('group_name'), exact: true });
	}

	/** A card that is not shown any more. */
	never(question: string): Locator {
		return this.nevers.filter({ hasText: question });
	}

	get nevers(): Locator {
		const button = this.page.getByRole('button', { name: this.t('never_undo') });
		return this.page.getByRole('listitem').filter({ has: button });
	}

	async bringBack(question: string): Promise<void> {
		await this.never(question)
			.getByRole('button', { name: this.t('never_undo') })
			.click();
	}

	/** Part of the page, by its heading. */
	part(heading: Word): Locator {
		return this.page
			.locator('section')
			.filter({ has: this.page.getByRole('heading', { level: 2, name: this.t(heading) }) });
	}

	get backup(): Locator {
		return this.part('backup_title');
	}

	get restore(): Locator {
		return this.part('restore_title');
	}

	get erase(): Locator {
		return this.part('erase_title');
	}

	/** What a part says about what was just done in it. */
	said(part: Locator, what: Word): Locator {
		return part.getByRole('status').getByText(this.t(what), { exact: true });
	}

	/** Makes a file and keeps it, as a download. */
	async save({
		locked = false,
		group,
	}: { locked?: boolean; group?: string } = {}): Promise<SavedFile> {
		if (group) await this.backup.getByRole('radio', { name: group, exact: true }).check();
		if (locked) await this.backup.getByRole('radio', { name: this.t('backup_locked') }).check();
		await this.backup.getByRole('button', { name: this.t('backup_make') }).click();
		const download = this.page.waitForEvent('download');
		await this.backup.getByRole('button', { name: this.t('backup_hand') }).click();
		const file = await download;
		await expect(this.said(this.backup, 'backup_saved')).toBeVisible();
		return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
	}

	get passphrase(): Locator {
		return this.backup.getByRole('code');
	}

	async choose({ name, content }: SavedFile): Promise<void> {
		await this.page
			.getByLabel(this.t('restore_file'))
			.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
	}

	async unlock(passphrase: string): Promise<void> {
		await this.page.getByLabel(this.t('restore_password')).fill(passphrase);
		await this.page.getByRole('button', { name: this.t('restore_open') }).click();
	}

	get take(): Locator {
		return this.restore.getByRole('button', { name: this.t('restore_take') });
	}

	/** What the preview says of one kind of thing. */
	tally(what: Word, fresh: number, here: number): Locator {
		return this.restore.getByText(this.t('restore_tally', { what: this.t(what), fresh, here }), {
			exact: true,
		});
	}

	/** Asks to erase, and says yes. */
	async eraseBy(button: Locator): Promise<void> {
		await button.click();
		await expect(this.erase.getByText(this.t('erase_last_chance'))).toBeVisible();
		await expect(this.erase.getByRole('link', { name: this.t('backup_remind') })).toBeVisible();
		await this.erase.getByRole('button', { name: this.t('erase_yes') }).click();
	}
}
