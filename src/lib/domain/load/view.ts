import type { Answers, View } from './view-schema';

export type { Answers, View };

export const VIEW_FORMAT = 1;

/** As many as a week has. */
export const MINUTES_MAX = 7 * 24 * 60;

/** One person's views, by the id of the task. */
export type Views = ReadonlyMap<string, View>;

/** One who compares: a member, and how they see it. */
export interface Side {
	by: string;
	views: Views;
}

/** Derived, so that two phones that add the same task mean the same record. */
export const viewId = (list: string, member: string, task: string) => `${list}/${member}/${task}`;

/** What a view's id says, or `null` where it is not one. */
export function viewOf(id: string): { list: string; member: string; task: string } | null {
	const [list, member, task, ...rest] = id.split('/');
	return list && member && task && rest.length === 0 ? { list, member, task } : null;
}

/** The tasks to which this person has not answered both quick questions yet. */
export const unanswered = (tasks: readonly string[], views: Views): string[] =>
	tasks.filter((task) => {
		const view = views.get(task);
		return !view?.thinks || !view.does;
	});
