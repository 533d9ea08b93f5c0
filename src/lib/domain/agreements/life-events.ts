import { addDays, type PlainDate } from '../dates';
import type { Area, Phase, Task } from '../load/catalogue';
import { dropTask, type List } from '../load/list';
import type { Agreement, Held } from './agreement';

export const LIFE_EVENTS = [
	'birth',
	'leave-ends',
	'first-sick-day',
	'back-to-work',
	'new-job',
	'moving',
	'school',
	'parent-needs-care',
	'child-leaves',
	'separating',
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** Shown under *meer*. */
export const UNDER_MORE: readonly LifeEvent[] = ['separating'];

/** What is not spoken of where it went otherwise: these events, and these phases of a list. */
export const OF_THE_BABY: readonly LifeEvent[] = ['birth', 'leave-ends'];
export const ABOUT_THE_BABY: readonly Phase[] = ['expecting', 'baby'];

/**
 * Whether a task is the baby's: by its area, or because only lists about the baby begin with it.
 * What a home without children is offered too is anybody's.
 */
export const isTheBabys = ({ area, start, phases }: Task): boolean =>
	area === 'baby' ||
	(start.length > 0 &&
		start.every((phase) => ABOUT_THE_BABY.includes(phase)) &&
		!phases.includes('no-children'));

export interface Change {
	/** The phase a list may move to; `null`: it stays where it is. */
	phase: Phase | null;
	/** Areas whose tasks it touches. */
	areas: readonly Area[];
	/** The deck to play. */
	deck: string;
	/** After how many weeks to look again. */
	weeks: number;
}

/** Our proposals, for people to change: no source says when a home has found its feet. */
export const CHANGES: Record<LifeEvent, Change> = {
	birth: {
		phase: 'baby',
		areas: ['baby', 'children', 'health', 'laundry', 'meals', 'shopping', 'cleaning'],
		deck: 'eerste-jaar',
		weeks: 6,
	},
	'leave-ends': {
		phase: 'baby',
		areas: ['baby', 'children', 'health', 'meals', 'money'],
		deck: 'eerste-jaar',
		weeks: 6,
	},
	'first-sick-day': {
		phase: null,
		areas: ['children', 'baby', 'health'],
		deck: 'eerste-jaar',
		weeks: 4,
	},
	'back-to-work': {
		phase: null,
		areas: ['children', 'meals', 'shopping', 'cleaning', 'laundry'],
		deck: 'werk-en-zorg',
		weeks: 6,
	},
	'new-job': {
		phase: null,
		areas: ['children', 'school', 'meals', 'shopping', 'money'],
		deck: 'werk-en-zorg',
		weeks: 6,
	},
	moving: {
		phase: null,
		areas: ['home', 'money', 'cleaning', 'school'],
		deck: 'huishouden',
		weeks: 8,
	},
	school: {
		phase: 'school',
		areas: ['school', 'children'],
		deck: 'opvoeden',
		weeks: 8,
	},
	'parent-needs-care': {
		phase: 'caring',
		areas: ['caring', 'family', 'health'],
		deck: 'mantelzorg',
		weeks: 6,
	},
	'child-leaves': {
		phase: 'later',
		areas: ['meals', 'shopping', 'laundry', 'children', 'money'],
		deck: 'huishouden',
		weeks: 8,
	},
	separating: {
		phase: null,
		areas: ['children', 'school', 'health', 'money', 'home', 'pets'],
		deck: 'alleen-sterk',
		weeks: 4,
	},
};

/** The day proposed to look again, for a change on this day. */
export const lookAgain = (event: LifeEvent, on: PlainDate): PlainDate =>
	addDays(on, CHANGES[event].weeks * 7);

export interface Touched<H> {
	/** About tasks of the areas it touches; after a birth also what was agreed before. */
	agreements: H[];
	/** About no task of the catalogue: only people know whether these are touched. */
	unsure: H[];
	/** Tasks of these areas that are offered in the phase that begins, the likeliest first. */
	tasks: Task[];
}

/** What a change in life touches. What was stopped or silenced is left alone. */
export function touchedBy<H extends Held>(
	event: LifeEvent,
	agreements: readonly H[],
	catalogue: readonly Task[],
): Touched<H> {
	const { areas, phase } = CHANGES[event];
	const areaOf = new Map(catalogue.map((task) => [task.id, task.area]));
	const touched: Touched<H> = { agreements: [], unsure: [], tasks: [] };
	for (const held of agreements) {
		const { tasks, madeBefore, expecting, stopped, silent } = held.body;
		if (stopped !== undefined || silent) continue;
		const known = tasks.flatMap((task) => areaOf.get(task) ?? []);
		const before = madeBefore === event || (expecting && event === 'birth');
		if (known.some((area) => areas.includes(area)) || before) touched.agreements.push(held);
		else if (known.length === 0) touched.unsure.push(held);
	}
	// What people in this phase begin with comes first, then what the change is about most.
	const place = ({ start, area }: Task) =>
		(phase !== null && start.includes(phase) ? 0 : areas.length) + areas.indexOf(area);
	touched.tasks = catalogue
		.filter(
			(task) =>
				!task.retired &&
				areas.includes(task.area) &&
				(phase === null || task.phases.includes(phase)),
		)
		.sort((a, b) => place(a) - place(b));
	return touched;
}

/** The same for a list: nothing about the baby is on it, or offered by its phase. */
export function silencedList(list: List, catalogue: readonly Task[]): List {
	const babys = new Set(catalogue.filter(isTheBabys).map(({ id }) => id));
	const quiet = list.tasks
		.filter(({ id }) => babys.has(id))
		.reduce((rest, { id }) => dropTask(rest, id), list);
	return ABOUT_THE_BABY.includes(list.phase) ? { ...quiet, phase: 'no-children' } : quiet;
}

/**
 * *Het is anders gelopen*: what an agreement becomes when it must not speak of the baby again. What
 * is about the baby stops and is silent; so is what names no task and was made before the birth, or
 * from a card of a set about the baby, for nobody can tell. What was made then about other work goes
 * on, and no longer asks.
 *
 * @param babyDecks ids of the sets about the baby
 */
export function silenced(
	agreement: Agreement,
	catalogue: readonly Task[],
	babyDecks: readonly string[],
	on: PlainDate,
): Agreement {
	const { tasks, madeBefore, expecting, card = '' } = agreement;
	const known = catalogue.filter(({ id }) => tasks.includes(id));
	const mayBe = madeBefore !== undefined || expecting || babyDecks.includes(card.split('/')[0]!);
	const silent = known.length > 0 ? known.some(isTheBabys) : mayBe;
	if (!silent && madeBefore === undefined) return agreement;
	const quiet: Agreement = { ...agreement, review: null };
	delete quiet.madeBefore;
	return silent ? { ...quiet, stopped: agreement.stopped ?? on, silent: true } : quiet;
}
