import type { Agreement } from '$lib/domain/agreements/agreement';
import { cardsAbout } from '$lib/domain/deck/about-tasks';
import type { CardLanguage } from '$lib/domain/deck/terms';
import { readHistory } from '$lib/storage/seen';
import { decksOf } from './deal-chosen';
import { readBehind, readCards } from './library';

/**
 * Cards that link to these tasks and may be dealt to this group, by their refs: one a level at most,
 * and of those that fit alike one of the set that is named first. The card it all came from, where
 * there is one, goes before them. None where they cannot be fetched.
 */
export async function findCardsAbout(
	{ tasks, card: from }: Pick<Agreement, 'tasks' | 'card'>,
	decks: readonly string[],
	group: string,
	language: CardLanguage,
): Promise<string[]> {
	const behind = await Promise.all(decks.map((deck) => readBehind([deck], language)));
	const linked = behind.flatMap((deck) =>
		[...deck].flatMap(([ref, { tasks: touched = [] }]) =>
			ref === from || touched.some((task) => tasks.includes(task)) ? [{ ref, tasks: touched }] : [],
		),
	);
	if (linked.length === 0) return [];
	const laid = await readCards(decksOf(linked.map(({ ref }) => ref)), language);
	if (!laid.ok) return [];
	const history = await readHistory(group);
	const never = history.ok ? history.value.never : new Set<string>();
	const cards = linked.flatMap(({ ref, tasks: touched }) => {
		const card = laid.value.cards.get(ref);
		return card && !card.retired && !never.has(ref)
			? [{ ref, level: card.level, tasks: touched }]
			: [];
	});
	const first = cards.filter(({ ref }) => ref === from).map(({ ref }) => ref);
	return [...new Set([...first, ...cardsAbout(tasks, cards)])];
}
