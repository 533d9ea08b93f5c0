import { type Random, seededRandom, shuffle } from '../random';
import { LEVELS, type Level } from './terms';

/**
 * Dealing: from the cards there are, what was seen before and a seed to the order in which a game
 * turns them. Pure: the same arguments give the same order. Preparing costs O(n); the next card is
 * the next one in its level's order.
 *
 * The rules; where they meet, the earlier one wins:
 *  1. never: a card marked "niet meer tonen", a retired card, a card dealt already in this game;
 *  2. cards not seen before come first, then those seen longest ago;
 *  3. intensity rises gently within a level: every stretch of as many cards as the game deals of a
 *     level climbs from the mildest to the strongest there are, and the next stretch begins mild
 *     again;
 *  4. two cards of one theme do not follow each other while another theme is left, from one level
 *     to the next too. (Passing a card shortens a stretch, so that this last rule may bend once.)
 */

export type Intensity = 1 | 2 | 3;

/** All that dealing needs to know of a card. */
export interface Dealable {
	/** `<deck>/<card>`: unique over all decks of the game. */
	ref: string;
	level: Level;
	/** Any number that tells one theme from another. */
	theme: number;
	intensity: Intensity;
	retired?: boolean | undefined;
}

export interface History {
	/**
	 * When a card was last dealt to this group (ms since 1970). All cards of one game carry the
	 * moment it began: an evening's cards are equals, so that rules 3 and 4 have a choice.
	 */
	seen: ReadonlyMap<string, number>;
	never: ReadonlySet<string>;
}

export type Order = Record<Level, string[]>;

const UNSEEN = -Infinity;

export function dealOrder(
	cards: readonly Dealable[],
	history: History,
	/** How many cards of a level the game means to deal in one go, 1 or more. */
	perLevel: number,
	seed: string,
): Order {
	const random = seededRandom(seed);
	const eligible = cards.filter((card) => !card.retired && !history.never.has(card.ref));
	const sources = new Map(
		LEVELS.map((level) => {
			const ofLevel = eligible.filter((card) => card.level === level);
			return [level, levelSource(ofLevel, history.seen, perLevel, random)];
		}),
	);
	const order: Order = { 1: [], 2: [], 3: [] };
	let theme: number | undefined;
	const take = (level: Level) => {
		const card = sources.get(level)!(theme);
		if (!card) return false;
		order[level].push(card.ref);
		theme = card.theme;
		return true;
	};

	// In the sequence the game will turn them: a stretch of each level, then one of each in turn.
	for (const level of LEVELS) for (let i = 0; i < perLevel && take(level); i++);
	for (let left = true; left;) left = LEVELS.map(take).includes(true);
	return order;
}

type Source = (previousTheme: number | undefined) => Dealable | undefined;

/** Gives the cards of one level, one at a time, by rules 2 to 4. */
function levelSource(
	cards: readonly Dealable[],
	seen: History['seen'],
	perLevel: number,
	random: Random,
): Source {
	const standings = new Map<number, Dealable[]>();
	for (const card of cards) {
		const at = seen.get(card.ref) ?? UNSEEN;
		const equals = standings.get(at);
		if (equals) equals.push(card);
		else standings.set(at, [card]);
	}
	const moments = [...standings.keys()].sort((a, b) => a - b);
	let current = 0;
	let source: Source = () => undefined;
	let left = 0;
	return (previousTheme) => {
		if (left === 0) {
			const equals = standings.get(moments[current++]!);
			if (!equals) return undefined;
			left = equals.length;
			source = standingSource(shuffle(equals, random), perLevel, random);
		}
		left--;
		return source(previousTheme);
	};
}

/** Gives cards of equal standing: the intensity by the climb, the theme another than the last. */
function standingSource(cards: Dealable[], perLevel: number, random: Random): Source {
	const piles = new Map<Intensity, Map<number, Dealable[]>>();
	for (const card of cards) {
		const themes = piles.get(card.intensity) ?? new Map<number, Dealable[]>();
		piles.set(card.intensity, themes);
		const pile = themes.get(card.theme);
		if (pile) pile.push(card);
		else themes.set(card.theme, [card]);
	}
	const climb = climbs(
		cards.map((card) => card.intensity),
		perLevel,
	);
	let next = 0;
	return (previousTheme) => drawFrom(piles.get(climb[next++]!)!, previousTheme, random);
}

/**
 * Lays intensities out in stretches of `length`, each rising and each with its share of the strong
 * ones: card number i of the sorted row goes to stretch i mod (number of whole stretches). What
 * does not fill a stretch, the strongest, comes last.
 */
function climbs(intensities: Intensity[], length: number): Intensity[] {
	const sorted = [...intensities].sort((a, b) => a - b);
	const stretches = Math.floor(sorted.length / length);
	const result: Intensity[] = [];
	for (let stretch = 0; stretch < stretches; stretch++)
		for (let i = 0; i < length; i++) result.push(sorted[i * stretches + stretch]!);
	return result.concat(sorted.slice(stretches * length));
}

/** A card of any theme but the previous one, each card as likely as another; else of that theme. */
function drawFrom(
	themes: Map<number, Dealable[]>,
	previousTheme: number | undefined,
	random: Random,
): Dealable {
	let total = 0;
	for (const [theme, pile] of themes) if (theme !== previousTheme) total += pile.length;
	let rest = random() * total;
	let chosen = previousTheme;
	for (const [theme, pile] of themes) {
		if (theme === previousTheme) continue;
		chosen = theme;
		if ((rest -= pile.length) < 0) break;
	}
	const pile = themes.get(chosen!)!;
	const card = pile.pop()!;
	if (pile.length === 0) themes.delete(chosen!);
	return card;
}
