import * as v from 'valibot';
import { type Issue, locate } from '../deck/parse';
import { err, ok, type Result } from '../result';
import { type CatalogueFile, CatalogueSchema } from './catalogue-schema';

/**
 * What is wrong and where, in English, as for cards. `task` is the task's id, or its place
 * ("task 3") where the id itself cannot be read; without it the catalogue as a whole is meant.
 */
export type TaskProblem = { task?: string; field: string; reason: string };

export function parseCatalogue(json: unknown): Result<CatalogueFile, TaskProblem[]> {
	const parsed = v.safeParse(CatalogueSchema, json);
	return parsed.success ? ok(parsed.output) : err(parsed.issues.map(toProblem));
}

function toProblem(issue: Issue): TaskProblem {
	const { entry, ...problem } = locate(issue, { list: 'tasks', one: 'task', whole: 'catalogue' });
	return { ...(entry !== undefined && { task: entry }), ...problem };
}
