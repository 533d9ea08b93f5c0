import { type Step, STEPS } from '../load/steps';
import { canonical } from '../merge';
import type { Agreement } from './agreement';

/** What an agreement says beside its own words, in the order in which it is read. */
export const TERMS = [
	'tasks',
	'who',
	...STEPS,
	'standard',
	'from',
	'until',
	'review',
	'stopped',
] as const;
export type Term = (typeof TERMS)[number];

export const isStep = (term: Term): term is Step => (STEPS as readonly Term[]).includes(term);

/** In which terms these versions of one agreement do not all say the same. */
export const differences = (versions: readonly Agreement[]): Term[] =>
	TERMS.filter((term) => {
		const said = versions.map((one) => (isStep(term) ? one.steps?.[term] : one[term]));
		return new Set(said.map((value) => canonical(value ?? null))).size > 1;
	});
