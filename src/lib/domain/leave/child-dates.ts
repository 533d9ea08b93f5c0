import { addDays, type PlainDate } from '../dates';

/**
 * What a manager has to think of around the birth of a child, by days worked out from the expected
 * one. Terms by the Dutch law of 2026: Wet arbeid en zorg (articles 3:1 to 3:3, 4:2 to 4:3, 6:1 to
 * 6:5) and Arbeidstijdenwet (4:5 to 4:8), with paid parental leave as UWV describes it.
 */

export const PARENTS = ['mother', 'partner'] as const;
/** Whose leave it is: of who gives birth, or of the partner. */
export type Parent = (typeof PARENTS)[number];

export const MOMENTS = ['news', 'before', 'during', 'return', 'later'] as const;
export type Moment = (typeof MOMENTS)[number];

export type StepId =
	| 'told'
	| 'benefit'
	| 'earliest'
	| 'latest'
	| 'spread'
	| 'birth-told'
	| 'extra-told'
	| 'parental-told'
	| 'birth-leave'
	| 'plan-return'
	| 'back'
	| 'protected'
	| 'three-months'
	| 'rest-rules'
	| 'extra-leave'
	| 'feeding'
	| 'parental-paid';

export interface Step {
	id: StepId;
	moment: Moment;
	day: PlainDate;
}

const WEEK = 7;
const weeks = (day: PlainDate, n: number) => addDays(day, n * WEEK);

/** The same day so many months on, or the last day of that month. */
export function addMonths(day: PlainDate, months: number): PlainDate {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const moved = new Date(0);
	moved.setUTCFullYear(year, month - 1 + months, 1);
	const first = moved.toISOString().slice(0, 10);
	moved.setUTCMonth(moved.getUTCMonth() + 1, 0);
	return addDays(first, Math.min(date, moved.getUTCDate()) - 1);
}

/** Leave begins four to six weeks before the day after the expected one, and takes at least sixteen. */
function motherSteps(expected: PlainDate): Step[] {
	const after = addDays(expected, 1);
	const earliest = weeks(after, -6);
	const latest = weeks(after, -4);
	const back = weeks(earliest, 16);
	return [
		{ id: 'told', moment: 'before', day: weeks(earliest, -3) },
		{ id: 'benefit', moment: 'before', day: weeks(earliest, -2) },
		{ id: 'earliest', moment: 'before', day: earliest },
		{ id: 'latest', moment: 'before', day: latest },
		{ id: 'spread', moment: 'during', day: weeks(expected, 3) },
		{ id: 'parental-told', moment: 'during', day: addMonths(back, -2) },
		{ id: 'plan-return', moment: 'return', day: weeks(back, -2) },
		{ id: 'back', moment: 'return', day: back },
		{ id: 'protected', moment: 'return', day: weeks(back, 6) },
		{ id: 'three-months', moment: 'later', day: addMonths(back, 3) },
		{ id: 'rest-rules', moment: 'later', day: addMonths(expected, 6) },
		{ id: 'feeding', moment: 'later', day: addMonths(expected, 9) },
		{ id: 'parental-paid', moment: 'later', day: addMonths(expected, 12) },
	];
}

/** A week within four weeks of the birth, five more within six months. */
function partnerSteps(expected: PlainDate): Step[] {
	return [
		{ id: 'birth-told', moment: 'before', day: weeks(expected, -4) },
		{ id: 'extra-told', moment: 'before', day: weeks(expected, -3) },
		{ id: 'parental-told', moment: 'before', day: addMonths(expected, -1) },
		{ id: 'birth-leave', moment: 'during', day: weeks(expected, 4) },
		{ id: 'plan-return', moment: 'return', day: weeks(expected, 4) },
		{ id: 'three-months', moment: 'later', day: addMonths(weeks(expected, 6), 3) },
		{ id: 'extra-leave', moment: 'later', day: addMonths(expected, 6) },
		{ id: 'parental-paid', moment: 'later', day: addMonths(expected, 12) },
	];
}

/** The steps for this parent, by day. Only the steps leave this function: not the day itself. */
export const childSteps = (parent: Parent, expected: PlainDate): Step[] =>
	(parent === 'mother' ? motherSteps(expected) : partnerSteps(expected)).sort((a, b) =>
		a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
	);
