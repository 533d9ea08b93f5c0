import type { Step } from './steps';

/** The terms in which the task catalogue, `decks/taken.json`, is described. */

/** Where a home stands in life; `team` is a phase of its own, so that home and team never mix. */
export const PHASES = [
	'no-children',
	'expecting',
	'baby',
	'preschool',
	'school',
	'teens',
	'caring',
	'later',
	'team',
] as const;
export type Phase = (typeof PHASES)[number];

export const AREAS = [
	'meals',
	'shopping',
	'laundry',
	'cleaning',
	'children',
	'school',
	'health',
	'baby',
	'money',
	'home',
	'family',
	'caring',
	'pets',
	'holidays',
	'team',
] as const;
export type Area = (typeof AREAS)[number];

export const OFTEN = ['daily', 'weekly', 'monthly', 'yearly', 'sometimes'] as const;
export type Often = (typeof OFTEN)[number];

/** Languages the catalogue is written in. */
export const TASK_LANGUAGES = ['nl', 'en'] as const;
export type TaskLanguage = (typeof TASK_LANGUAGES)[number];

type Texts = Record<TaskLanguage, string>;

/** One task of the catalogue. */
export interface Task {
	id: string;
	area: Area;
	title: Texts;
	/** What hides in it, a short phrase a step. */
	steps: Record<Step, Texts>;
	often: Often;
	/** A first guess of the minutes a week of all its steps together; people correct it. */
	minutes: number;
	/** The phases in which it is offered at all. */
	phases: Phase[];
	/** The phases whose start list holds it. */
	start: Phase[];
	/** No longer offered; its id stays taken for ever. */
	retired?: true;
}

export interface Catalogue {
	version: number;
	tasks: Task[];
}

/** Ids of tasks people write themselves begin with this; the catalogue's never do. */
export const OWN_TASK = 'own-';
