import { LEVELS, type Level } from '../deck/terms';
import { type GameEvent, type Move, PER_LEVEL, type Started } from './events';

/** What lies on the table, and all that *terug* takes back. */
export interface Table {
	/** The card on the table; `null` when the round is over. */
	card: string | null;
	level: Level;
	/** The other of two cards that were offered together. */
	other: string | null;
	/** Follow-ups shown so far. */
	followUps: number;
	/** Cards dealt to an end before this one: says who begins. */
	turn: number;
	/** Cards of this round that are still to come, this one not counted. */
	left: Record<Level, number>;
	/** How far each level's order has been dealt. */
	dealt: Record<Level, number>;
	/** Cards that were offered and not chosen: they come next. */
	waiting: Record<Level, string | null>;
	/** Levels that ran out of cards on the way to this card. */
	ranOut: Level[];
	before: Table | null;
}

export interface Ending {
	/** The card to stay with. */
	card: string | null;
	/** Two a person, in the order the people sit. */
	ideas: string[];
	/** The place of the idea to try. */
	trying: number | null;
}

/**
 * A game as it stands. Immutable: `play` makes the next one, in a time that does not depend on how
 * many cards there are.
 */
export interface Game {
	start: Started;
	table: Table;
	/** Cards talked about, in the order they came; passed ones are not among them. */
	played: string[];
	kept: string[];
	notes: Record<string, string>;
	paused: boolean;
	ending: Ending;
}

export const isOver = (game: Game) => game.table.card === null;

/** Cards in this round so far and in all; `total` is `null` where the game has no end of its own. */
export function progress(game: Game): { at: number; total: number | null } {
	const { table } = game;
	const toCome = LEVELS.reduce((sum, level) => sum + table.left[level], 0);
	const at = table.turn + 1;
	return { at, total: Number.isFinite(toCome) ? at + toCome : null };
}

/**
 * The place in the row of players of whoever begins with the card on the table. It moves on by one a
 * card, so that nobody begins more than once more often than another.
 */
export function beginner(game: Game): number {
	return game.table.turn % Math.max(2, game.start.players.length);
}

export function begin(start: Started): Game {
	const perLevel = PER_LEVEL[start.length];
	const empty: Table = {
		card: null,
		level: 1,
		other: null,
		followUps: 0,
		turn: 0,
		left: start.round ?? { 1: perLevel, 2: perLevel, 3: perLevel },
		dealt: { 1: 0, 2: 0, 3: 0 },
		waiting: { 1: null, 2: null, 3: null },
		ranOut: [],
		before: null,
	};
	return {
		start,
		table: deal(start, empty),
		played: [],
		kept: [],
		notes: {},
		paused: false,
		ending: { card: null, ideas: [], trying: null },
	};
}

/** The next card of the level, without putting it down yet. */
function draw(start: Started, table: Table, level: Level): [string | null, Table] {
	const waiting = table.waiting[level];
	if (waiting !== null)
		return [waiting, { ...table, waiting: { ...table.waiting, [level]: null } }];
	const place = table.dealt[level];
	const card = start.order[level][place] ?? null;
	return [card, { ...table, dealt: { ...table.dealt, [level]: place + 1 } }];
}

/** Lays down the next card of this round, on the table's level or the first one above that has any. */
function deal(start: Started, from: Table): Table {
	const ranOut: Level[] = [];
	let table = from;
	for (const level of LEVELS) {
		if (level < table.level || table.left[level] <= 0) continue;
		const [card, rest] = draw(start, table, level);
		if (card === null) {
			ranOut.push(level);
			table = { ...rest, left: { ...rest.left, [level]: 0 } };
			continue;
		}
		const left = { ...rest.left, [level]: rest.left[level] - 1 };
		return offerOther(start, { ...rest, card, level, left, ranOut, other: null, followUps: 0 });
	}
	return { ...table, card: null, other: null, followUps: 0, ranOut };
}

/**
 * The second card of a game is chosen out of two, by the one who did not begin with the first; not
 * where somebody chose them all before.
 */
function offerOther(start: Started, table: Table): Table {
	if (start.round || start.mode === 'alone' || table.turn !== 1 || table.before?.turn !== 0)
		return table;
	const [other, rest] = draw(start, table, table.level);
	return other === null ? table : { ...rest, other };
}

/** The table with the card that was not chosen put back on top of its level. */
function settled(table: Table): Table {
	if (table.other === null) return table;
	return { ...table, other: null, waiting: { ...table.waiting, [table.level]: table.other } };
}

/** Puts the card down as talked about and lays the next one, from `level` up. */
function moveOn(game: Game, level: Level): Game {
	const { table, start, played } = game;
	if (table.card === null) return game;
	const put = settled(table);
	// Whoever moves up leaves behind what was still to come below.
	const left = level > table.level ? { ...put.left, [table.level]: 0 } : put.left;
	const next = { ...put, level, left, turn: table.turn + 1, before: table };
	return { ...game, table: deal(start, next), played: [...played, table.card] };
}

function pass(game: Game): Game {
	const { table, start } = game;
	if (table.card === null) return game;
	const put = settled(table);
	// The card that is passed gives its place in the round to the next one.
	const left = { ...put.left, [put.level]: put.left[put.level] + 1 };
	return { ...game, table: deal(start, { ...put, left, before: table }) };
}

function goBack(game: Game): Game {
	const { before, turn } = game.table;
	if (before === null) return game;
	const played = before.turn < turn ? game.played.slice(0, -1) : game.played;
	return { ...game, table: before, played };
}

/** One a level on top of what was dealt, from the first level up. */
function extend(game: Game): Game {
	if (!isOver(game)) return game;
	const next: Table = { ...game.table, level: 1, left: { 1: 1, 2: 1, 3: 1 } };
	return { ...game, table: deal(game.start, { ...next, before: game.table }) };
}

function finish(game: Game): Game {
	const { table } = game;
	if (table.card === null) return game;
	const put = { ...settled(table), card: null, followUps: 0, ranOut: [] };
	const over = { ...put, turn: table.turn + 1, before: table };
	return { ...game, table: over, played: [...game.played, table.card] };
}

/** Applies a move. One that makes no sense where the game stands changes nothing. */
export function play(game: Game, move: Move): Game {
	const { table } = game;
	switch (move.type) {
		case 'next':
			return moveOn(game, table.level);
		case 'movedUp':
			return table.level === 3 ? game : moveOn(game, (table.level + 1) as Level);
		case 'passed':
			return pass(game);
		case 'swapped':
			return table.other === null
				? game
				: { ...game, table: { ...table, card: table.other, other: table.card, followUps: 0 } };
		case 'askedOn':
			return { ...game, table: { ...table, followUps: table.followUps + 1 } };
		case 'wentBack':
			return goBack(game);
		case 'kept': {
			const others = game.kept.filter((ref) => ref !== move.ref);
			return { ...game, kept: move.kept ? [...others, move.ref] : others };
		}
		case 'noted':
			return { ...game, notes: { ...game.notes, [move.ref]: move.text } };
		case 'paused':
			return { ...game, paused: true };
		case 'resumed':
			return { ...game, paused: false };
		case 'finished':
			return finish(game);
		case 'extended':
			return extend(game);
		case 'chose':
			return { ...game, ending: { ...game.ending, card: move.ref } };
		case 'ideas':
			return { ...game, ending: { ...game.ending, ideas: move.ideas } };
		case 'tries':
			return { ...game, ending: { ...game.ending, trying: move.idea } };
	}
}

/** A game as its events left it; the first of them is its start. */
export const replay = ([start, ...moves]: readonly GameEvent[]): Game =>
	(moves as Move[]).reduce(play, begin(start as Started));
