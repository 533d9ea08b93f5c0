import type { ParamMatcher } from '@sveltejs/kit';
import { isDeck } from '$lib/state/library';

/** Addresses of sets that are there; any other is a page that is not. */
export const match: ParamMatcher = isDeck;
