import summaries from '$generated/decks/index.json';
import type { DeckSummary } from '$lib/domain/deck/pack';

/** All sets on the site. They were checked when they were built, and not again here. */
export const decks = summaries as unknown as DeckSummary[];

export const deckById = (id: string) => decks.find((deck) => deck.id === id);

/** Sets that go out of sight when it went differently. */
export const isAboutTheBaby = ({ id, audience }: DeckSummary) =>
	audience === 'expecting' || id === 'eerste-jaar';
