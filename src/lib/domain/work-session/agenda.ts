import type { Level } from '../deck/terms';
import type { Part, Plan } from './agenda-schema';
import {
	type Duration,
	DURATIONS,
	type Form,
	MOST_PARTS,
	type PartKind,
	type Room,
	type Sector,
	type WorkTheme,
} from './terms';

/** The agenda of a session: whatever is done to it, its minutes add up to the time there is. */

export type { Part, Plan };
export const PLAN_FORMAT = 1;

export const lengthOf = (parts: readonly Pick<Part, 'minutes'>[]): number =>
	parts.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Whole minutes by weight, at least one each, that add up to `total`, which is no less than there
 * are weights. Each further minute goes where most is missing.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const quota = weights.map((weight) =>
		sum > 0 ? total * (weight / sum) : total / weights.length,
	);
	const given = weights.map(() => 1);
	for (let left = total - weights.length; left > 0; left--) {
		let most = 0;
		for (let i = 1; i < given.length; i++)
			if (quota[i]! - given[i]! > quota[most]! - given[most]!) most = i;
		given[most]!++;
	}
	return given;
}

type Row = [kind: PartKind, weight: number, level?: Level];

/** Minutes for eight people; they serve as weights for other numbers. */
const SCRIPTS: Record<Duration, readonly Row[]> = {
	// Statements stand in for level 1, the brainstorm for level 3.
	15: [
		['welcome', 1],
		['check-in', 2],
		['statements', 3],
		['cards', 4, 2],
		['brainstorm', 2],
		['agreements', 2],
		['check-out', 1],
	],
	30: [
		['welcome', 2],
		['check-in', 3],
		['statements', 6],
		['cards', 7, 2],
		['cards', 4, 3],
		['brainstorm', 3],
		['agreements', 3],
		['check-out', 2],
	],
	60: [
		['welcome', 3],
		['check-in', 5],
		['statements', 10],
		['cards', 7, 1],
		['cards', 11, 2],
		['cards', 8, 3],
		['brainstorm', 8],
		['agreements', 5],
		['check-out', 3],
	],
	90: [
		['welcome', 4],
		['check-in', 7],
		['statements', 14],
		['cards', 9, 1],
		['cards', 15, 2],
		['break', 7],
		['cards', 11, 3],
		['brainstorm', 11],
		['agreements', 7],
		['check-out', 5],
	],
};

/** In a round everybody speaks, until there are so many that they do it in pairs. */
const ROUND = 8;
const MOST_IN_A_ROUND = 12;
const inRounds = (people: number) => Math.min(people, MOST_IN_A_ROUND) / ROUND;

/** From how many people on a part is better done in pairs; a stranger wish is said to one first. */
const PAIRS_FROM: Record<Level, number> = { 1: Infinity, 2: 6, 3: 10 };

export function formOf(kind: PartKind, people: number, level?: Level): Form | undefined {
	if (kind === 'check-in') return people > MOST_IN_A_ROUND ? 'pairs' : 'group';
	if (kind === 'cards') return people >= PAIRS_FROM[level ?? 2] ? 'pairs' : 'group';
	return undefined;
}

const idOf = (kind: PartKind, level?: Level) => (level ? `${kind}-${level}` : kind);

function partOf(kind: PartKind, minutes: number, people: number, level?: Level): Part {
	const form = formOf(kind, people, level);
	return { id: idOf(kind, level), kind, minutes, ...(level && { level }), ...(form && { form }) };
}

/** The ready script for so many minutes and people. */
export function readyScript(minutes: Duration, people: number): Part[] {
	const rows = SCRIPTS[minutes];
	const weights = rows.map(([kind, weight]) =>
		kind === 'check-in' || kind === 'check-out' ? weight * inRounds(people) : weight,
	);
	const given = apportion(minutes, weights);
	return rows.map(([kind, , level], n) => partOf(kind, given[n]!, people, level));
}

/** What can best be missed, first to last; what is not among them is never dropped for the time. */
const MISSED_FIRST: readonly string[] = [
	'pulse',
	'cards-1',
	'break',
	'check-in',
	'cards-3',
	'statements',
	'brainstorm',
	'cards-2',
];

/** The parts that can be missed, the easiest first. */
export function missable<P extends Pick<Part, 'kind' | 'level'>>(parts: readonly P[]): P[] {
	const place = ({ kind, level }: P) => MISSED_FIRST.indexOf(idOf(kind, level));
	return parts.filter((part) => place(part) >= 0).sort((a, b) => place(a) - place(b));
}

const loosened = (part: Part): Part => {
	const loose = { ...part };
	delete loose.fixed;
	return loose;
};

/** As many as have a minute each. */
function withRoom(parts: readonly Part[], total: number): Part[] {
	const gone = new Set(missable(parts).slice(0, Math.max(0, parts.length - total)));
	return parts.filter((part) => !gone.has(part)).slice(0, total);
}

/** The same parts in exactly this time: what was fixed stays, if it can; the rest adjusts. */
export function fit(parts: readonly Part[], total: number): Part[] {
	const all = withRoom(parts, total);
	const loose = all.filter((part) => !part.fixed);
	const room = total - lengthOf(all.filter((part) => part.fixed));
	const holds = loose.length > 0 ? room >= loose.length : room === 0;
	const adjusted = holds ? loose : all;
	const minutes = apportion(
		holds ? room : total,
		adjusted.map((part) => part.minutes),
	);
	return all.map((part) => {
		const n = adjusted.indexOf(part);
		if (n < 0) return part;
		return { ...(holds ? part : loosened(part)), minutes: minutes[n]! };
	});
}

/** Lengthens or shortens a part; the rest adjusts. */
export function setMinutes(parts: readonly Part[], id: string, minutes: number): Part[] {
	const total = lengthOf(parts);
	const wanted = Math.max(1, Math.min(Math.round(minutes), total - (parts.length - 1)));
	const changed = parts.map((part): Part =>
		part.id === id ? { ...part, minutes: wanted, fixed: true } : part,
	);
	const loose = changed.filter((part) => !part.fixed).length;
	const held = lengthOf(changed.filter((part) => part.fixed));
	const holds = loose > 0 && held + loose <= total;
	return fit(
		holds ? changed : changed.map((part) => (part.id === id ? part : loosened(part))),
		total,
	);
}

/** Moves a part so many places up (below 0) or down. */
export function move(parts: readonly Part[], id: string, by: number): Part[] {
	const from = parts.findIndex((part) => part.id === id);
	if (from < 0) return [...parts];
	const rest = parts.filter((part) => part.id !== id);
	rest.splice(Math.max(0, Math.min(rest.length, from + by)), 0, parts[from]!);
	return rest;
}

/** Drops a part, and its time goes to the others. The last one stays. */
export const drop = (parts: readonly Part[], id: string): Part[] =>
	parts.length === 1
		? [...parts]
		: fit(
				parts.filter((part) => part.id !== id),
				lengthOf(parts),
			);

/** What may be added: every kind once, cards once a level. */
export function addable(parts: readonly Part[]): Pick<Part, 'kind' | 'level'>[] {
	const there = new Set(parts.map(({ kind, level }) => idOf(kind, level)));
	const all: Pick<Part, 'kind' | 'level'>[] = [
		{ kind: 'welcome' },
		{ kind: 'check-in' },
		{ kind: 'statements' },
		{ kind: 'cards', level: 1 },
		{ kind: 'cards', level: 2 },
		{ kind: 'break' },
		{ kind: 'cards', level: 3 },
		{ kind: 'pulse' },
		{ kind: 'brainstorm' },
		{ kind: 'agreements' },
		{ kind: 'check-out' },
	];
	return all.filter(({ kind, level }) => !there.has(idOf(kind, level)));
}

/** Five minutes are asked for; in a short session it becomes less. */
const ADDED = 5;

/** Adds a part before the agreements, which close a session; the time stays the same. */
export function add(
	parts: readonly Part[],
	{ kind, level }: Pick<Part, 'kind' | 'level'>,
	people: number,
): Part[] {
	const total = lengthOf(parts);
	const fresh = partOf(kind, ADDED, people, level);
	const taken = parts.some(({ id }) => id === fresh.id);
	if (taken || parts.length >= Math.min(total, MOST_PARTS)) return [...parts];
	const closing = parts.findIndex(({ kind: one }) => one === 'agreements' || one === 'check-out');
	const place =
		kind === 'welcome' ? 0 : kind === 'check-out' || closing < 0 ? parts.length : closing;
	return fit([...parts.slice(0, place), fresh, ...parts.slice(place)], total);
}

/** Minutes from the beginning at which each part begins. */
export function startsOf(parts: readonly Pick<Part, 'minutes'>[]): number[] {
	let at = 0;
	return parts.map(({ minutes }) => (at += minutes) - minutes);
}

/** People in pairs; with an odd number one group has three. */
export const pairsOf = (people: number): { pairs: number; trio: boolean } => ({
	pairs: Math.floor(people / 2) - (people % 2),
	trio: people % 2 === 1,
});

/** What somebody says of the session they want. */
export interface Wanted {
	manager: boolean;
	room: Room;
	sector: Sector;
	theme: WorkTheme | null;
	minutes: Duration;
	people: number;
}

const PRESSED: readonly Sector[] = ['care', 'childcare', 'youth-care', 'social-work'];

/** The decks that suit the room, the likeliest first, among those that are there. */
export function decksFor(
	{ room, sector, theme }: Pick<Wanted, 'room' | 'sector' | 'theme'>,
	isThere: (deck: string) => boolean,
): string[] {
	const wanted = [
		...(theme === 'leave' ? ['met-verlof-en-terug'] : []),
		...(room === 'managers' ? ['leiding'] : []),
		...(room !== 'managers' && PRESSED.includes(sector) ? ['werkdruk-en-plezier'] : []),
		'gelijke-kansen',
	];
	return [...new Set(wanted)].filter(isThere);
}

export const planOf = (wanted: Wanted, title: string, decks: string[]): Plan => ({
	...wanted,
	title,
	decks,
	parts: readyScript(wanted.minutes, wanted.people),
});

/** For another number of people everybody sits as suits that number; all else stays. */
export const forPeople = (parts: readonly Part[], people: number): Part[] =>
	parts.map((part) => {
		const form = formOf(part.kind, people, part.level);
		return form ? { ...part, form } : part;
	});

export const setForm = (parts: readonly Part[], id: string, form: Form): Part[] =>
	parts.map((part) => (part.id === id ? { ...part, form } : part));

/** The nearest of the times there are scripts for; of two as near, the shorter. */
const nearest = (minutes: number): Duration =>
	DURATIONS.reduce((best, one) =>
		Math.abs(one - minutes) < Math.abs(best - minutes) ? one : best,
	);

/** A plan that came from elsewhere, in a time there is a script for, adding up to it. */
export function fitted(plan: Plan): {
	plan: Plan & { minutes: Duration };
	/** Its minutes are not as they came. */
	adjusted: boolean;
} {
	const minutes = nearest(plan.minutes);
	const adjusted = minutes !== plan.minutes || lengthOf(plan.parts) !== minutes;
	return {
		plan: { ...plan, minutes, parts: adjusted ? fit(plan.parts, minutes) : plan.parts },
		adjusted,
	};
}
