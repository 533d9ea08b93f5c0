import * as v from 'valibot';
import { LEVELS } from './terms';
import { AUDIENCES, KINDS, MOTIFS, THEMES } from './vocabulary';

/**
 * The deck file as authors write it: all languages side by side. This schema says the *shape* only;
 * `decks/deck.schema.json` is generated from it for editors. Words, ids, counts and sources are
 * judged by `check.ts`. Descriptions are for the authors' editors.
 */

export const Id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words of a-z and 0-9, joined by hyphens'),
	v.maxLength(64),
);
export const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const Lines = v.pipe(v.array(Line), v.maxLength(8));

const EASIER = 'Easier Dutch (A2); leave it out where the Dutch is that easy already.';

const Text = v.strictObject({
	nl: Line,
	'nl-simple': v.optional(v.pipe(Line, v.description(EASIER))),
	en: Line,
});
const FollowUps = v.strictObject({
	nl: Lines,
	'nl-simple': v.optional(v.pipe(Lines, v.description(EASIER))),
	en: Lines,
});

const Source = v.strictObject({
	name: Line,
	year: v.pipe(
		v.number(),
		v.integer(),
		v.minValue(1900),
		v.maxValue(2100),
		v.description('The year the figure is about.'),
	),
	url: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^https:\/\/\S+$/, 'must be an address that begins with https://'),
			v.maxLength(400),
		),
	),
});

export const CardSchema = v.strictObject({
	id: v.pipe(Id, v.description('The prefix of the set and a number: never changed, never reused.')),
	level: v.pipe(
		v.picklist(LEVELS),
		v.description('1: what do you think? 2: what is it like for you? 3: what do you want?'),
	),
	kind: v.picklist(KINDS),
	theme: v.picklist(THEMES),
	intensity: v.pipe(
		v.picklist([1, 2, 3]),
		v.description('1 could be asked at a birthday, 2 wants some trust, 3 wants a quiet evening.'),
	),
	tasks: v.optional(
		v.pipe(
			v.array(Id),
			v.maxLength(8),
			v.description('Ids of the task catalogue that this card touches.'),
		),
	),
	retired: v.optional(
		v.pipe(
			v.boolean(),
			v.description('A retired card keeps its id for ever and is no longer dealt.'),
		),
	),
	text: Text,
	followUps: FollowUps,
	source: v.optional(v.pipe(Source, v.description('On every card of kind fact, and on no other.'))),
});
export type Card = v.InferOutput<typeof CardSchema>;

export const DeckSchema = v.strictObject({
	$schema: v.optional(v.string()),
	id: v.pipe(Id, v.description('The name of the file without .json.')),
	version: v.pipe(
		v.number(),
		v.integer(),
		v.minValue(1),
		v.description('One higher whenever a released set changes.'),
	),
	title: Text,
	blurb: Text,
	audience: v.picklist(AUDIENCES),
	motif: v.picklist(MOTIFS),
	own: v.optional(
		v.pipe(
			v.boolean(),
			v.description(
				'Somebody made it in /maken for themselves: only its shape, ids and sources can be wrong.',
			),
		),
	),
	cards: v.pipe(v.array(CardSchema), v.minLength(1), v.maxLength(100_000)),
});
export type Deck = v.InferOutput<typeof DeckSchema>;

/** A set as it lies on the device of whoever makes it: before its first card it is a set too. */
const OwnDeckSchema = v.strictObject({
	...DeckSchema.entries,
	cards: v.pipe(v.array(CardSchema), v.maxLength(100_000)),
});

/** The body of a record of kind `deck`, or `null` where this app cannot read it. */
export function readOwnDeck(body: unknown): Deck | null {
	const parsed = v.safeParse(OwnDeckSchema, body);
	return parsed.success ? parsed.output : null;
}
