import { decks } from '$lib/state/decks';
import type { EntryGenerator } from './$types';

// No `load` here or on any other page: without one the client is 1 kB smaller for everybody.
export const entries: EntryGenerator = () => decks.map(({ id }) => ({ id }));
