import { ABOUT_THE_BABY } from '$lib/domain/agreements/life-events';
import type { Phase } from '$lib/domain/load/catalogue';
import { readHeads } from '$lib/storage/records';
import { byRecord } from './by-record';
import type { GroupView } from './groups.svelte';

/** Where these people are in life, as their list says; `null`: not known, or not to be spoken of. */
export async function lifePhase({ id, silent }: GroupView): Promise<Phase | null> {
	const lists = await readHeads('list', id);
	if (!lists.ok || lists.value.length === 0) return null;
	const { readList } = await import('$lib/domain/load/list-schema');
	const [list] = byRecord(lists.value, readList).values();
	const phase = list?.body.phase ?? null;
	return phase && silent && ABOUT_THE_BABY.includes(phase) ? null : phase;
}
