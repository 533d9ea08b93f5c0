import { mayForget } from '$lib/device/install';
import { randomPassphrase } from '$lib/device/passphrase';
import { shareFile } from '$lib/device/share';
import { writeBackup } from '$lib/domain/exchange/backup';
import { readEverything } from '$lib/storage/backup';
import { isText, readSetting, writeSetting } from '$lib/storage/settings';

/** A file that is ready to be kept. */
export interface BackupFile {
	name: string;
	type: string;
	content: string | Uint8Array<ArrayBuffer>;
	/** What opens it; `null`: it can be read as it is. */
	passphrase: string | null;
}

/** Days after which somebody whose browser may forget is reminded: it does so after seven. */
const REMIND_AFTER = 5;
const DAY = 86_400_000;

/** Backup files of this device, and how long ago the last one was made. */
class Backups {
	#last = $state.raw<Date | null>(null);
	#ready = $state(false);
	#forgets = $state(false);

	/** When the last file with everything in it was kept; `null`: never, as far as is known here. */
	get last() {
		return this.#last;
	}

	get ready() {
		return this.#ready;
	}

	/** The browser may delete what is here when nobody comes for a week. */
	get forgets() {
		return this.#forgets;
	}

	/** Only where something may get lost: a reminder where it is safe would be nagging. */
	get due(): boolean {
		if (!this.#ready || !this.#forgets) return false;
		return !this.#last || Date.now() - this.#last.getTime() > REMIND_AFTER * DAY;
	}

	async read(): Promise<void> {
		this.#forgets = mayForget();
		const at = await readSetting('backup:at', isText);
		const last = at.ok && at.value ? new Date(at.value) : null;
		this.#last = last && !Number.isNaN(last.getTime()) ? last : null;
		this.#ready = true;
	}

	/** The file of everything, or of one group; `null` where it cannot be made. */
	async make(group: string | undefined, locked: boolean): Promise<BackupFile | null> {
		const all = await readEverything();
		if (!all.ok) return null;
		const now = new Date();
		const text = writeBackup(all.value, now, group);
		const name = `samenspel-${now.toISOString().slice(0, 10)}.json`;
		if (!locked) return { name, type: 'application/json', content: text, passphrase: null };
		const passphrase = randomPassphrase();
		try {
			const { encrypt } = await import('$lib/device/encryption');
			const content = await encrypt(text, passphrase);
			return { name: `${name}.age`, type: 'application/octet-stream', content, passphrase };
		} catch {
			return null;
		}
	}

	/** Hands the file to the share sheet, or else to the downloads. */
	async hand(file: BackupFile, whole: boolean): Promise<'shared' | 'saved' | 'refused'> {
		const outcome = await shareFile(file.name, file.type, file.content);
		if (outcome !== 'refused' && whole) {
			this.#last = new Date();
			await writeSetting('backup:at', this.#last.toISOString());
		}
		return outcome;
	}
}

export const backups = new Backups();
