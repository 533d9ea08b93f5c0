import { addDays, type PlainDate } from '../dates';
import type { Game } from './game';
import type { Keepsake } from './keepsakes-schema';

/**
 * What stays of a game once it is over: the body of a record of kind `note`, one a card. Never who
 * passed, never a 1 to 5 answer. The card's text is kept as it was read, so that it can be looked
 * back without its deck.
 */
export const KEEPSAKE_FORMAT = 1;

export type { Keepsake };

/** Ideas are tried for two weeks. */
export const TRIAL_DAYS = 14;

export function keepsakesOf(
	game: Game,
	today: PlainDate,
	cardOf: (ref: string) => Keepsake['card'],
): Keepsake[] {
	const { ending, kept, notes, start } = game;
	const written = (text: string | undefined) => (text ?? '').trim();
	const idea = (n: number) => written(ending.ideas[n]);
	const ideas = ending.ideas
		// Ideas stand two a person, in the order of the players.
		.map((text, n) => ({ by: start.players[Math.floor(n / 2)] ?? null, text: written(text) }))
		.filter((one) => one.text !== '');
	const trying =
		ending.trying !== null && idea(ending.trying) !== ''
			? { idea: idea(ending.trying), until: addDays(today, TRIAL_DAYS) }
			: null;

	const refs = new Set([
		...kept,
		...Object.keys(notes).filter((ref) => written(notes[ref]) !== ''),
		...(ending.card !== null && ideas.length > 0 ? [ending.card] : []),
	]);
	return [...refs].map((ref) => ({
		game: start.game,
		began: start.at,
		on: today,
		card: cardOf(ref),
		kept: kept.includes(ref),
		note: written(notes[ref]),
		ideas: ref === ending.card ? ideas : [],
		trying: ref === ending.card ? trying : null,
	}));
}

/** Every card this game laid on a table, talked about or passed: these have now been seen. */
export function seenIn(game: Game): string[] {
	const refs = new Set<string>();
	for (let table = game.table as Game['table'] | null; table; table = table.before)
		if (table.card !== null) refs.add(table.card);
	return [...refs];
}
