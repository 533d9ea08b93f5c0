import type { CardLanguage } from '$lib/domain/deck/terms';
import { GROUP_KINDS } from '$lib/domain/group';
import { markNever } from '$lib/storage/never';
import { readHistory } from '$lib/storage/seen';
import { groups } from './groups.svelte';
import { readCards } from './library';

export interface NeverCard {
	group: string;
	ref: string;
	text: string;
}

/** The cards that a group does not want to see any more, and the way back for each. */
class NeverList {
	#cards = $state.raw<NeverCard[]>([]);

	get cards() {
		return this.#cards;
	}

	async read(language: CardLanguage): Promise<void> {
		await groups.read();
		const found: NeverCard[] = [];
		for (const group of GROUP_KINDS.flatMap((kind) => groups.ofKind(kind))) {
			const history = await readHistory(group.id);
			if (!history.ok) continue;
			for (const ref of history.value.never) {
				const laid = await readCards([ref.split('/')[0]!], language);
				const text = (laid.ok && laid.value.cards.get(ref)?.text) || ref;
				found.push({ group: group.id, ref, text });
			}
		}
		this.#cards = found;
	}

	async show(card: NeverCard): Promise<void> {
		const marked = await markNever(card.group, card.ref, false);
		if (marked.ok) this.#cards = this.#cards.filter((one) => one !== card);
	}
}

export const neverList = new NeverList();
