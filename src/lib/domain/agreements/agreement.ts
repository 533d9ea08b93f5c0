import { isPlainDate } from '../dates';
import type { Owner } from '../load/owner-schema';
import { type Step, STEPS } from '../load/steps';
import type { Answers } from '../load/view-schema';
import type { Agreement } from './agreement-schema';

export type { Agreement };

export const AGREEMENT_FORMAT = 1;
/** Characters of each text. */
export const TEXT_MAX = 5_000;

/** An agreement as it is held: its record and what that says now. */
export interface Held {
	id: string;
	body: Agreement;
}

/** Who carries this step, as agreed. */
export const agreedOwner = ({ who, steps }: Agreement, step: Step): Owner => steps?.[step] ?? who;

/** An agreement in the terms of a view of one task, so that both are counted alike. */
export const asAnswers = ({ who, steps }: Agreement): Answers => ({
	thinks: who,
	does: who,
	steps,
});

/** Ids of the members who carry any of it. */
export const carriers = (agreement: Agreement): Set<string> =>
	new Set(STEPS.flatMap((step) => agreedOwner(agreement, step).members));

export const PROBLEMS = [
	'nothing-said',
	'too-long',
	'no-such-day',
	'ends-before-it-begins',
	'review-before-it-begins',
] as const;
export type AgreementProblem = (typeof PROBLEMS)[number];

/** What keeps this from being written down. Days in the past are fine: people agreed on it then. */
export function problemsOf(agreement: Agreement): AgreementProblem[] {
	const { what, standard, tasks, from, until, review } = agreement;
	const days = [from, until, review].filter((day) => day !== null);
	const found: Record<AgreementProblem, boolean> = {
		'nothing-said': what.trim() === '' && tasks.length === 0,
		'too-long': what.length > TEXT_MAX || standard.length > TEXT_MAX,
		'no-such-day': !days.every(isPlainDate),
		'ends-before-it-begins': until !== null && until < from,
		'review-before-it-begins': review !== null && review < from,
	};
	return PROBLEMS.filter((problem) => found[problem]);
}
