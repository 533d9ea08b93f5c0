import { err, ok, type Result } from '../result';
import { OWN_TASK } from './catalogue';
import type { List, ListTask } from './list-schema';

export type { List, ListTask };

export const LIST_FORMAT = 1;
export const TASKS_MAX = 400;
/** Characters of the title of a task. */
export const TITLE_MAX = 120;
/** More cannot sit around one screen. */
export const PEOPLE_MAX = 12;

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
 * somebody took off is easily taken off again. A task that was renamed in more than one of them has
 * all those `titles`, until somebody chooses. All else is as the first says.
 *
 * @param before what all of them build upon, as far as it is known: it says who renamed
 */
export function unionOf(lists: readonly [List, ...List[]], before: readonly List[] = []): List {
	const [first] = lists;
	const distinct = (tasks: readonly ListTask[], not: readonly ListTask[] = []) =>
		tasks.filter(
			({ id }, n) =>
				tasks.findIndex((one) => one.id === id) === n && !not.some((one) => one.id === id),
		);
	const named = (task: ListTask) => withTitles(task, titlesIn(task.id, lists, before));
	const tasks = distinct(lists.flatMap((list) => list.tasks)).map(named);
	const dropped = distinct(
		lists.flatMap((list) => list.dropped),
		tasks,
	).map(named);
	const of = [...new Set(lists.flatMap((list) => list.of))];
	return {
		...first,
		of,
		tasks: tasks.slice(0, TASKS_MAX),
		dropped: [...dropped, ...tasks.slice(TASKS_MAX)],
	};
}

/** The titles that people gave a task; none: it goes by that of the catalogue. */
const titlesOf = ({ title, titles }: ListTask): readonly string[] =>
	titles ?? (title === undefined ? [] : [title]);

/** What a task is called in these lists, by those who called it otherwise than it was before. */
function titlesIn(id: string, lists: readonly List[], before: readonly List[]): string[] {
	const entries = (all: readonly List[]) =>
		all.flatMap(
			({ tasks, dropped }) => [...tasks, ...dropped].find((task) => task.id === id) ?? [],
		);
	const key = (task: ListTask) => JSON.stringify(titlesOf(task));
	const known = entries(before).map(key);
	const now = entries(lists);
	const renamed = now.filter((task) => !known.includes(key(task)));
	return [...new Set((renamed.length > 0 ? renamed : now).flatMap(titlesOf))].sort();
}

function withTitles(task: ListTask, titles: readonly string[]): ListTask {
	const named = { ...task };
	delete named.titles;
	if (titles.length > 1) named.titles = [...titles];
	// Until somebody chooses, one of them.
	if (named.title === undefined || !titles.includes(named.title)) {
		const [title] = titles;
		if (title !== undefined) named.title = title;
	}
	return named;
}

/** One more whose list it is. */
export const addMember = (list: List, member: string): List =>
	list.of.includes(member) ? list : { ...list, of: [...list.of, member] };

/**
 * Whether the views of these people may be put side by side: at once in one home, in two when all of
 * them ask for it.
 */
export const mayCompare = ({ apart, asks = [] }: List, people: readonly string[]): boolean =>
	!apart || people.every((member) => asks.includes(member));

/** This member asks to compare, or no longer. */
export function askToCompare(list: List, member: string, wants: boolean): List {
	const others = (list.asks ?? []).filter((one) => one !== member);
	return { ...list, asks: wants ? [...others, member].sort() : others };
}

export function renameTask(list: List, id: string, text: string): Result<List, ListProblem> {
	const title = titleOf(text);
	if (!title.ok) return title;
	const tasks = list.tasks.map((task) => (task.id === id ? withTitles(task, [title.value]) : task));
	return ok({ ...list, tasks });
}
