import type { Level } from './terms';
import { type Theme, THEMES } from './vocabulary';

/** Finding a card among all sets. */

export interface Findable {
	/** In the language it is searched in. */
	text: string;
	level: Level;
	/** Its place in `THEMES`. */
	theme: number;
	retired?: boolean | undefined;
}

export interface Search {
	/** All of these words, or parts of words, in any order; empty: any card. */
	words: string;
	theme: Theme | null;
	level: Level | null;
}

/** Without capitals and accents, as people type when they are looking for something. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string) =>
	plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/**
 * The cards that fit, those with a word that begins as asked before those that only contain it
 * ("werk" before "huiswerk"), otherwise in the order they came in. Retired cards are not found.
 */
export function findCards<C extends Findable>(cards: readonly C[], search: Search): C[] {
	const asked = wordsOf(search.words);
	const theme = search.theme === null ? null : THEMES.indexOf(search.theme);
	const found = cards
		.filter((card) => !card.retired)
		.filter((card) => theme === null || card.theme === theme)
		.filter((card) => search.level === null || card.level === search.level)
		.map((card) => ({ card, words: wordsOf(card.text) }))
		.filter(({ words }) => asked.every((part) => words.some((word) => word.includes(part))));
	const begins = ({ words }: (typeof found)[number]) =>
		asked.every((part) => words.some((word) => word.startsWith(part)));
	return [...found.filter(begins), ...found.filter((one) => !begins(one))].map(({ card }) => card);
}
