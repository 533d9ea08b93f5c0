import { saveFile } from '$lib/device/share';
import { type Aside, readAside } from '$lib/storage/aside';

/** What is kept here and cannot be read by this version. */
class SetAside {
	#rows = $state.raw<Aside[]>([]);

	get rows() {
		return this.#rows;
	}

	async read(): Promise<void> {
		const rows = await readAside();
		if (rows.ok) this.#rows = rows.value;
	}

	save(): void {
		saveFile('samenspel-niet-te-lezen.json', 'application/json', textOf(this.#rows));
	}
}

export const textOf = (value: unknown): string => JSON.stringify(value, null, '\t') ?? '';

export const setAside = new SetAside();
