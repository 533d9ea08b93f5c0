import { isQuiet } from '$lib/device/quiet';
import summaries from '$generated/decks/index.json';
import type { DeckSummary } from '$lib/domain/deck/pack';
import { groupKindOf } from '$lib/domain/group';

/** All sets on the site. They were checked when they were built, and not again here. */
export const decks = summaries as unknown as DeckSummary[];

export const deckById = (id: string) => decks.find((deck) => deck.id === id);

/** Who plays this set; home for one that is not of the library. */
export const kindOfDeck = (id: string) => groupKindOf(deckById(id)?.audience ?? 'home');

/** Sets that go out of sight when it went differently. */
export const isAboutTheBaby = ({ id, audience }: Pick<DeckSummary, 'id' | 'audience'>) =>
	audience === 'expecting' || id === 'eerste-jaar';

/** Whether this set may be shown on this device now. */
export const inSight = (deck: Pick<DeckSummary, 'id' | 'audience'>) =>
	!isQuiet() || !isAboutTheBaby(deck);

export const decksInSight = () => decks.filter(inSight);
