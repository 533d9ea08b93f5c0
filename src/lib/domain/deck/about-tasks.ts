import { LEVELS, type Level } from './terms';

/** A card, and the tasks of the catalogue it touches. */
export interface CardWithTasks {
	ref: string;
	level: Level;
	tasks: readonly string[];
}

/**
 * Cards to talk about these tasks with, by their refs: one a level at most, the one that touches most
 * of them, and of those that touch as many the first.
 */
export const cardsAbout = (tasks: readonly string[], cards: readonly CardWithTasks[]): string[] =>
	LEVELS.flatMap((level) => {
		const [best] = cards
			.filter((card) => card.level === level)
			.map(({ ref, tasks: touched }) => ({
				ref,
				touches: tasks.filter((task) => touched.includes(task)).length,
			}))
			.filter(({ touches }) => touches > 0)
			.sort((a, b) => b.touches - a.touches);
		return best ? [best.ref] : [];
	});
