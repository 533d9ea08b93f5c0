import Ajv from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import jsonSchema from '../../../../decks/deck.schema.json';
import { type Json, mutation } from '../json-mutation.fixture';
import { DeckSchema } from './schema';
import { validDeck } from './valid-deck.fixture';

const validate = new Ajv({ strict: true }).compile(jsonSchema);

/** Two cards, one of them with every optional field: what there is to break. */
function example(): Json {
	const deck = validDeck();
	deck.cards = deck.cards.slice(0, 2);
	Object.assign(deck.cards[0] ?? {}, { tasks: ['boodschappen'], retired: false });
	return JSON.parse(JSON.stringify(deck)) as Json;
}

const NEAR_MISSES: Json[] = [
	...['', ' ', 'Bad Id', 'bad--id', '-bad', 'good-1', 'a'.repeat(64), 'a'.repeat(65)],
	...['a'.repeat(400), 'a'.repeat(401), 'question', 'home', 'cup', 'http://a.nl', 'https://a.nl'],
	...[0, 1, 2, 4, -1, 1.5, 1900, 1899, 2101, 1e21, true, null],
	...[
		[],
		{},
		['a'],
		[1],
		Array.from({ length: 8 }, () => 'a'),
		Array.from({ length: 9 }, () => 'a'),
	],
];

describe('the JSON Schema for editors', () => {
	it('accepts a whole deck', () => {
		expect(validate(example())).toBe(true);
		expect(v.is(DeckSchema, example())).toBe(true);
	});

	it('accepts and refuses what the code does', () => {
		const verdicts = { accepted: 0, refused: 0 };
		fc.assert(
			fc.property(mutation(example(), NEAR_MISSES), (mutate) => {
				const deck = example();
				mutate(deck);
				const accepted = v.is(DeckSchema, deck);
				verdicts[accepted ? 'accepted' : 'refused'] += 1;
				expect(validate(deck)).toBe(accepted);
			}),
			{ numRuns: 2000 },
		);
		expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(20);
	});
});
