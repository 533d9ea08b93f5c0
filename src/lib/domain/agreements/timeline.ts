import { addDays, type PlainDate } from '../dates';
import { type Count, countOwners } from '../load/counts';
import { DOING, THINKING } from '../load/steps';
import { type Agreement, asAnswers } from './agreement';

/**
 * How the split moved over the years, by the agreements' own plain dates. Clocks only say in which
 * order things were written: what was written later holds from its own first day on, and what was
 * written before it says how it was until then.
 */

/** A version of an agreement, its body read; `null`: removed. */
export interface Written {
	/** ISO instant. */
	at: string;
	rev: string;
	body: Agreement | null;
}

/** A stretch of days in which an agreement held as it says here. */
export interface Period {
	agreement: string;
	body: Agreement;
	/** The first day. */
	from: PlainDate;
	/** The last day; `null`: no end in sight. */
	to: PlainDate | null;
}

function endOf({ until, stopped }: Agreement): PlainDate | null {
	const last = stopped === undefined ? null : addDays(stopped, -1);
	if (last === null || until === null) return last ?? until;
	return last < until ? last : until;
}

/**
 * The stretches in which one agreement held, oldest first, out of all its versions. None of one that
 * was silenced, or of what was written before it was removed.
 */
export function periodsOf(agreement: string, versions: readonly Written[]): Period[] {
	const inOrder = [...versions].sort((a, b) =>
		a.at === b.at ? (a.rev < b.rev ? -1 : 1) : a.at < b.at ? -1 : 1,
	);
	if (inOrder.some(({ body }) => body?.silent)) return [];
	// Ordered and without overlap at every moment, so that only the last ones can be in the way.
	let periods: Period[] = [];
	for (const { body } of inOrder) {
		if (body === null) {
			periods = [];
			continue;
		}
		const { from } = body;
		while (periods.length > 0 && periods.at(-1)!.from >= from) periods.pop();
		const last = periods.at(-1);
		const eve = addDays(from, -1);
		if (last && (last.to === null || last.to > eve)) last.to = eve;
		periods.push({ agreement, body, from, to: endOf(body) });
	}
	return periods.filter(({ from, to }) => to === null || from <= to);
}

export const holdsOn = ({ from, to }: Period, on: PlainDate) =>
	from <= on && (to === null || on <= to);

/** The split on a day: who carries the agreements that hold, each counted as one task. */
export interface Split {
	on: PlainDate;
	thinks: Map<string, Count>;
	does: Map<string, Count>;
}

export const splitOn = (periods: readonly Period[], on: PlainDate): Split =>
	splitOf(
		periods.filter((period) => holdsOn(period, on)),
		on,
	);

function splitOf(held: readonly Period[], on: PlainDate): Split {
	const views = new Map(held.map(({ agreement, body }) => [agreement, asAnswers(body)]));
	return { on, thinks: countOwners(views, THINKING), does: countOwners(views, DOING) };
}

/** The split on every day on which something began or ended, oldest first. */
export function timeline(periods: readonly Period[]): Split[] {
	const days = new Set(
		periods.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
	);
	const coming = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	let begun = 0;
	let held: Period[] = [];
	return [...days].sort().map((on) => {
		while (begun < coming.length && coming[begun]!.from <= on) held.push(coming[begun++]!);
		held = held.filter((period) => holdsOn(period, on));
		return splitOf(held, on);
	});
}

/** How many agreements somebody carries, by thinking of it and by doing it. */
export interface Carried {
	thinks: number;
	does: number;
}

/** A day from which the split was another one. */
export interface Move {
	on: PlainDate;
	/** By whoever carries something: a member's id, `SOMEBODY_OUTSIDE` or `NO_ONE`. */
	carried: Map<string, Carried>;
}

/** The days up to and with this one from which anybody's counts were others, the last one first. */
export function moves(periods: readonly Period[], upTo: PlainDate): Move[] {
	let before = '[]';
	return timeline(periods)
		.filter(({ on }) => on <= upTo)
		.flatMap(({ on, thinks, does }) => {
			const carriers = [...new Set([...thinks.keys(), ...does.keys()])].sort();
			const carried = carriers.map((carrier): [string, Carried] => [
				carrier,
				{ thinks: thinks.get(carrier)?.tasks ?? 0, does: does.get(carrier)?.tasks ?? 0 },
			]);
			const now = JSON.stringify(carried);
			if (now === before) return [];
			before = now;
			return [{ on, carried: new Map(carried) }];
		})
		.reverse();
}
