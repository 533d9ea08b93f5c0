import * as v from 'valibot';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const OwnerSchema = v.pipe(
	v.looseObject({
		/**
		 * Ids of members, as the people were when it was written. A group has up to 12, but two phones
		 * that each added some may bring more together.
		 */
		members: v.pipe(v.array(Id), v.maxLength(100)),
		/** The one of them who carries most of it. */
		mostly: v.optional(Id),
		/** Also, or only, somebody outside the group. */
		outside: v.optional(v.literal(true)),
	}),
	v.check(({ members, mostly }) => mostly === undefined || members.includes(mostly)),
);
/** Who carries something: no members and nobody outside means nobody. */
export type Owner = v.InferOutput<typeof OwnerSchema>;

/** Owners of single steps, where they differ from the answer to the quick question. */
export const StepOwnersSchema = v.looseObject({
	notice: v.optional(OwnerSchema),
	plan: v.optional(OwnerSchema),
	decide: v.optional(OwnerSchema),
	do: v.optional(OwnerSchema),
	monitor: v.optional(OwnerSchema),
});
