/** Answers counted, never by whom: what was chosen how often, the lowest answer first. */
export type Counts = readonly number[];

/** Fewer answers than this are never shown as a result: one could be worked out from the others. */
export const FEWEST_ANSWERS = 5;

export const answersIn = (counts: Counts): number => counts.reduce((sum, n) => sum + n, 0);

/** From five answers that are not all the same: then nobody's own answer can be read from it. */
export const mayShow = (counts: Counts): boolean =>
	answersIn(counts) >= FEWEST_ANSWERS && counts.filter((n) => n > 0).length > 1;

/** What is wrong with counts that were typed in, or `null`. */
export function problemOf(counts: Counts, people: number): 'not-a-count' | 'too-many' | null {
	if (!counts.every((n) => Number.isInteger(n) && n >= 0)) return 'not-a-count';
	return answersIn(counts) > people ? 'too-many' : null;
}

/** How answers lie, for words beside the picture. */
export interface Spread {
	/** From 1. */
	lowest: number;
	highest: number;
	/** The answers given most; several where they are equal. */
	most: number[];
	total: number;
	/** `close`: within two steps; `apart`: both ends and little between; else `wide`. */
	shape: 'close' | 'apart' | 'wide';
}

/** Of counts that may be shown. */
export function spreadOf(counts: Counts): Spread {
	const given = counts.flatMap((n, i) => (n > 0 ? [i + 1] : []));
	const [lowest, highest] = [given[0]!, given.at(-1)!];
	const top = Math.max(...counts);
	const total = answersIn(counts);
	const third = Math.floor(counts.length / 3);
	const low = answersIn(counts.slice(0, third + 1));
	const high = answersIn(counts.slice(-third - 1));
	const between = total - low - high;
	const near = Math.max(1, third);
	return {
		lowest,
		highest,
		most: counts.flatMap((n, i) => (n === top ? [i + 1] : [])),
		total,
		shape:
			highest - lowest <= near
				? 'close'
				: Math.min(low, high) * 3 >= total && between * 5 <= total
					? 'apart'
					: 'wide',
	};
}

/** To one decimal. */
export const meanOf = (counts: Counts): number =>
	Math.round((counts.reduce((sum, n, i) => sum + n * (i + 1), 0) / answersIn(counts)) * 10) / 10;
