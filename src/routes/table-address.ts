import type { Length, Mode } from '$lib/domain/session/events';

/**
 * The address that deals a game. A plain link: it works before the page has come alive, can be a
 * shortcut of the installed app, and can be printed.
 */
export interface Deal {
	set: string;
	mode?: Mode;
	length?: Length;
}

const ALONE = 'alleen';

export function dealPath({ set, mode = 'together', length = 'even' }: Deal): string {
	const query = new URLSearchParams({ set });
	if (mode === 'alone') query.set('wie', ALONE);
	if (length !== 'even') query.set('lengte', length);
	return `/spel/?${query}`;
}

/** What an address asks for; `null` when it asks for no new game. */
export function readDeal(
	query: URLSearchParams,
	lengths: readonly Length[],
): Required<Deal> | null {
	const set = query.get('set');
	if (!set) return null;
	const length = query.get('lengte') as Length;
	return {
		set,
		mode: query.get('wie') === ALONE ? 'alone' : 'together',
		length: lengths.includes(length) ? length : 'even',
	};
}
