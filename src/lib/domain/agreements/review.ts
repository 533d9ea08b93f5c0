import { addDays, type PlainDate } from '../dates';
import type { Agreement, Held } from './agreement';
import { isDue, reviewDay } from './standing';

export const REVIEW_ANSWERS = ['keep', 'change', 'stop', 'talk-first'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** Days after which an agreement comes back when people want to talk first. */
export const TALK_DAYS = 7;
/** A trial is two weeks, and is looked at when they are over: ours to propose, theirs to change. */
export const TRIAL_DAYS = 14;
/** What holds until further notice is looked at again after a quarter of a year. */
export const QUARTER = 91;

/** What there is to look at on this day, the longest waiting first. */
export const dueOn = <H extends Held>(agreements: readonly H[], on: PlainDate): H[] =>
	agreements
		.filter(({ body }) => isDue(body, on))
		.map((held) => ({ held, day: reviewDay(held.body)! }))
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.held.id < b.held.id ? -1 : 1))
		.map(({ held }) => held);

/** What was made before a birth has had its own question once it was looked at when due. */
function looked(agreement: Agreement, on: PlainDate): Agreement {
	const next = { ...agreement };
	if (isDue(agreement, on)) delete next.madeBefore;
	return next;
}

/** Stays as it is, a trial without an end from now on. */
export const keep = (agreement: Agreement, on: PlainDate, review: PlainDate | null): Agreement => ({
	...looked(agreement, on),
	until: null,
	review,
});

/** The days to propose for what is changed on this day: those that have come make way for others. */
export function datesAfresh(
	{ until, review }: Agreement,
	on: PlainDate,
): Pick<Agreement, 'until' | 'review'> {
	const hasCome = (day: PlainDate | null) => day !== null && day <= on;
	const next = hasCome(until) ? addDays(on, TRIAL_DAYS) : until;
	return { until: next, review: hasCome(review) ? (next ?? addDays(on, QUARTER)) : review };
}

/**
 * Something else from this day on: what held before stays in the history. One that has not begun
 * yet keeps its own first day, one that was stopped begins again.
 */
export function change(
	agreement: Agreement,
	on: PlainDate,
	changes: Partial<Pick<Agreement, 'what' | 'tasks' | 'who' | 'steps' | 'standard'>> &
		Pick<Agreement, 'until' | 'review'>,
): Agreement {
	const from = agreement.from > on ? agreement.from : on;
	const next = { ...looked(agreement, on), ...changes, from };
	delete next.stopped;
	return next;
}

/** Holds no longer, from this day on. */
export const stop = (agreement: Agreement, on: PlainDate): Agreement => ({
	...looked(agreement, on),
	review: null,
	stopped: on,
});

/** Comes back in a week; what is being tried is tried until then. */
export function talkFirst(agreement: Agreement, on: PlainDate): Agreement {
	const review = addDays(on, TALK_DAYS);
	const { until } = agreement;
	return { ...agreement, review, until: until !== null && until < review ? review : until };
}
