import * as v from 'valibot';
import { isPlainDate } from '../dates';
import { ANSWERS, PULSE_QUESTIONS } from './pulse';
import { MOST_PEOPLE } from './terms';
import { mayShow } from './tally';

const Counts = v.pipe(
	v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PEOPLE))),
	v.length(ANSWERS),
	v.check((counts) => mayShow(counts)),
);

/** Body of a `pulse` record: how often each number was given, of the questions that may be shown. */
export const PulseSchema = v.looseObject({
	on: v.pipe(v.string(), v.check(isPlainDate)),
	people: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST_PEOPLE)),
	/** The same people as at the count before it; else this one begins a new course. */
	same: v.boolean(),
	counts: v.object({
		satisfaction: v.optional(Counts),
		pressure: v.optional(Counts),
		say: v.optional(Counts),
		valued: v.optional(Counts),
		time: v.optional(Counts),
	} satisfies Record<(typeof PULSE_QUESTIONS)[number], unknown>),
});
export type Pulse = v.InferOutput<typeof PulseSchema>;

export function readPulse(body: unknown): Pulse | null {
	const parsed = v.safeParse(PulseSchema, body);
	return parsed.success ? parsed.output : null;
}
