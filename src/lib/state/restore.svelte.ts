import { randomId } from '$lib/device/ids';
import { askToPersist } from '$lib/device/persistence';
import { tellTabs } from '$lib/device/tabs';
import { ageFile } from '$lib/domain/exchange/age-header';
import { type Backup, type BackupProblem, MOST, parseBackup } from '$lib/domain/exchange/backup';
import type { Batch } from '$lib/domain/exchange/batch';
import {
	type Inside,
	insideOf,
	NOTHING_KNOWN,
	type Offer,
	offerOf,
	together,
} from '$lib/domain/exchange/take-in';
import { readBatches, readKnown, takeIn, undoBatch } from '$lib/storage/backup';
import { groups } from './groups.svelte';

/** Why a file does not open; see `BackupProblem` and `ageFile` for the others. */
export type OpenProblem = BackupProblem | 'too-heavy' | 'other-key' | 'refused';

/** What is inside an opened file, before anything of it is taken in. */
export interface Preview {
	made: string;
	usual: Inside[];
	/** What was erased here. */
	erased: Inside[];
	/** Something of it is not here yet. */
	news: boolean;
	unreadable: number;
}

/** A letter of a text takes at most this many bytes. */
const LETTER = 4;

const isEmpty = ({ versions, seen, games }: Offer['usual']) =>
	versions.length + seen.length + games.length === 0;

/** A backup file on its way back: opened, looked into, taken in, undone. */
class Restore {
	#file: Uint8Array | null = null;
	#backup: Backup | null = null;
	#offer: Offer | null = null;
	#preview = $state.raw<Preview | null>(null);
	#problem = $state<OpenProblem | null>(null);
	#locked = $state(false);
	#batches = $state.raw<Batch[]>([]);

	get preview() {
		return this.#preview;
	}

	get problem() {
		return this.#problem;
	}

	/** The chosen file waits for its password. */
	get locked() {
		return this.#locked;
	}

	/** What was taken in before and can be undone, the newest first. */
	get batches() {
		return this.#batches;
	}

	async read(): Promise<void> {
		const batches = await readBatches();
		if (batches.ok) this.#batches = batches.value;
	}

	async choose(file: Blob): Promise<void> {
		this.forget();
		// Before a byte of it is read.
		if (file.size > MOST.characters * LETTER) return this.#refuse('too-large');
		const bytes = new Uint8Array(await file.arrayBuffer());
		const age = ageFile(bytes);
		if (age === 'none') return this.#look(new TextDecoder().decode(bytes));
		if (age !== 'passphrase') return this.#refuse(age);
		this.#file = bytes;
		this.#locked = true;
	}

	async unlock(passphrase: string): Promise<void> {
		if (!this.#file) return;
		this.#problem = null;
		try {
			const { decrypt } = await import('$lib/device/encryption');
			const text = await decrypt(this.#file, passphrase.trim());
			if (!text.ok) return this.#refuse(text.error);
			this.#locked = false;
			await this.#look(text.value);
		} catch {
			this.#refuse('refused');
		}
	}

	/** Lets go of the file that was chosen. */
	forget(): void {
		this.#file = this.#backup = this.#offer = null;
		this.#preview = this.#problem = null;
		this.#locked = false;
	}

	/** Adds what is inside; what was erased here only when that is asked for. */
	async take(withErased: boolean): Promise<boolean> {
		if (!this.#offer || !this.#backup) return false;
		const { usual, erased } = this.#offer;
		const part = withErased ? together(usual, erased) : usual;
		const { made } = this.#backup;
		const taken = await takeIn(part, { id: randomId(), at: new Date(), made });
		if (!taken.ok) return false;
		askToPersist();
		this.forget();
		await this.#changed();
		return true;
	}

	/** Takes a batch out again; answers whether part of it stays. */
	async undo(number: number): Promise<'whole' | 'part' | 'failed'> {
		const undone = await undoBatch(number);
		if (!undone.ok) return 'failed';
		await this.#changed();
		return undone.value && undone.value.stays > 0 ? 'part' : 'whole';
	}

	async #changed(): Promise<void> {
		await this.read();
		await groups.readAgain();
		tellTabs({ about: 'records', id: 'import' });
	}

	#refuse(problem: OpenProblem): void {
		this.#problem = problem;
	}

	async #look(text: string): Promise<void> {
		const backup = parseBackup(text);
		if (!backup.ok) return this.#refuse(backup.error);
		const read = await readKnown();
		const known = read.ok ? read.value : NOTHING_KNOWN;
		const offer = offerOf(backup.value, known);
		const usual = insideOf(offer.usual, known);
		this.#backup = backup.value;
		this.#offer = offer;
		this.#preview = {
			made: backup.value.made,
			usual,
			erased: isEmpty(offer.erased) ? [] : insideOf(offer.erased, known),
			news: usual.some(({ tallies, games }) => games > 0 || tallies.some(({ fresh }) => fresh > 0)),
			unreadable: backup.value.unreadable,
		};
	}
}

export const restore = new Restore();
