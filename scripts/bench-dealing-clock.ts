import { dealOrder, type Dealable, type History } from '../src/lib/domain/deck/deal';
import { type Level } from '../src/lib/domain/deck/terms';
import { THEMES } from '../src/lib/domain/deck/vocabulary';
import { PER_LEVEL, type Started } from '../src/lib/domain/session/events';
import { begin, isOver, play } from '../src/lib/domain/session/game';

/**
 * The clock around dealing. Runs in Node and, bundled, in a page: it needs nothing of either beyond
 * `performance`.
 */

const EVENING = 9;
const DAY = 86_400_000;

interface Cards {
	cards: Dealable[];
	history: History;
}

/** A set of `count` cards. The group has had every other one, nine an evening. */
function makeSet(count: number, name: string): Cards {
	const cards = Array.from({ length: count }, (_, n): Dealable => ({
		ref: `${name}/c-${n}`,
		level: ((n % 3) + 1) as Level,
		theme: THEMES[(n * 7) % THEMES.length]!,
		intensity: ((Math.floor(n / 3) % 3) + 1) as Dealable['intensity'],
	}));
	const had = cards.filter((_, n) => n % 2 === 0);
	const seen = new Map(had.map(({ ref }, n) => [ref, Math.floor(n / EVENING) * DAY]));
	return { cards, history: { seen, never: new Set() } };
}

function prepare({ cards, history }: Cards, seed: string) {
	const start: Started = {
		type: 'started',
		game: 'bench',
		group: 'bench',
		at: '2026-11-21T20:00:00.000Z',
		decks: ['bench'],
		length: 'vrij',
		mode: 'together',
		players: [],
		first: false,
		order: dealOrder(cards, history, PER_LEVEL.lang, seed),
	};
	return begin(start);
}

function milliseconds(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/**
 * Milliseconds to prepare a game, for sets of each of these sizes, round by round. A round deals as
 * many cards of every size, from as many sets as that takes: otherwise small sets would look better
 * than they are, because they alone fit in the cache of the processor.
 */
export function timePreparing(counts: readonly number[], rounds: number): number[][] {
	const most = Math.max(...counts);
	const sizes = counts.map((count) =>
		Array.from({ length: Math.round(most / count) }, (_, n) => makeSet(count, `${count}-${n}`)),
	);
	const round = (seed: string) =>
		sizes.map(
			(sets) => milliseconds(() => sets.forEach((set) => prepare(set, seed))) / sets.length,
		);
	round('to warm up');
	return Array.from({ length: rounds }, (_, n) => round(`round ${n}`));
}

/** Milliseconds of each next card in one game; the first ones as cold as they are for people. */
export function timeNextCards(count: number, times: number): number[] {
	let game = prepare(makeSet(count, 'bench'), 'bench');
	const taken = Array.from({ length: times }, () =>
		milliseconds(() => (game = play(game, { type: 'next' }))),
	);
	if (isOver(game) || new Set(game.played).size !== times) {
		throw new Error(`${game.played.length} cards were dealt instead of ${times}`);
	}
	return taken;
}
