import * as v from 'valibot';
import { MOST_WORDS } from './arrangement';

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_WORDS));

/** Body of an `arrangement` record: what anyone here may ask for, and how. No names, no reasons. */
export const ArrangementSchema = v.looseObject({ what: Words, how: Words });
export type Arrangement = v.InferOutput<typeof ArrangementSchema>;

export function readArrangement(body: unknown): Arrangement | null {
	const parsed = v.safeParse(ArrangementSchema, body);
	return parsed.success ? parsed.output : null;
}
