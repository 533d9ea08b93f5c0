import * as v from 'valibot';
import { Id, Line } from '../deck/schema';
import { AREAS, OFTEN, PHASES } from './catalogue';

/**
 * The task catalogue as authors write it. This schema says the *shape* only;
 * `decks/taken.schema.json` is generated from it for editors. What the texts and the start lists
 * must be like is judged by `catalogue-check.ts`. Descriptions are for the authors' editors.
 */

const Texts = v.strictObject({ nl: Line, en: Line });

const step = (what: string) =>
	v.pipe(Texts, v.description(`${what} One short phrase that begins small, without a full stop.`));

export const TaskSchema = v.strictObject({
	id: v.pipe(Id, v.description('Dutch words joined by hyphens: never changed, never reused.')),
	area: v.picklist(AREAS),
	title: Texts,
	steps: v.strictObject({
		notice: step('What there is to notice, before anything happens.'),
		plan: step('What there is to find out or think up.'),
		decide: step('What somebody has to choose.'),
		do: step('The work that everyone sees.'),
		monitor: step('What there is to keep an eye on afterwards.'),
	}),
	often: v.picklist(OFTEN),
	minutes: v.pipe(
		v.number(),
		v.integer(),
		v.minValue(1),
		v.maxValue(2100),
		v.description('A first guess: minutes a week over a whole year, all five steps together.'),
	),
	phases: v.pipe(
		v.array(v.picklist(PHASES)),
		v.minLength(1),
		v.maxLength(PHASES.length),
		v.description('In whose life it can occur.'),
	),
	start: v.pipe(
		v.array(v.picklist(PHASES)),
		v.maxLength(PHASES.length),
		v.description('Those of its phases whose start list, of 11 to 13 tasks, holds it.'),
	),
	retired: v.optional(
		v.pipe(
			v.boolean(),
			v.description('A retired task keeps its id for ever and is no longer offered.'),
		),
	),
});

export const AreaSchema = v.strictObject({ id: v.picklist(AREAS), title: Texts });

export const CatalogueSchema = v.strictObject({
	$schema: v.optional(v.string()),
	version: v.pipe(
		v.number(),
		v.integer(),
		v.minValue(1),
		v.description('One higher whenever a released catalogue changes.'),
	),
	areas: v.pipe(v.array(AreaSchema), v.minLength(1), v.maxLength(AREAS.length)),
	tasks: v.pipe(v.array(TaskSchema), v.minLength(1), v.maxLength(1000)),
});
/** The file `decks/taken.json`. */
export type CatalogueFile = v.InferOutput<typeof CatalogueSchema>;
export type TaskEntry = CatalogueFile['tasks'][number];
