import type { Side } from './view';

export const mean = (numbers: readonly number[]) =>
	numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const corrections = (task: string, sides: readonly Side[]) =>
	sides.flatMap(({ views }) => views.get(task)?.minutes ?? []);

/**
 * Minutes a week of a task, as corrected by everybody: the mean of what they say. `undefined` where
 * somebody did not, for our guesses are not their lives.
 */
export function correctedMinutes(task: string, sides: readonly Side[]): number | undefined {
	const said = corrections(task, sides);
	return said.length > 0 && said.length === sides.length ? mean(said) : undefined;
}

/** Minutes a week to order tasks by, never to show: a guess where nobody corrected it. */
export function weightOf(task: string, sides: readonly Side[], guess: number): number {
	const said = corrections(task, sides);
	return said.length > 0 ? mean(said) : guess;
}
