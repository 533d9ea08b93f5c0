import { addDays, type PlainDate } from '../dates';
import type { Agreement, Held } from './agreement';
import { isDue, reviewDay } from './standing';

export const REVIEW_ANSWERS = ['keep', 'change', 'stop', 'talk-first'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** Days after which an agreement comes back when people want to talk first. */
export const TALK_DAYS = 7;

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

/**
 * Something else from this day on: what held before stays in the history. One that has not begun
 * yet keeps its own first day.
 */
export function change(
	agreement: Agreement,
	on: PlainDate,
	changes: Partial<Pick<Agreement, 'what' | 'tasks' | 'who' | 'steps' | 'standard'>> &
		Pick<Agreement, 'until' | 'review'>,
): Agreement {
	const from = agreement.from > on ? agreement.from : on;
	return { ...looked(agreement, on), ...changes, from };
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
