import * as v from 'valibot';
import { LEVELS } from '../deck/terms';
import { PlanSchema } from './agenda-schema';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Line = v.pipe(v.string(), v.maxLength(500));
const Ref = v.pipe(v.string(), v.minLength(3), v.maxLength(140));
const Refs = v.pipe(v.array(Ref), v.maxLength(100));
const Instant = v.pipe(v.number(), v.integer());

/** What may be shown of a statement: counts only, of five or more answers that differ. */
export const OutcomeSchema = v.object({
	/** The card, as `<deck>/<card>`. */
	card: Ref,
	counts: v.pipe(v.array(Count), v.minLength(2), v.maxLength(10)),
});
export type Outcome = v.InferOutput<typeof OutcomeSchema>;

const ClockSchema = v.variant('running', [
	v.object({ running: v.literal(true), endsAt: Instant }),
	/** Milliseconds left, below zero when it was over already. */
	v.object({ running: v.literal(false), left: v.number() }),
]);

/**
 * A running session, as both windows know it. Everything here may be seen by everybody in the room:
 * no answer, no name and no note of the facilitator is in it.
 */
export const RunSchema = v.object({
	id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
	/** The team whose session it is. */
	group: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	/** How often it changed, and which window did it last: the newest of two is the same everywhere. */
	n: Count,
	by: v.string(),
	plan: PlanSchema,
	/** The cards of each part by its id, in the order they are turned. */
	cards: v.record(v.string(), Refs),
	/** Others of the same level, for a card that does not suit the room. */
	spare: v.record(v.picklist(['1', '2', '3', 'statements']), Refs),
	/** ms since 1970. */
	startedAt: Instant,
	/** The part and the card in it, from 0. */
	at: Count,
	card: Count,
	clock: ClockSchema,
	/** It was found asleep, and the clock stood still since. */
	slept: v.boolean(),
	/** Cards people want to keep. */
	kept: v.array(v.object({ card: Ref, level: v.picklist(LEVELS) })),
	outcomes: v.pipe(v.array(OutcomeSchema), v.maxLength(200)),
	/** The card whose outcome is on the screen. */
	shown: v.nullable(Ref),
	/** What was agreed, in the open. */
	agreed: v.pipe(v.array(Line), v.maxLength(100)),
	over: v.boolean(),
});
export type Run = v.InferOutput<typeof RunSchema>;

/** A run as it lay in storage or came from another window, or `null` where it is none of ours. */
export function readRun(value: unknown): Run | null {
	const parsed = v.safeParse(RunSchema, value);
	if (!parsed.success) return null;
	const run = parsed.output;
	return run.at < run.plan.parts.length ? run : null;
}
