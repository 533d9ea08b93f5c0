import * as v from 'valibot';
import type { Version } from '../version-schema';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** What one import added, so that it can be undone. */
export const BatchSchema = v.object({
	/** From 1, in the order they were taken in. */
	number: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Of this import: taking the same one in twice makes one batch. */
	id: Id,
	/** ISO instant at which it was taken in. */
	at: v.pipe(v.string(), v.isoTimestamp()),
	/** Absent: a backup. A letter is what another phone of the household sent. */
	from: v.optional(v.literal('letter')),
	/** ISO instant at which the file was made; of a letter, the last time something in it was written. */
	made: v.pipe(v.string(), v.isoTimestamp()),
	revs: v.array(Id),
	games: v.array(v.object({ game: Id, events: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
	/** The marks that it changed, as they were (`null`: not there) and as they became. */
	seen: v.array(
		v.object({
			group: Id,
			ref: v.string(),
			before: v.nullable(v.object({ at: v.nullable(v.number()), never: v.boolean() })),
			after: v.object({ at: v.nullable(v.number()), never: v.boolean() }),
		}),
	),
	/** Ids that counted as erased before. */
	restored: v.array(Id),
});
export type Batch = v.InferOutput<typeof BatchSchema>;

export const isBatch = (value: unknown): value is Batch => v.is(BatchSchema, value);

/** Kinds that everything else of a group leans on, without naming them as a parent. */
const GROUND = new Set<Version['kind']>(['group', 'member', 'list']);

/**
 * Which revs of a batch can go: those that nothing newer builds on. `all` holds every version of the
 * groups the batch touched. Where something else of a group is here, what the group itself consists of
 * stays too, unless it was here in another version: then that one is there again.
 */
export function undoable(revs: Iterable<string>, all: readonly Version[]): Set<string> {
	const batch = new Set(revs);
	const byRev = new Map(all.map((version) => [version.rev, version]));
	const others = all.filter(({ rev }) => !batch.has(rev));
	const inUse = new Set(others.map(({ group }) => group));
	const known = new Set(others.map(({ id }) => id));

	const stays = new Set<string>();
	const keep = [
		...others.flatMap(({ parents }) => parents),
		...all
			.filter(({ kind, group, id }) => GROUND.has(kind) && inUse.has(group) && !known.has(id))
			.map(({ rev }) => rev),
	];
	for (let rev = keep.pop(); rev !== undefined; rev = keep.pop()) {
		if (stays.has(rev) || !batch.has(rev)) continue;
		stays.add(rev);
		keep.push(...(byRev.get(rev)?.parents ?? []));
	}
	return new Set([...batch].filter((rev) => byRev.has(rev) && !stays.has(rev)));
}
