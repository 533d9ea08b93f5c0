import type { Phase, Task } from './catalogue';

/** The tasks a list of this phase begins with, in the order of the catalogue. */
export const startList = (tasks: readonly Task[], phase: Phase): Task[] =>
	tasks.filter((task) => !task.retired && task.start.includes(phase));

/** All tasks that are offered in this phase, those of the start list among them. */
export const offered = (tasks: readonly Task[], phase: Phase): Task[] =>
	tasks.filter(
		(task) => !task.retired && (task.phases.includes(phase) || task.start.includes(phase)),
	);
