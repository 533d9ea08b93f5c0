import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { playable } from '../src/lib/domain/deck/pack';
import { readLibrary } from './deck-files';

/** What is asked of the sets of this repository together; `npm run decks` is for those of anybody. */

const FACTS = 20;

it('there are facts enough for a game to meet one', () => {
	const { decks, problems } = readLibrary(fileURLToPath(new URL('..', import.meta.url)));
	expect(problems).toEqual([]);
	const facts = decks.flatMap(playable).filter(({ kind }) => kind === 'fact');
	expect(facts.length).toBeGreaterThanOrEqual(FACTS);
});
