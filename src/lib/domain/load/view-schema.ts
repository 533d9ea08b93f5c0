import * as v from 'valibot';
import { OwnerSchema, StepOwnersSchema } from './owner-schema';
import { MINUTES_MAX } from './view';

const answers = {
	/** *Wie denkt eraan?*: every step but `do`. `null`: not answered. */
	thinks: v.nullable(OwnerSchema),
	/** *Wie doet het?*: the step `do`. `null`: not answered. */
	does: v.nullable(OwnerSchema),
	steps: v.optional(StepOwnersSchema),
};

const AnswersSchema = v.looseObject(answers);
export type Answers = v.InferOutput<typeof AnswersSchema>;

/** Body of a `view` record: one person's view of one task; which and whose is in the record's id. */
export const ViewSchema = v.looseObject({
	...answers,
	/** Minutes a week, as this person corrected them. */
	minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_MAX))),
	/** How this person would like it to be. */
	wished: v.optional(AnswersSchema),
});
export type View = v.InferOutput<typeof ViewSchema>;

/** The body of a view's record, or `null` where this app cannot read it. */
export function readView(body: unknown): View | null {
	const parsed = v.safeParse(ViewSchema, body);
	return parsed.success ? parsed.output : null;
}
