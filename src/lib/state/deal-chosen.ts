import { randomId } from '$lib/device/ids';
import type { PlainDate } from '$lib/domain/dates';
import { dealOrder } from '$lib/domain/deck/deal';
import { type CardLanguage, LEVELS } from '$lib/domain/deck/terms';
import { groupKindOf } from '$lib/domain/group';
import type { Mode, Started } from '$lib/domain/session/events';
import { readHistory } from '$lib/storage/seen';
import { gameTable } from './game.svelte';
import { groups } from './groups.svelte';
import { kindOfDeck } from './decks';
import { isDeck, readCards } from './library';

/** A game of cards that somebody chose: a hand-out, or the short game of a moment. */

/**
 * The sets of the site that these cards are in. Home and team never mix: of cards for both, those of
 * the first one's kind.
 */
export function decksOf(refs: readonly string[]): string[] {
	const decks = [...new Set(refs.map((ref) => ref.split('/')[0]!).filter(isDeck))];
	return decks.filter((deck) => kindOfDeck(deck) === kindOfDeck(decks[0]!));
}

/**
 * Deals exactly these cards, each level in the order given. Behind them lies the rest of these
 * decks, for whoever passes on a card or wants to go on.
 */
export async function dealChosen(
	refs: readonly string[],
	decks: readonly string[],
	mode: Mode,
	language: CardLanguage,
	today: PlainDate,
): Promise<'dealt' | 'unreachable' | 'unknown'> {
	if (decks.length === 0) return 'unknown';
	const laid = await readCards(decks, language);
	if (!laid.ok) return 'unreachable';
	const { cards, cover } = laid.value;
	const chosen = [...new Set(refs)].filter((ref) => cards.has(ref));
	if (chosen.length === 0) return 'unknown';

	const group = await groups.ensure(groupKindOf(cover.audience));
	await gameTable.makeRoom(group.id, language, today);
	const history = await readHistory(group.id);
	const known = history.ok ? history.value : { seen: new Map(), never: new Set<string>() };
	const others = [...cards].filter(([ref]) => !chosen.includes(ref));
	const rest = dealOrder(
		others.map(([ref, card]) => ({ ...card, ref })),
		known,
		1,
		randomId(),
	);
	const perLevel = (level: 1 | 2 | 3) => chosen.filter((ref) => cards.get(ref)!.level === level);
	const [first, second, third] = LEVELS.map(perLevel) as [string[], string[], string[]];
	const start: Started = {
		type: 'started',
		game: randomId(),
		group: group.id,
		at: new Date().toISOString(),
		decks: [...decks],
		length: 'even',
		round: { 1: first.length, 2: second.length, 3: third.length },
		mode,
		players: mode === 'together' ? groups.names(group.id) : [],
		first: known.seen.size === 0,
		order: {
			1: [...first, ...rest[1]],
			2: [...second, ...rest[2]],
			3: [...third, ...rest[3]],
		},
	};
	await gameTable.lay(start, laid.value, language);
	return 'dealt';
}
