import * as v from 'valibot';
import { GROUP_KINDS } from './group';

/** Body of a `group` record; an empty name means the one that its kind goes by. */
export const GroupSchema = v.looseObject({
	kind: v.picklist(GROUP_KINDS),
	name: v.pipe(v.string(), v.maxLength(60)),
	/** *Het is anders gelopen*: nothing here speaks of a baby again. */
	silent: v.optional(v.literal(true)),
});
export type Group = v.InferOutput<typeof GroupSchema>;

/** Body of a `member` record. `place` is where they sit, from 0; `left`: they do no longer. */
export const MemberSchema = v.looseObject({
	name: v.pipe(v.string(), v.maxLength(40)),
	place: v.pipe(v.number(), v.integer(), v.minValue(0)),
	left: v.optional(v.literal(true)),
});
export type Member = v.InferOutput<typeof MemberSchema>;

const read =
	<S extends v.GenericSchema>(schema: S) =>
	(body: unknown): v.InferOutput<S> | null => {
		const parsed = v.safeParse(schema, body);
		return parsed.success ? parsed.output : null;
	};

/** The body of a record, or `null` where this app cannot read it. */
export const readGroup = read(GroupSchema);
export const readMember = read(MemberSchema);
