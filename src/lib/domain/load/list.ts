import { err, ok, type Result } from '../result';
import { OWN_TASK } from './catalogue';
import type { List, ListTask } from './list-schema';

export type { List, ListTask };

export const LIST_FORMAT = 1;
export const TASKS_MAX = 400;
/** Characters of the title of a task. */
export const TITLE_MAX = 120;

export type ListProblem = 'empty' | 'too-long' | 'full' | 'there-already';

export const isOwnTask = (id: string) => id.startsWith(OWN_TASK);

function titleOf(text: string): Result<string, 'empty' | 'too-long'> {
	const title = text.trim();
	if (title === '') return err('empty');
	return title.length > TITLE_MAX ? err('too-long') : ok(title);
}

/** Adds a task at the end; one that was dropped comes back as it was. An own one needs a title. */
export function addTask(list: List, task: ListTask): Result<List, ListProblem> {
	if (list.tasks.some(({ id }) => id === task.id)) return err('there-already');
	if (list.tasks.length >= TASKS_MAX) return err('full');
	const before = list.dropped.find(({ id }) => id === task.id);
	const added = { ...before, ...task };
	if (added.title !== undefined || isOwnTask(task.id)) {
		const title = titleOf(added.title ?? '');
		if (!title.ok) return title;
		added.title = title.value;
	}
	const dropped = list.dropped.filter(({ id }) => id !== task.id);
	return ok({ ...list, tasks: [...list.tasks, added], dropped });
}

/** What was dropped is kept, title and all: it can be put back, and is not offered again. */
export function dropTask(list: List, id: string): List {
	const gone = list.tasks.filter((task) => task.id === id);
	const tasks = list.tasks.filter((task) => task.id !== id);
	return gone.length > 0 ? { ...list, tasks, dropped: [...list.dropped, ...gone] } : list;
}

/**
 * A list that was changed in two places at once, as one: every task of either is on it, for what
 * somebody took off is easily taken off again. All else is as the first says.
 */
export function unionOf(first: List, ...others: readonly List[]): List {
	const distinct = (tasks: readonly ListTask[], not: readonly ListTask[] = []) =>
		tasks.filter(
			({ id }, n) =>
				tasks.findIndex((one) => one.id === id) === n && !not.some((one) => one.id === id),
		);
	const tasks = distinct([first, ...others].flatMap((list) => list.tasks));
	const dropped = distinct(
		[first, ...others].flatMap((list) => list.dropped),
		tasks,
	);
	const of = [...new Set([first, ...others].flatMap((list) => list.of))];
	return {
		...first,
		of,
		tasks: tasks.slice(0, TASKS_MAX),
		dropped: [...dropped, ...tasks.slice(TASKS_MAX)],
	};
}

/** Whether their views may be put side by side: at once in one home, in two when all ask for it. */
export const mayCompare = ({ apart, of, asks = [] }: List): boolean =>
	!apart || of.every((member) => asks.includes(member));

/** This member asks to compare, or no longer. */
export function askToCompare(list: List, member: string, wants: boolean): List {
	const others = (list.asks ?? []).filter((one) => one !== member);
	return { ...list, asks: wants ? [...others, member].sort() : others };
}

export function renameTask(list: List, id: string, text: string): Result<List, ListProblem> {
	const title = titleOf(text);
	if (!title.ok) return title;
	const tasks = list.tasks.map((task) => (task.id === id ? { ...task, title: title.value } : task));
	return ok({ ...list, tasks });
}
