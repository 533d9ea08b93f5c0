import * as v from 'valibot';
import { DRAWINGS } from './drawings';
import { type Card, type Deck } from './schema';
import { CARD_LANGUAGES, type CardLanguage, LEVELS } from './terms';
import { AUDIENCES, KINDS, THEMES } from './vocabulary';

/**
 * A pack is a deck in one language, as small as the first card needs it: what the build emits and a
 * game fetches. What can be asked on is half of all text and comes behind it, in a file of its own. Retired
 * cards are in it, marked: a game that began before they went still shows them.
 */

const RestSchema = v.object({
	retired: v.optional(v.boolean()),
	source: v.optional(v.object({ name: v.string(), year: v.number(), url: v.optional(v.string()) })),
});

/** A card as a row: sixty times the same names are a tenth of a pack. */
const RowSchema = v.tuple([
	v.string(),
	v.picklist(LEVELS),
	v.picklist(KINDS),
	/** The theme by its place in `THEMES`: a game only has to know one from another. */
	v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(THEMES.length - 1)),
	v.picklist([1, 2, 3]),
	v.string(),
	RestSchema,
]);
export type Row = v.InferOutput<typeof RowSchema>;

export interface PackedCard extends v.InferOutput<typeof RestSchema> {
	id: Row[0];
	level: Row[1];
	kind: Row[2];
	/** Its place in `THEMES`. */
	theme: Row[3];
	intensity: Row[4];
	text: Row[5];
}

/** What the table shows of the deck it plays. */
export const CoverSchema = v.object({
	title: v.object({ nl: v.string(), en: v.string() }),
	audience: v.picklist(AUDIENCES),
	/** Of its back; see `drawings.ts`. */
	drawing: v.string(),
});
export type Cover = v.InferOutput<typeof CoverSchema>;

export const PackSchema = v.object({
	...CoverSchema.entries,
	deck: v.string(),
	language: v.picklist(CARD_LANGUAGES),
	cards: v.array(RowSchema),
});
export type Pack = v.InferOutput<typeof PackSchema>;

/** What the site knows of a deck before fetching any of its cards. */
export const DeckSummarySchema = v.object({
	id: v.string(),
	...CoverSchema.entries,
	blurb: v.object({ nl: v.string(), en: v.string() }),
	/** Cards a level, in the order of the levels. */
	counts: v.tuple([v.number(), v.number(), v.number()]),
	/** Mean of the cards, between 1 and 3; 0 where there are none. */
	intensity: v.number(),
});
export type DeckSummary = v.InferOutput<typeof DeckSummarySchema>;

/** The text in `language`; where no easier text was written, the Dutch is easy enough as it is. */
function inLanguage<T>(
	texts: { nl: T; 'nl-simple'?: T | undefined; en: T },
	language: CardLanguage,
): T {
	return texts[language] ?? texts.nl;
}

function packCard(card: Card, language: CardLanguage): Row {
	const { id, level, kind, theme, intensity, retired, source } = card;
	const text = inLanguage(card.text, language);
	const rest = { ...(retired && { retired }), ...(source && { source }) };
	return [id, level, kind, THEMES.indexOf(theme), intensity, text, rest];
}

const inBoth = ({ nl, en }: Deck['title']) => ({ nl, en });

const coverOf = ({ title, audience, motif }: Deck): Cover => ({
	title: inBoth(title),
	audience,
	drawing: DRAWINGS[motif],
});

export function packDeck(deck: Deck, language: CardLanguage): Pack {
	return {
		...coverOf(deck),
		deck: deck.id,
		language,
		cards: deck.cards.map((card) => packCard(card, language)),
	};
}

/** What lies behind a card: what can be asked on, and the tasks of the catalogue it touches. */
const BehindCardSchema = v.object({
	followUps: v.array(v.string()),
	tasks: v.optional(v.array(v.string())),
});
export type BehindCard = v.InferOutput<typeof BehindCardSchema>;

/** By the id of the card. */
export const BehindSchema = v.record(v.string(), BehindCardSchema);
export type Behind = v.InferOutput<typeof BehindSchema>;

export const packBehind = (deck: Deck, language: CardLanguage): Behind =>
	Object.fromEntries(
		deck.cards.map(({ id, followUps, tasks }) => [
			id,
			{ followUps: inLanguage(followUps, language), ...(tasks && { tasks }) },
		]),
	);

/** The cards that may still be dealt. */
export const playable = (deck: Deck) => deck.cards.filter((card) => !card.retired);

const hundredths = (share: number) => Math.round(share * 100) / 100;

export function summarise(deck: Deck): DeckSummary {
	const cards = playable(deck);
	const count = (level: number) => cards.filter((card) => card.level === level).length;
	return {
		id: deck.id,
		...coverOf(deck),
		blurb: inBoth(deck.blurb),
		counts: [count(1), count(2), count(3)],
		intensity: hundredths(
			cards.reduce((sum, card) => sum + card.intensity, 0) / Math.max(1, cards.length),
		),
	};
}

/** The sets people are shown first, these three on the start page; the others follow by id. */
const FIRST = ['werk-en-zorg', 'wie-denkt-eraan', 'huishouden', 'in-verwachting'];

/** A set on the start page: its title and its back. */
export type FirstDeck = Pick<DeckSummary, 'id' | 'title' | 'drawing'>;

/** More would be a menu. */
export const firstDecks = (library: readonly DeckSummary[]): FirstDeck[] =>
	library.slice(0, 3).map(({ id, title, drawing }) => ({ id, title, drawing }));

export function summariseLibrary(decks: readonly Deck[]): DeckSummary[] {
	const place = ({ id }: Deck) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
	return [...decks].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)).map(summarise);
}
