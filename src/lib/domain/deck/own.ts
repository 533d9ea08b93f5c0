import { type Card, type Deck } from './schema';
import { CARD_LANGUAGES, type CardLanguage } from './terms';

/**
 * Sets that people make themselves. On the device they are decks as in `decks/`, with an id that
 * begins with `own-`; what is exported carries a name instead and fits among the others there.
 */

export const OWN = 'own-';
export const DECK_FORMAT = 1;

/** Letters in an own id: 75 bits, and card ids begin with the first of them. */
export const ID_LETTERS = 16;
const PREFIX_LETTERS = 6;

export const isOwnId = (id: string) => new RegExp(`^${OWN}[a-z]{${ID_LETTERS}}$`).test(id);

/** @param letters sixteen lower-case letters drawn by chance */
export const ownId = (letters: string): string => `${OWN}${letters}`;

const prefixOf = (deck: string) => deck.slice(OWN.length, OWN.length + PREFIX_LETTERS);

const numbered = (prefix: string, n: number) => `${prefix}-${`${n}`.padStart(3, '0')}`;

/** An id for the next card, that no card of this set ever had: cards that went stay in it, retired. */
export function nextCardId({ id, cards }: Pick<Deck, 'id' | 'cards'>): string {
	const numbers = cards.map((card) => Number(/\d+$/.exec(card.id)?.[0] ?? 0));
	return numbered(prefixOf(id), Math.max(0, ...numbers) + 1);
}

/** A set of somebody else's as the beginning of an own one. What was retired in it stays there. */
export function copyOf(deck: Deck, letters: string): Deck {
	const id = ownId(letters);
	const cards = deck.cards.filter((card) => !card.retired);
	return {
		id,
		version: 1,
		title: deck.title,
		blurb: deck.blurb,
		audience: deck.audience,
		motif: deck.motif,
		cards: cards.map((card, n) => ({ ...card, id: numbered(prefixOf(id), n + 1) })),
	};
}

/** A text in some of the languages, as it is typed; where none was written the others stand in. */
export type Draft = Partial<Record<CardLanguage, string>>;

/**
 * The text as a deck holds it: Dutch and English both there. `null`: nothing was written. Equal texts
 * mean that only one was.
 */
export function textOf(draft: Draft): Deck['title'] | null {
	const written = (language: CardLanguage) => tidy(draft[language] ?? '');
	const [nl, easy, en] = CARD_LANGUAGES.map(written) as [string, string, string];
	const any = nl || en || easy;
	if (any === '') return null;
	return { nl: nl || any, ...(easy !== '' && { 'nl-simple': easy }), en: en || any };
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** What was typed, for fields to show: a language that only stands in for another is left empty. */
export function draftOf(text: Deck['title'], mine: 'nl' | 'en'): Draft {
	const other = mine === 'nl' ? 'en' : 'nl';
	return {
		[mine]: text[mine],
		[other]: text[other] === text[mine] ? '' : text[other],
		'nl-simple': text['nl-simple'] ?? '',
	};
}

/** Follow-ups, one a line in each language, as a deck holds them. */
export function followUpsOf(draft: Draft): Card['followUps'] {
	const lines = (language: CardLanguage) =>
		(draft[language] ?? '').split('\n').map(tidy).filter(Boolean).slice(0, 8);
	const [nl, easy, en] = CARD_LANGUAGES.map(lines) as [string[], string[], string[]];
	return {
		nl: nl.length > 0 ? nl : en,
		...(easy.length > 0 && { 'nl-simple': easy }),
		en: en.length > 0 ? en : nl,
	};
}

export function followUpsDraft(followUps: Card['followUps'], mine: 'nl' | 'en'): Draft {
	const joined = (lines: readonly string[] = []) => lines.join('\n');
	return draftOf(
		{
			nl: joined(followUps.nl),
			'nl-simple': joined(followUps['nl-simple']),
			en: joined(followUps.en),
		},
		mine,
	);
}

/** A name for the file and the id in it: the title in letters that addresses may hold. */
export function nameFor(title: string): string {
	const name = title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 48)
		.replace(/^-+|-+$/g, '');
	// Of these names others are in use: the ids of sets on a device, and the catalogue of tasks.
	return name === '' || name.startsWith('own') || name === 'taken'
		? `set-${name}`.replace(/-$/, '')
		: name;
}

/** The set as `decks/` holds them: an id of its own, a reference to the schema for editors, and whose it is. */
export function exported(deck: Deck): Deck {
	return { $schema: './deck.schema.json', ...deck, id: nameFor(deck.title.nl), own: true };
}
