import type { PlainDate } from '../dates';
import type { Pulse } from './pulse-schema';
import { answersIn, type Counts, FEWEST_ANSWERS, mayShow, meanOf } from './tally';

/** Five questions, each answered from 1 to 10, as the sector's own questionnaires ask them. */
export const PULSE_QUESTIONS = ['satisfaction', 'pressure', 'say', 'valued', 'time'] as const;
export type PulseQuestion = (typeof PULSE_QUESTIONS)[number];

export const ANSWERS = 10;
export const PULSE_FORMAT = 1;

export type { Pulse };
export type PulseCounts = Record<PulseQuestion, Counts>;

/**
 * What may be kept of a count. With other people than the last time, or another number of them, it
 * begins a new course: the difference of two counts would tell what the one who came or left said.
 */
export function pulseOf(
	counts: PulseCounts,
	on: PlainDate,
	people: number,
	sameTeam: boolean,
	before: Pulse | undefined,
): Pulse | null {
	const shown = PULSE_QUESTIONS.filter((question) => mayShow(counts[question]));
	if (shown.length === 0) return null;
	const same = sameTeam && before?.people === people;
	return {
		on,
		people,
		same,
		counts: Object.fromEntries(shown.map((question) => [question, [...counts[question]]])),
	};
}

/**
 * The counts that may be put side by side: the last one, and those before it of the same team. By
 * the instant they were written: two may be of one day.
 */
export function course<P extends { at: string; same: boolean }>(pulses: readonly P[]): P[] {
	const inOrder = [...pulses].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
	const begins = inOrder.findLastIndex(({ same }) => !same);
	return inOrder.slice(Math.max(0, begins));
}

export interface Point {
	on: PlainDate;
	mean: number;
	lowest: number;
	highest: number;
}

/** One question over the course; a count in which it may not be shown leaves a gap. */
export function pointsOf(pulses: readonly Pulse[], question: PulseQuestion): Point[] {
	return pulses.flatMap(({ on, counts }) => {
		const given = counts[question];
		if (!given || answersIn(given) < FEWEST_ANSWERS) return [];
		const lowest = given.findIndex((n) => n > 0) + 1;
		return [{ on, mean: meanOf(given), lowest, highest: given.findLastIndex((n) => n > 0) + 1 }];
	});
}
