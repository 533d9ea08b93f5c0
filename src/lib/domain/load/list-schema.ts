import * as v from 'valibot';
import { PHASES } from './catalogue';
import { isOwnTask, TASKS_MAX, TITLE_MAX } from './list';
import { MINUTES_MAX } from './view';

// No slash: the ids of views are made of these.
const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));

const Title = v.pipe(v.string(), v.minLength(1), v.maxLength(TITLE_MAX));

const ListTaskSchema = v.pipe(
	v.looseObject({
		/** Of the catalogue, or `own-…`. */
		id: Id,
		/** The title of an own task, or the one people gave a task of the catalogue. */
		title: v.optional(Title),
		/** The titles it was given in several places at once, until somebody chooses. */
		titles: v.optional(v.array(Title)),
		/** A first guess of the minutes a week of an own task. */
		minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_MAX))),
	}),
	v.check(({ id, title }) => title !== undefined || !isOwnTask(id)),
);
export type ListTask = v.InferOutput<typeof ListTaskSchema>;

/** Body of a `list` record: a list's heading; what people answered is in the views. */
export const ListSchema = v.looseObject({
	phase: v.picklist(PHASES),
	/** Ids of the members whose list it is: each of them gives their own view. */
	of: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
	tasks: v.pipe(v.array(ListTaskSchema), v.maxLength(TASKS_MAX)),
	dropped: v.array(ListTaskSchema),
	/** Two homes: what they filled in is put side by side only when all of them ask for it. */
	apart: v.optional(v.literal(true)),
	/** Ids of those who ask. */
	asks: v.optional(v.array(v.string())),
});
export type List = v.InferOutput<typeof ListSchema>;

/** The body of a list's record, or `null` where this app cannot read it. */
export function readList(body: unknown): List | null {
	const parsed = v.safeParse(ListSchema, body);
	return parsed.success ? parsed.output : null;
}
