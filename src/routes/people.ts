import { m } from '$i18n';
import { groups } from '$lib/state/groups.svelte';
import type { Person } from './owner-options';

/** The people of a list. Without names one is the first and the other the other. */
export function peopleOf(ids: readonly string[]): Person[] {
	return ids.map((id, n) => {
		const place = n === 0 ? m.person_1() : n === 1 ? m.person_2() : m.player_n({ n: n + 1 });
		return { id, name: groups.nameOf(id) || place };
	});
}
