import * as v from 'valibot';
import { LENGTHS, MODES, MOST_PLAYERS } from './events';

const Ref = v.pipe(v.string(), v.minLength(3), v.maxLength(140));
const Refs = v.array(Ref);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Name = v.pipe(v.string(), v.maxLength(40));
const Writing = v.pipe(v.string(), v.maxLength(4000));

export const StartedSchema = v.object({
	type: v.literal('started'),
	game: v.string(),
	group: v.string(),
	/** ISO instant. */
	at: v.pipe(v.string(), v.isoTimestamp()),
	decks: v.pipe(v.array(v.string()), v.minLength(1)),
	length: v.picklist(LENGTHS),
	/** Cards a level of this round, where the cards were chosen and not the length. */
	round: v.optional(v.object({ 1: Count, 2: Count, 3: Count })),
	mode: v.picklist(MODES),
	/** Names in the order they sit; empty when nobody gave one. */
	players: v.pipe(v.array(Name), v.maxLength(MOST_PLAYERS)),
	/** Nobody in this group has played before: the first card explains itself in one line. */
	first: v.boolean(),
	/** Dealt once and never worked out again: a new release of a deck changes no running game. */
	order: v.object({ 1: Refs, 2: Refs, 3: Refs }),
});
export type Started = v.InferOutput<typeof StartedSchema>;

export const GameEventSchema = v.variant('type', [
	StartedSchema,
	v.object({ type: v.literal('next') }),
	/** "Liever niet": another card of the level, no reason asked. */
	v.object({ type: v.literal('passed') }),
	/** The other one of the two cards that were offered. */
	v.object({ type: v.literal('swapped') }),
	v.object({ type: v.literal('askedOn') }),
	v.object({ type: v.literal('movedUp') }),
	v.object({ type: v.literal('wentBack') }),
	/** Kept, or no longer. */
	v.object({ type: v.literal('kept'), ref: Ref, kept: v.boolean() }),
	v.object({ type: v.literal('noted'), ref: Ref, text: Writing }),
	v.object({ type: v.literal('paused') }),
	v.object({ type: v.literal('resumed') }),
	/** The cards are put down before the last one was dealt. */
	v.object({ type: v.literal('finished') }),
	/** Three more, one a level. */
	v.object({ type: v.literal('extended') }),
	/** At the end: the card to stay with. */
	v.object({ type: v.literal('chose'), ref: Ref }),
	v.object({
		type: v.literal('ideas'),
		ideas: v.pipe(v.array(Writing), v.maxLength(2 * MOST_PLAYERS)),
	}),
	/** The idea to try for two weeks, by its place; `null`: none after all. */
	v.object({
		type: v.literal('tries'),
		idea: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
	}),
]);
export type GameEvent = v.InferOutput<typeof GameEventSchema>;

/** An event as it lay in storage, or `null` where this app cannot read it. */
export function readEvent(value: unknown): GameEvent | null {
	const parsed = v.safeParse(GameEventSchema, value);
	return parsed.success ? parsed.output : null;
}
