import { countCharacters, countWords } from './check-text';
import { playable } from './pack';
import type { Card, Deck } from './schema';
import { CARD_LANGUAGES, type CardLanguage, LEVELS } from './terms';
import { KINDS } from './vocabulary';

/** What `npm run decks` tells of a set that breaks no rule. */

export interface DeckFigures {
	id: string;
	cards: number;
	/** Cards, in the order of `LEVELS`, of `KINDS` and of the intensities 1 to 3. */
	levels: number[];
	kinds: number[];
	intensities: number[];
	/** Cards whose text and follow-ups are all there; where no easier Dutch was written, the Dutch is. */
	complete: Record<CardLanguage, number>;
	/** Of the cards' own texts, in Dutch. */
	wordsASentence: number;
	/** The longest Dutch text, in characters. */
	longest: { card: string; characters: number };
}

const sentences = (text: string) =>
	text.split(/[.?!:](?:\s|$)/u).filter((sentence) => countWords(sentence) > 0).length;

/** Dutch that is easy already needs no easier text; of every other language the card has its own. */
function isComplete({ text, followUps }: Card, language: CardLanguage): boolean {
	const own = language === 'nl-simple' ? 'nl' : language;
	const lines = [text[language] ?? text[own], ...(followUps[language] ?? followUps[own] ?? [])];
	return lines.length > 1 && lines.every((line) => line !== undefined && line.trim() !== '');
}

/** The deck has at least one card that may be dealt. */
export function figuresOf(deck: Deck): DeckFigures {
	const cards = playable(deck);
	const counts = <T>(values: readonly T[], valueOf: (card: Card) => T) =>
		values.map((value) => cards.filter((card) => valueOf(card) === value).length);
	const sum = (count: (text: string) => number) =>
		cards.reduce((total, { text }) => total + count(text.nl), 0);
	const lengths = cards.map(({ id, text }) => ({ card: id, characters: countCharacters(text.nl) }));
	return {
		id: deck.id,
		cards: cards.length,
		levels: counts(LEVELS, ({ level }) => level),
		kinds: counts(KINDS, ({ kind }) => kind),
		intensities: counts([1, 2, 3], ({ intensity }) => intensity),
		complete: Object.fromEntries(
			CARD_LANGUAGES.map((language) => [
				language,
				cards.filter((card) => isComplete(card, language)).length,
			]),
		) as Record<CardLanguage, number>,
		wordsASentence: sum(countWords) / sum(sentences),
		longest: lengths.reduce((most, one) => (one.characters > most.characters ? one : most)),
	};
}
