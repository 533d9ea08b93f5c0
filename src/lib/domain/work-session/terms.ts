import type { Theme } from '../deck/terms';

/** The terms in which a session at work is described. */

/** In the order of a whole session. */
export const PART_KINDS = [
	'welcome',
	'check-in',
	'statements',
	'cards',
	'break',
	'pulse',
	'brainstorm',
	'agreements',
	'check-out',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export const FORMS = ['pairs', 'group'] as const;
export type Form = (typeof FORMS)[number];

/** Who is in the room. */
export const ROOMS = ['employees', 'managers', 'mixed'] as const;
export type Room = (typeof ROOMS)[number];

export const SECTORS = [
	'any',
	'care',
	'childcare',
	'youth-care',
	'social-work',
	'education',
	'building',
	'industry',
	'retail',
	'hospitality',
	'office',
	'security',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Those of the cards' themes that a team has cards for. */
export const WORK_THEMES = [
	'mental-load',
	'leave',
	'growth',
	'asking',
	'appreciation',
	'difference',
	'covering',
	'informal-care',
	'boundaries',
	'safety',
] as const satisfies readonly Theme[];
export type WorkTheme = (typeof WORK_THEMES)[number];

/** Minutes of a session that comes with a ready script. */
export const DURATIONS = [15, 30, 60, 90] as const;
export type Duration = (typeof DURATIONS)[number];

export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 60;
/** A session is made for these numbers; fewer or more gets a word of advice. */
export const USUAL_PEOPLE = { fewest: 4, most: 30 } as const;
/** Up to this many the device can go round. */
export const MOST_PASSING = 8;

/** Minutes; a whole morning. */
export const LONGEST = 240;
export const MOST_PARTS = 20;
