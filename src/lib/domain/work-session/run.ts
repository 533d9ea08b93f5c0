import type { Level } from '../deck/terms';
import { fit, lengthOf, missable, type Part, type Plan } from './agenda';
import type { Outcome, Run } from './run-schema';
import { type Counts, mayShow } from './tally';
import { FEWEST_PEOPLE, MOST_PEOPLE } from './terms';

/**
 * A session that runs. Pure: every act is given the moment at which it happens. Both windows hold the
 * same value and send it whole; of two that crossed, both keep the newer one.
 */

export type { Outcome, Run };

const MINUTE = 60_000;

export type Act =
	| { type: 'next' }
	| { type: 'back' }
	/** On to the next part, whatever was left of this one. */
	| { type: 'skip' }
	| { type: 'go'; part: string }
	/** Another card in place of this one. */
	| { type: 'swap' }
	| { type: 'pause' }
	| { type: 'resume' }
	| { type: 'more'; minutes: number }
	/** A part that has not begun falls out. */
	| { type: 'drop'; part: string }
	/** The parts to come share the time that is left. */
	| { type: 'shorten' }
	/** More or fewer came than were planned for, or somebody left. */
	| { type: 'people'; people: number }
	/** Nobody was there from this moment on: the device slept, or was off. */
	| { type: 'woke'; since: number }
	| { type: 'keep'; card: string; level: Level }
	| { type: 'outcome'; card: string; counts: Counts }
	| { type: 'show'; card: string | null }
	| { type: 'agreed'; what: string }
	| { type: 'finish' };

export interface Opening {
	id: string;
	group: string;
	by: string;
	plan: Plan;
	cards: Run['cards'];
	spare: Run['spare'];
	now: number;
}

export const start = ({ now, ...opening }: Opening): Run => ({
	...opening,
	n: 0,
	startedAt: now,
	at: 0,
	card: 0,
	clock: { running: true, endsAt: now + opening.plan.parts[0]!.minutes * MINUTE },
	slept: false,
	kept: [],
	outcomes: [],
	shown: null,
	agreed: [],
	over: false,
});

export const partOf = (run: Run): Part => run.plan.parts[run.at]!;
export const nextPart = (run: Run): Part | undefined => run.plan.parts[run.at + 1];

/** The cards of a part; none where it deals no cards. */
export const cardsOf = ({ cards }: Run, part: Part): readonly string[] => cards[part.id] ?? [];

export const cardOf = (run: Run): string | undefined => cardsOf(run, partOf(run))[run.card];

/** Milliseconds left of this part; below zero when it takes longer than planned. */
export const leftOf = ({ clock }: Run, now: number): number =>
	clock.running ? clock.endsAt - now : clock.left;

/** Milliseconds by which the session will end later than planned; below zero: earlier. */
export function lateness(run: Run, now: number): number {
	const rest = lengthOf(run.plan.parts.slice(run.at + 1)) * MINUTE;
	const ends = now + Math.max(0, leftOf(run, now)) + rest;
	return ends - (run.startedAt + run.plan.minutes * MINUTE);
}

/** The fewest parts to come that, dropped, make up for this; the easiest to miss come first. */
export function toDrop(run: Run, late: number): Part[] {
	const dropped: Part[] = [];
	for (const part of missable(run.plan.parts.slice(run.at + 1))) {
		if (lengthOf(dropped) * MINUTE >= late) break;
		dropped.push(part);
	}
	// An earlier, smaller one may turn out not to be needed.
	return dropped.filter(
		(part, n) => n === dropped.length - 1 || (lengthOf(dropped) - part.minutes) * MINUTE < late,
	);
}

/** The kind of spare cards a part draws from. */
const pileOf = ({ kind, level }: Part) =>
	kind === 'statements' ? 'statements' : (`${level ?? 2}` as const);

function enter(run: Run, at: number, now: number): Run {
	const part = run.plan.parts[at]!;
	const whole = part.minutes * MINUTE;
	return {
		...run,
		at,
		card: 0,
		clock: run.clock.running
			? { running: true, endsAt: now + whole }
			: { running: false, left: whole },
		shown: null,
		slept: false,
	};
}

const withParts = (run: Run, parts: Part[]): Run => ({ ...run, plan: { ...run.plan, parts } });

function acted(run: Run, act: Act, now: number): Run {
	const { parts } = run.plan;
	const last = run.at === parts.length - 1;
	if (run.over) return run;
	switch (act.type) {
		case 'next':
			return run.card < cardsOf(run, partOf(run)).length - 1
				? { ...run, card: run.card + 1, shown: null }
				: acted(run, { type: 'skip' }, now);
		case 'back': {
			if (run.card > 0) return { ...run, card: run.card - 1, shown: null };
			if (run.at === 0) return run;
			const before = enter(run, run.at - 1, now);
			return { ...before, card: Math.max(0, cardsOf(run, partOf(before)).length - 1) };
		}
		case 'skip':
			return last ? run : enter(run, run.at + 1, now);
		case 'go': {
			const at = parts.findIndex(({ id }) => id === act.part);
			return at < 0 || at === run.at ? run : enter(run, at, now);
		}
		case 'swap': {
			const pile = pileOf(partOf(run));
			const [fresh, ...rest] = run.spare[pile] ?? [];
			const old = cardOf(run);
			if (!fresh || !old) return run;
			const cards = cardsOf(run, partOf(run)).map((ref, n) => (n === run.card ? fresh : ref));
			return {
				...run,
				cards: { ...run.cards, [partOf(run).id]: cards },
				// Behind the others: who goes on swapping sees it again in the end.
				spare: { ...run.spare, [pile]: [...rest, old] },
				shown: null,
			};
		}
		case 'pause':
			return run.clock.running
				? { ...run, clock: { running: false, left: leftOf(run, now) } }
				: run;
		case 'resume':
			return run.clock.running
				? run
				: { ...run, clock: { running: true, endsAt: now + run.clock.left }, slept: false };
		case 'more': {
			const left = Math.max(0, leftOf(run, now)) + act.minutes * MINUTE;
			return {
				...run,
				clock: run.clock.running ? { running: true, endsAt: now + left } : { running: false, left },
			};
		}
		case 'drop': {
			const at = parts.findIndex(({ id }) => id === act.part);
			return at > run.at
				? withParts(
						run,
						parts.filter((_, n) => n !== at),
					)
				: run;
		}
		case 'shorten': {
			const rest = parts.slice(run.at + 1);
			const ends = run.startedAt + run.plan.minutes * MINUTE;
			const left = Math.floor((ends - now - Math.max(0, leftOf(run, now))) / MINUTE);
			if (rest.length === 0 || left >= lengthOf(rest)) return run;
			return withParts(run, [
				...parts.slice(0, run.at + 1),
				...fit(rest, Math.max(left, least(rest))),
			]);
		}
		case 'people': {
			const { people } = act;
			if (!Number.isInteger(people) || people < FEWEST_PEOPLE || people > MOST_PEOPLE) return run;
			return people === run.plan.people ? run : { ...run, plan: { ...run.plan, people } };
		}
		case 'woke':
			if (!run.clock.running || act.since >= now) return run;
			return { ...run, clock: { running: false, left: run.clock.endsAt - act.since }, slept: true };
		case 'keep': {
			const others = run.kept.filter(({ card }) => card !== act.card);
			const kept = others.length < run.kept.length;
			return { ...run, kept: kept ? others : [...others, { card: act.card, level: act.level }] };
		}
		case 'outcome': {
			// The rule holds here, whatever a window asks for: what may not be shown is not kept either.
			if (!mayShow(act.counts)) return run;
			const outcome: Outcome = { card: act.card, counts: [...act.counts] };
			const others = run.outcomes.filter(({ card }) => card !== act.card);
			return { ...run, outcomes: [...others, outcome], shown: act.card };
		}
		case 'show':
			return act.card === null || run.outcomes.some(({ card }) => card === act.card)
				? { ...run, shown: act.card }
				: run;
		case 'agreed': {
			const what = act.what.trim().slice(0, 500);
			return what === '' ? run : { ...run, agreed: [...run.agreed, what] };
		}
		case 'finish':
			return { ...run, over: true, shown: null, clock: { running: false, left: 0 } };
	}
}

/** What stays when all that can be missed is dropped: one minute each of the others. */
const least = (rest: readonly Part[]) => Math.max(1, rest.length - missable(rest).length);

/** The run after this act of the window `by`; the same value where nothing changed. */
export function perform(run: Run, act: Act, by: string, now: number): Run {
	const next = acted(run, act, now);
	return next === run ? run : { ...next, n: run.n + 1, by };
}

/** Of what two windows hold, the one both go on with. */
export function newest(a: Run, b: Run): Run {
	if (a.id !== b.id) return a.startedAt >= b.startedAt ? a : b;
	if (a.n !== b.n) return a.n > b.n ? a : b;
	return a.by >= b.by ? a : b;
}
