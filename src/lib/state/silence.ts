import { keepQuiet } from '$lib/device/quiet';
import { silenced, silencedList } from '$lib/domain/agreements/life-events';
import type { PlainDate } from '$lib/domain/dates';
import { agreements } from './agreements.svelte';
import { silenceGroup } from './edit-groups';
import { groups } from './groups.svelte';
import { taskList } from './task-list.svelte';

/**
 * *Het is anders gelopen*: from now on nothing of this household speaks of a baby; what was written
 * stays in its history.
 */
export async function silenceTheBaby(on: PlainDate): Promise<void> {
	keepQuiet();
	await Promise.all([agreements.open('home'), taskList.open('home')]);
	for (const { id, body } of agreements.all) {
		const quiet = silenced(body, taskList.catalogue, on);
		if (quiet !== body) await agreements.write(quiet, id);
	}
	if (taskList.list) await taskList.put(silencedList(taskList.list, taskList.catalogue));
	await silenceGroup(await groups.ensure('home'));
}
