import { ownerOf, partsOf } from './owners';
import type { Step } from './steps';
import type { Answers } from './view-schema';

/** How much somebody carries, of the steps that were counted. Nothing here is a share of a whole. */
export interface Count {
	/** Tasks of which they carry at least one of the steps, alone or with others. */
	tasks: number;
	/** Steps they carry, alone or with others. */
	steps: number;
	/** Of these, the ones they carry alone or mostly. */
	mainly: number;
	/**
	 * How large the work they carry is, in minutes a week: what is carried together is divided. Only
	 * where the minutes of all that was counted are known.
	 */
	minutes?: number;
}

/**
 * Counts, by who carries it, the steps that were answered: a member's id, `SOMEBODY_OUTSIDE` or
 * `NO_ONE`. Whoever carries nothing is not in it.
 *
 * @param views one person's: everybody has a count of their own
 * @param minutesOf minutes a week of a task, `undefined` where they are a guess
 */
export function countOwners(
	views: ReadonlyMap<string, Answers>,
	steps: readonly Step[],
	minutesOf: (task: string) => number | undefined = () => undefined,
): Map<string, Count> {
	const counts = new Map<string, Count & { minutes: number }>();
	const countOf = (carrier: string) => {
		const count = counts.get(carrier) ?? { tasks: 0, steps: 0, mainly: 0, minutes: 0 };
		counts.set(carrier, count);
		return count;
	};
	let known = true;
	for (const [task, view] of views) {
		const owners = steps.flatMap((step) => ownerOf(view, step) ?? []);
		const minutes = minutesOf(task);
		if (owners.length > 0 && minutes === undefined) known = false;
		for (const carrier of new Set(owners.flatMap((owner) => [...partsOf(owner).keys()])))
			countOf(carrier).tasks++;
		for (const owner of owners) {
			for (const [carrier, part] of partsOf(owner)) {
				const count = countOf(carrier);
				count.steps++;
				if (part > 1 / 2) count.mainly++;
				count.minutes += (part * (minutes ?? 0)) / owners.length;
			}
		}
	}
	if (known) return counts;
	return new Map(
		[...counts].map(([carrier, { tasks, steps, mainly }]) => [carrier, { tasks, steps, mainly }]),
	);
}
