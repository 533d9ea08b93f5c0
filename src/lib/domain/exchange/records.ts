import * as v from 'valibot';
import { headsOf, type Kind, type Version } from '../version';

/**
 * Versions on their way to another phone. Every record travels with its whole ancestry, so that the
 * phone that has an old one knows it to be old; the bodies of what was written over stay behind.
 */

/** What two phones of one household exchange. Games, notes and own sets stay where they are. */
export const EXCHANGED = ['group', 'member', 'list', 'view', 'agreement'] as const;
export type Exchanged = (typeof EXCHANGED)[number];

export const isExchanged = (kind: Kind): kind is Exchanged =>
	(EXCHANGED as readonly Kind[]).includes(kind);

/** Twelve people and a list of 400 tasks, with room for what was agreed. */
const MOST_RECORDS = 10_000;
const MOST_VERSIONS = 2000;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Short, since there are many: rev, parents, moment, place of the writer, format, body. */
const RowSchema = v.object({
	r: Id,
	p: v.pipe(v.array(Id), v.maxLength(100)),
	t: v.pipe(v.string(), v.isoTimestamp()),
	w: v.pipe(v.number(), v.integer(), v.minValue(0)),
	f: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Absent: it was written over. */
	b: v.optional(v.unknown()),
});

export const RecordsSchema = v.object({
	type: v.literal('records'),
	group: Id,
	writers: v.pipe(v.array(Id), v.maxLength(1000)),
	records: v.pipe(
		v.array(
			v.object({
				kind: v.picklist(EXCHANGED),
				id: Id,
				versions: v.pipe(v.array(RowSchema), v.minLength(1), v.maxLength(MOST_VERSIONS)),
			}),
		),
		v.minLength(1),
		v.maxLength(MOST_RECORDS),
	),
});
export type Records = v.InferOutput<typeof RecordsSchema>;

/** Versions of one group as they travel; of another group or kind, none do. */
export function packRecords(group: string, versions: readonly Version[]): Records {
	const byRecord = new Map<string, Version[]>();
	for (const version of versions) {
		if (version.group !== group || !isExchanged(version.kind)) continue;
		byRecord.set(version.id, [...(byRecord.get(version.id) ?? []), version]);
	}
	const writers = [...new Set(versions.map(({ by }) => by))];
	return {
		type: 'records',
		group,
		writers,
		records: [...byRecord].map(([id, all]) => {
			const heads = new Set(headsOf(all).map(({ rev }) => rev));
			return {
				kind: all[0]!.kind as Exchanged,
				id,
				versions: all.map(({ rev, parents, at, by, format, body }) => ({
					r: rev,
					p: parents,
					t: at,
					w: writers.indexOf(by),
					f: format,
					...(heads.has(rev) && { b: body }),
				})),
			};
		}),
	};
}

/** The versions again, or `null` where a writer is missing. A body that stayed behind is `undefined`. */
export function unpackRecords({ group, writers, records }: Records): Version[] | null {
	const versions = records.flatMap(({ kind, id, versions }) =>
		versions.map(({ r, p, t, w, f, b }): Version | null => {
			const by = writers[w];
			return by === undefined
				? null
				: { id, rev: r, group, kind, parents: p, at: t, by, format: f, body: b };
		}),
	);
	return versions.some((version) => version === null) ? null : (versions as Version[]);
}

/** A group and its list as they are before anybody filled anything in. */
export const withoutAnswers = (versions: readonly Version[]): Version[] =>
	versions.filter(({ kind }) => kind === 'group' || kind === 'member' || kind === 'list');
