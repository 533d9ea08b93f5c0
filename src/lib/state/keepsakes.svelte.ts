import { hearTabs, tellTabs } from '$lib/device/tabs';
import type { Keepsake } from '$lib/domain/session/keepsakes';
import type { Version } from '$lib/domain/version';
import { eraseRecord } from '$lib/storage/erase';
import { readHeads } from '$lib/storage/records';

export interface KeptCard {
	id: string;
	group: string;
	body: Keepsake;
}

async function viewsOf(versions: readonly Version[]): Promise<KeptCard[]> {
	if (versions.length === 0) return [];
	const { readKeepsake } = await import('$lib/domain/session/keepsakes-schema');
	return versions.flatMap(({ id, group, body }) => {
		const read = readKeepsake(body);
		return read ? [{ id, group, body: read }] : [];
	});
}

/** What was kept, noted and tried in games that are over. */
class Keepsakes {
	#stored = $state.raw<KeptCard[] | null>(null);
	/** What could not be stored stays in sight for as long as the page is open. */
	#unstored = $state.raw<KeptCard[]>([]);
	#all = $derived(
		this.#stored &&
			[...this.#unstored, ...this.#stored].sort((a, b) => b.body.on.localeCompare(a.body.on)),
	);

	/** The newest first; `null` until they have been read. */
	get all() {
		return this.#all;
	}

	async read(): Promise<void> {
		const heads = await readHeads('note');
		this.#stored = heads.ok ? await viewsOf(heads.value) : (this.#stored ?? []);
	}

	/** What is in danger of being lost, in people's own words. */
	get writings(): string[] {
		return this.#unstored.flatMap(({ body }) => [
			body.card.text,
			...[body.note, ...body.ideas.map((idea) => idea.text)].filter((text) => text !== ''),
			'',
		]);
	}

	async hold(versions: readonly Version[]): Promise<void> {
		this.#unstored = [...this.#unstored, ...(await viewsOf(versions))];
	}

	async erase(kept: KeptCard): Promise<void> {
		this.#unstored = this.#unstored.filter((one) => one.id !== kept.id);
		await eraseRecord('note', kept.id);
		await this.read();
		tellTabs({ about: 'records', id: kept.id });
	}

	/** Follows what other tabs write, until the answer is called. */
	follow(): () => void {
		return hearTabs((change) => {
			if (change.about === 'records') void this.read();
		});
	}
}

export const keepsakes = new Keepsakes();
