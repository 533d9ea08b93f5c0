import type { GameEvent, Started } from './events-schema';

/**
 * A game is a row of events, kept as they happen, so that it survives a reload, a crash and a dead
 * battery. When it ends they are reduced to what was kept, noted and tried (`keepsakes.ts`).
 */

export const LENGTHS = ['even', 'gewoon', 'lang', 'vrij'] as const;
export type Length = (typeof LENGTHS)[number];

/** Cards a level. *Vrij* has no end of its own: people move up when they want. */
export const PER_LEVEL: Record<Length, number> = { even: 1, gewoon: 3, lang: 6, vrij: Infinity };

export const MODES = ['together', 'alone'] as const;
export type Mode = (typeof MODES)[number];

/** Most people that can sit at one table by name. */
export const MOST_PLAYERS = 8;

export type { GameEvent, Started };
export type Move = Exclude<GameEvent, Started>;
