import * as v from 'valibot';
import { LEVELS } from '../deck/terms';
import {
	FORMS,
	LONGEST,
	MOST_PARTS,
	MOST_PEOPLE,
	PART_KINDS,
	ROOMS,
	SECTORS,
	WORK_THEMES,
} from './terms';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST));

export const PartSchema = v.object({
	/** Unique within its agenda. */
	id: Id,
	kind: v.picklist(PART_KINDS),
	minutes: Minutes,
	/** Of the cards, in a part that deals them. */
	level: v.optional(v.picklist(LEVELS)),
	form: v.optional(v.picklist(FORMS)),
	/** Somebody said how long it takes; where others adjust, it stays so if it can. */
	fixed: v.optional(v.literal(true)),
});
export type Part = v.InferOutput<typeof PartSchema>;

/** A session as it is prepared: the body of a `plan` record, and what a link carries. No names. */
export const PlanSchema = v.object({
	title: v.pipe(v.string(), v.maxLength(60)),
	/** Whoever prepares it is their manager: then a colleague leads it. */
	manager: v.boolean(),
	room: v.picklist(ROOMS),
	sector: v.picklist(SECTORS),
	/** Cards of this theme come first; `null`: of all themes alike. */
	theme: v.nullable(v.picklist(WORK_THEMES)),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(LONGEST)),
	people: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST_PEOPLE)),
	/** Ids of the decks the cards come from, the likeliest first. */
	decks: v.pipe(v.array(Id), v.minLength(1), v.maxLength(8)),
	parts: v.pipe(
		v.array(PartSchema),
		v.minLength(1),
		v.maxLength(MOST_PARTS),
		v.check((parts) => new Set(parts.map(({ id }) => id)).size === parts.length),
	),
});
export type Plan = v.InferOutput<typeof PlanSchema>;

/** The body of a plan's record, or `null` where this app cannot read it. */
export function readPlan(body: unknown): Plan | null {
	const parsed = v.safeParse(PlanSchema, body);
	return parsed.success ? parsed.output : null;
}
