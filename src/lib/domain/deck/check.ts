import { checkCard, checkCover } from './check-text';
import { contentWords, sameQuestion } from './likeness';
import { playable } from './pack';
import type { LibraryProblem, Problem } from './parse';
import { checkReleased, type Released } from './released';
import { type Card, type Deck } from './schema';
import { LEVELS } from './terms';

/**
 * What the schema cannot say about the decks of the library: how texts read, how a deck is made up,
 * and what holds between decks. Retired cards are never dealt, so only their ids are looked at.
 */

const STATEMENTS = 6;
const EXERCISES = 3;
const INTENSE_SHARE = 0.4;

/** `own-` is for decks people make themselves. */
const OWN = 'own-';

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export function checkDeck(deck: Deck): Problem[] {
	return [
		...checkCover(deck),
		...checkIds(deck),
		...checkMakeUp(playable(deck)),
		...playable(deck).flatMap(checkCard),
	];
}

/**
 * Whether this is only a hint: how a set reads and is made up is up to whoever made it for themselves.
 * What others refer to or rely on, ids and sources, has to be right in every set.
 */
export const isHint = (deck: Deck | undefined, { field }: Problem): boolean =>
	deck?.own === true && !/^(id|source|tasks)\b/.test(field);

function checkIds({ id: deck, cards }: Deck): Problem[] {
	const problems: Problem[] = [];
	if (deck.startsWith(OWN)) {
		problems.push({ field: 'id', reason: `"${OWN}" is kept for decks people make themselves` });
	}
	const prefix = cards[0]?.id.replace(/\d+$/u, '') ?? '';
	const seen = new Set<string>();
	for (const { id } of cards) {
		if (seen.has(id))
			problems.push({ card: id, field: 'id', reason: 'is used twice in this deck' });
		seen.add(id);
		if (!/^[a-z]+-\d{3,}$/u.test(id)) {
			const reason = 'must be letters, a hyphen and at least three digits';
			problems.push({ card: id, field: 'id', reason });
		} else if (id.replace(/\d+$/u, '') !== prefix) {
			problems.push({ card: id, field: 'id', reason: `must begin with "${prefix}", as the first` });
		}
	}
	return problems;
}

function checkMakeUp(cards: readonly Card[]): Problem[] {
	const count = (is: (card: Card) => boolean) => cards.filter(is).length;
	const reasons: string[] = [];

	const levels = LEVELS.map((level) => count((card) => card.level === level));
	if (Math.max(...levels) - Math.min(...levels) > 1) {
		reasons.push(`levels 1, 2, 3 have ${levels.join(', ')} cards: they may differ by one at most`);
	}
	const statements = count((card) => card.kind === 'statement');
	if (statements < STATEMENTS) {
		reasons.push(`${plural(statements, 'statement')}, at least ${STATEMENTS}`);
	}
	const exercises = count((card) => card.kind === 'exercise');
	if (exercises < EXERCISES) {
		reasons.push(`${plural(exercises, 'exercise')}, at least ${EXERCISES}`);
	}
	// *Stel dat*: a situation drawn far enough to react to, told by its first word.
	if (count(({ kind, text }) => kind === 'exercise' && /^Stel\b/u.test(text.nl)) === 0) {
		reasons.push('no exercise imagines a situation: one begins with "Stel"');
	}
	const intense = count((card) => card.intensity === 3);
	const limit = Math.floor(cards.length * INTENSE_SHARE);
	if (intense > limit) {
		reasons.push(`${plural(intense, 'card')} of intensity 3, at most ${limit} of ${cards.length}`);
	}
	return reasons.map((reason) => ({ field: 'cards', reason }));
}

/** What holds between decks; `checkDeck` is for each of them. */
export function checkLibrary(decks: readonly Deck[], released: Released): LibraryProblem[] {
	// Of two that are alike the second is told: that is the one somebody made for themselves.
	const ours = [...decks].sort((a, b) => Number(a.own ?? false) - Number(b.own ?? false));
	return [...checkIdsBetween(ours), ...checkLikeness(ours), ...checkReleased(ours, released)];
}

function checkIdsBetween(decks: readonly Deck[]): LibraryProblem[] {
	const owner = new Map<string, string>();
	const problems: LibraryProblem[] = [];
	for (const { id: deck, cards } of decks) {
		for (const id of new Set(cards.map((card) => card.id))) {
			const other = owner.get(id);
			if (other === undefined) owner.set(id, deck);
			else problems.push({ deck, card: id, field: 'id', reason: `is also a card of ${other}` });
		}
	}
	return problems;
}

function checkLikeness(decks: readonly Deck[]): LibraryProblem[] {
	const cards = decks.flatMap((deck) =>
		playable(deck).map((card) => ({ deck: deck.id, card, words: contentWords(card.text.nl) })),
	);
	return cards.flatMap(({ deck, card, words }, n) =>
		cards
			.slice(0, n)
			.filter((before) => sameQuestion(before.words, words))
			.map((before) => ({
				deck,
				card: card.id,
				field: 'text.nl',
				reason: `is much like ${before.deck}/${before.card.id}: "${before.card.text.nl}"`,
			})),
	);
}
