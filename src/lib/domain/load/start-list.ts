import type { Phase, Task } from './catalogue';

/** The tasks a list of this phase begins with, in the order of the catalogue. */
export const startList = (tasks: readonly Task[], phase: Phase): Task[] =>
	tasks.filter((task) => !task.retired && task.start.includes(phase));

/** All tasks that are offered in this phase, those of the start list among them. */
export const offered = (tasks: readonly Task[], phase: Phase): Task[] =>
	tasks.filter(
		(task) => !task.retired && (task.phases.includes(phase) || task.start.includes(phase)),
	);

/**
 * All tasks that words can find: those of the phase first, then the rest of the catalogue. A home
 * finds nothing of a team, nor the other way round.
 *
 * @param unspoken phases that are not spoken of: of what they offer, only what this phase offers too
 */
export function findable(
	tasks: readonly Task[],
	phase: Phase,
	unspoken: readonly Phase[] = [],
): Task[] {
	const own = offered(tasks, phase);
	const rest = tasks.filter((task) => {
		const phases = [...task.phases, ...task.start];
		return (
			!task.retired &&
			!own.includes(task) &&
			phases.includes('team') === (phase === 'team') &&
			!phases.some((one) => unspoken.includes(one))
		);
	});
	return [...own, ...rest];
}
