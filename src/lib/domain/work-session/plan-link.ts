import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { fit, lengthOf } from './agenda';
import { type Plan, PlanSchema } from './agenda-schema';

/** A prepared session as what travels in a link: it can be one of the contents of any link codec. */
export const SharedPlanSchema = v.object({ type: v.literal('work-session'), plan: PlanSchema });
export type SharedPlan = v.InferOutput<typeof SharedPlanSchema>;

/** Characters. A session of twenty parts takes some 3,000. */
const MOST = 20_000;
const MARK = '#sessie=';

/** What stands after the address, where no server sees it. */
export const toPlanFragment = (plan: Plan): string =>
	MARK + encodeURIComponent(JSON.stringify({ type: 'work-session', plan } satisfies SharedPlan));

/** - `none`: this is no such link; - `too-big`, `damaged`: it is, but cannot be read. */
export type PlanLinkProblem = 'none' | 'too-big' | 'damaged';

export interface ReadPlan {
	plan: Plan;
	/** Its minutes did not add up to its time, and now do. */
	adjusted: boolean;
}

export function readPlanFragment(fragment: string): Result<ReadPlan, PlanLinkProblem> {
	if (!fragment.startsWith(MARK)) return err('none');
	if (fragment.length > MOST) return err('too-big');
	let value: unknown;
	try {
		value = JSON.parse(decodeURIComponent(fragment.slice(MARK.length)));
	} catch {
		return err('damaged');
	}
	const parsed = v.safeParse(SharedPlanSchema, value);
	return parsed.success ? ok(adding(parsed.output.plan)) : err('damaged');
}

/** A plan whose agenda adds up to its time, wherever it came from. */
export function adding(plan: Plan): ReadPlan {
	if (lengthOf(plan.parts) === plan.minutes) return { plan, adjusted: false };
	return { plan: { ...plan, parts: fit(plan.parts, plan.minutes) }, adjusted: true };
}
