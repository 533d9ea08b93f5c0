import type { GroupKind } from '$lib/domain/group';

/** Whose list or agreements an address asks for: those at home, unless it says `groep=team`. */
export const kindOfAddress = ({ searchParams }: URL): GroupKind =>
	searchParams.get('groep') === 'team' ? 'team' : 'home';

/** The address of such a page for this kind of group, and about this task. */
export function addressOf(
	page: 'afspraken' | 'lijst' | 'tweede-telefoon',
	kind: GroupKind,
	task?: string,
): string {
	const query = new URLSearchParams();
	if (kind === 'team') query.set('groep', kind);
	if (task) query.set('taak', task);
	return query.size > 0 ? `/${page}/?${query}` : `/${page}/`;
}
