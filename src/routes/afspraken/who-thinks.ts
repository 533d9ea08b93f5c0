import { type Agreement, agreedOwner } from '$lib/domain/agreements/agreement';
import { standing } from '$lib/domain/agreements/standing';
import type { PlainDate } from '$lib/domain/dates';
import type { Owner } from '$lib/domain/load/owners';
import { THINKING } from '$lib/domain/load/steps';
import { unanswered } from '$lib/domain/load/view';
import { canonical } from '$lib/domain/merge';
import { taskList } from '$lib/state/task-list.svelte';

/**
 * Who thinks of a task now, as far as everybody may know it: as it is agreed, or as they all say. What
 * one of them filled in stays closed until all of them did; where they differ there is no answer.
 */
export function whoThinks(
	task: string,
	agreements: readonly Agreement[],
	today: PlainDate,
): Owner | null {
	const agreed = agreements.find(
		(one) =>
			one.tasks.includes(task) && ['trial', 'active'].includes(standing(one, today)) && !one.silent,
	);
	return oneOf(agreed ? THINKING.map((step) => agreedOwner(agreed, step)) : inTheEyesOfAll(task));
}

function inTheEyesOfAll(task: string): (Owner | null)[] {
	const tasks = taskList.tasks.map(({ id }) => id);
	const done = taskList.people.every(
		(person) => unanswered(tasks, taskList.side(person).views).length === 0,
	);
	if (!done || !taskList.mayCompare) return [];
	return taskList.people.map((person) => taskList.view(person, task).thinks);
}

/** What all of these say, or `null`. */
function oneOf(owners: readonly (Owner | null)[]): Owner | null {
	return new Set(owners.map(canonical)).size === 1 ? owners[0]! : null;
}
