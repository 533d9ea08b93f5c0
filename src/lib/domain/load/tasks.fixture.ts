import type { Task } from './catalogue';

const text = { nl: 'x', en: 'x' };

/** A task of the catalogue, for tests. */
export const task = (part: Partial<Task> & Pick<Task, 'id'>): Task => ({
	area: 'meals',
	title: text,
	steps: { notice: text, plan: text, decide: text, do: text, monitor: text },
	often: 'daily',
	minutes: 30,
	phases: [],
	start: [],
	...part,
});
