import type { PlainDate } from '../dates';
import type { Agreement, Held } from './agreement';

/** In the order in which they are shown. */
export const STANDINGS = ['trial', 'active', 'upcoming', 'past'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where an agreement stands on a day. */
export function standing({ from, until, stopped }: Agreement, on: PlainDate): Standing {
	if (stopped !== undefined && stopped <= on) return 'past';
	if (until !== null && until < on) return 'past';
	if (from > on) return 'upcoming';
	return until === null ? 'active' : 'trial';
}

/**
 * The day from which an agreement asks to be looked at: its review date or the last day of its
 * trial, whichever comes first. A trial that ended without an answer keeps asking.
 */
export function reviewDay({ until, review, stopped, silent }: Agreement): PlainDate | null {
	if (stopped !== undefined || silent) return null;
	if (until === null || review === null) return review ?? until;
	return review < until ? review : until;
}

export function isDue(agreement: Agreement, on: PlainDate): boolean {
	const day = reviewDay(agreement);
	return day !== null && day <= on;
}

const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** After every plain date. */
const NEVER = '~';

/** The last day that says something about a past agreement. */
const ended = ({ stopped, until, from }: Agreement) => stopped ?? until ?? from;

/**
 * By standing; what is to be looked at first comes first, then what begins first. What is past
 * begins with what ended last.
 */
export function inOrder<H extends Held>(agreements: readonly H[], on: PlainDate): H[] {
	const keyed = agreements.map((held) => ({
		held,
		place: STANDINGS.indexOf(standing(held.body, on)),
		day: reviewDay(held.body) ?? NEVER,
	}));
	const past = STANDINGS.indexOf('past');
	return keyed
		.sort(
			(a, b) =>
				a.place - b.place ||
				(a.place === past
					? ascending(ended(b.held.body), ended(a.held.body))
					: ascending(a.day, b.day) || ascending(a.held.body.from, b.held.body.from)) ||
				ascending(a.held.id, b.held.id),
		)
		.map(({ held }) => held);
}
