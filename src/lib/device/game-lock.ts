import { holdersOf, holdLock } from './shared-lock';

/**
 * While a game is on the table, or a session at work runs, its tab holds the Web Lock `game`, shared
 * with other tabs. As long as anybody holds it, no update is put in place.
 */
const NAME = 'game';

/** Holds the lock until the answer is called. */
export const holdGameLock = () => holdLock(NAME);

export const isGameOnAnyTable = async (): Promise<boolean> => ((await holdersOf(NAME)) ?? 0) > 0;
