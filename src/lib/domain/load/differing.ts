import { canonical } from '../merge';
import { type Step, STEPS } from './steps';
import type { Answers, View } from './view';

export interface DifferingAnswers {
	/** One of the two quick questions. */
	quick: boolean;
	steps: Step[];
}

/** What views of one task that were written apart do not say alike, for people to choose by. */
export interface Differing {
	today: DifferingAnswers;
	minutes: boolean;
	wish: DifferingAnswers;
}

export const differing = (views: readonly View[]): Differing => ({
	today: inAnswers(views),
	minutes: unlike(views.map(({ minutes }) => minutes)),
	wish: inAnswers(views.map(({ wished }) => wished)),
});

const unlike = (values: readonly unknown[]) => new Set(values.map(canonical)).size > 1;

const inAnswers = (all: readonly (Answers | undefined)[]): DifferingAnswers => ({
	quick: unlike(all.map((answers) => [answers?.thinks, answers?.does])),
	steps: STEPS.filter((step) => unlike(all.map((answers) => answers?.steps?.[step]))),
});
