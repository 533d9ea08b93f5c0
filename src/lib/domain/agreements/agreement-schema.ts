import * as v from 'valibot';
import { isPlainDate } from '../dates';
import { OwnerSchema, StepOwnersSchema } from '../load/owner-schema';
import { TASKS_MAX } from '../load/list';
import { TEXT_MAX } from './agreement';

const Text = v.pipe(v.string(), v.maxLength(TEXT_MAX));
const Day = v.pipe(v.string(), v.check(isPlainDate));

/** Body of an `agreement` record. */
export const AgreementSchema = v.looseObject({
	what: Text,
	/** Ids of the tasks it is about, of the catalogue or own ones. */
	tasks: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(TASKS_MAX)),
	who: OwnerSchema,
	/** The card it came from, as `<deck>/<card>`. */
	card: v.optional(v.string()),
	/** Where a step has an owner of its own. */
	steps: v.optional(StepOwnersSchema),
	/** *Goed genoeg is…* */
	standard: Text,
	/** The first day. */
	from: Day,
	/** *Proberen tot*: the last day of a trial. `null`: until further notice. */
	until: v.nullable(Day),
	/** *Opnieuw bekijken*: from this day on. */
	review: v.nullable(Day),
	/** Made before a child was born: asks, some weeks after, whether it is a good moment. */
	madeBefore: v.optional(v.literal('birth')),
	/** Made while they expected a child: may be about it, though it names no task. */
	expecting: v.optional(v.literal(true)),
	/** The first day on which it no longer holds. */
	stopped: v.optional(Day),
	/** *Het is anders gelopen*: never asked about, nor shown unless somebody looks for it. */
	silent: v.optional(v.literal(true)),
});
export type Agreement = v.InferOutput<typeof AgreementSchema>;

/** The body of an agreement's record, or `null` where this app cannot read it. */
export function readAgreement(body: unknown): Agreement | null {
	const parsed = v.safeParse(AgreementSchema, body);
	return parsed.success ? parsed.output : null;
}
