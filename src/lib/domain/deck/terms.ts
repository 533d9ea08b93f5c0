/** The terms in which decks are described. */

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Languages a card can be written in; `nl-simple` is easier Dutch (A2). */
export const CARD_LANGUAGES = ['nl', 'nl-simple', 'en'] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

// Whole lists of words are in a file of their own: a first card needs none of them.
export type { Audience, CardKind, Motif, Theme } from './vocabulary';
