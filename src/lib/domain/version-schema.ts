import * as v from 'valibot';
import { KINDS } from './version';

// Schemas of what lies in the database stand apart from the rules: a first visit, with nothing
// stored, has nothing to check and fetches none of them.

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const VersionSchema = v.object({
	/** The record. */
	id: Id,
	/** This version. */
	rev: Id,
	/** Whose it is: erasing, backup and the wall between home and team go by this. */
	group: Id,
	kind: v.picklist(KINDS),
	/** The heads the writer had on screen. */
	parents: v.array(Id),
	/** ISO instant, never earlier than its parents'. */
	at: v.pipe(v.string(), v.isoTimestamp()),
	/** Random per device and group, so that it links nothing across groups. */
	by: Id,
	format: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** `null`: removed. */
	body: v.unknown(),
});
export type Version = v.InferOutput<typeof VersionSchema>;

/** Whether this is the envelope of a version, whatever is in its body. */
export const isVersion = (value: unknown): value is Version => v.is(VersionSchema, value);
