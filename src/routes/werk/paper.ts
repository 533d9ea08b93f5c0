import type { CardLanguage } from '$lib/domain/deck/terms';
import type { Plan } from '$lib/domain/work-session/agenda';
import { cardsFor } from '$lib/domain/work-session/script-cards';
import { readBehind, readCards } from '$lib/state/library';

/** The cards of a script for on paper, by part; none where they cannot be fetched. */
export async function paperOf(
	plan: Plan,
	language: CardLanguage,
): Promise<Record<string, { text: string; followUps: string[] }[]>> {
	const laid = await readCards(plan.decks, language);
	if (!laid.ok) return {};
	const behind = await readBehind(plan.decks, language);
	const all = [...laid.value.cards].map(([ref, card]) => ({ ...card, ref }));
	// By the plan itself: printed again, it is the same paper.
	const { cards } = cardsFor(plan, all, JSON.stringify(plan));
	return Object.fromEntries(
		Object.entries(cards).map(([part, refs]) => [
			part,
			refs.map((ref) => ({
				text: laid.value.cards.get(ref)!.text,
				followUps: behind.get(ref)?.followUps ?? [],
			})),
		]),
	);
}
