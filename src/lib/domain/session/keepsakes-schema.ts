import * as v from 'valibot';
import { PLAIN_DATE } from '../dates';
import { CARD_LANGUAGES, LEVELS } from '../deck/terms';

const IdeaSchema = v.object({ by: v.nullable(v.string()), text: v.string() });

export const KeepsakeSchema = v.looseObject({
	game: v.string(),
	/** When it began (ISO instant), which its cards are marked as seen with; not in what was kept before. */
	began: v.optional(v.string()),
	/** The day it was played. */
	on: v.pipe(v.string(), v.regex(PLAIN_DATE)),
	card: v.object({
		ref: v.string(),
		level: v.picklist(LEVELS),
		language: v.picklist(CARD_LANGUAGES),
		text: v.string(),
	}),
	kept: v.boolean(),
	note: v.string(),
	ideas: v.array(IdeaSchema),
	trying: v.nullable(
		v.object({ idea: v.string(), until: v.pipe(v.string(), v.regex(PLAIN_DATE)) }),
	),
});
export type Keepsake = v.InferOutput<typeof KeepsakeSchema>;

/** The body of a keepsake's record, or `null` where this app cannot read it. */
export function readKeepsake(body: unknown): Keepsake | null {
	const parsed = v.safeParse(KeepsakeSchema, body);
	return parsed.success ? parsed.output : null;
}
