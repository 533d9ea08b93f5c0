import Ajv from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import jsonSchema from '../../../../decks/taken.schema.json';
import { type Json, mutation } from '../json-mutation.fixture';
import { CatalogueSchema } from './catalogue-schema';
import { validCatalogue } from './valid-catalogue.fixture';

const validate = new Ajv({ strict: true }).compile(jsonSchema);

/** Two areas and two tasks, one of them with every optional field: what there is to break. */
function example(): Json {
	const catalogue = validCatalogue();
	catalogue.areas = catalogue.areas.slice(0, 2);
	catalogue.tasks = catalogue.tasks.slice(0, 2);
	Object.assign(catalogue.tasks[0] ?? {}, { retired: false });
	return JSON.parse(JSON.stringify(catalogue)) as Json;
}

const NEAR_MISSES: Json[] = [
	...['', ' ', 'Bad Id', 'bad--id', '-bad', 'good-1', 'a'.repeat(64), 'a'.repeat(65)],
	...['a'.repeat(400), 'a'.repeat(401), 'meals', 'weekly', 'baby', 'team'],
	...[0, 1, 2, -1, 1.5, 2100, 2101, 1e21, true, null],
	...[[], {}, ['a'], ['baby'], [1], { nl: 'a' }, { nl: 'a', en: 'a' }],
];

describe('the JSON Schema of the catalogue, for editors', () => {
	it('accepts a whole catalogue', () => {
		expect(validate(example())).toBe(true);
		expect(v.is(CatalogueSchema, example())).toBe(true);
	});

	it('accepts and refuses what the code does', () => {
		const verdicts = { accepted: 0, refused: 0 };
		fc.assert(
			fc.property(mutation(example(), NEAR_MISSES), (mutate) => {
				const catalogue = example();
				mutate(catalogue);
				const accepted = v.is(CatalogueSchema, catalogue);
				verdicts[accepted ? 'accepted' : 'refused'] += 1;
				expect(validate(catalogue)).toBe(accepted);
			}),
			{ numRuns: 2000 },
		);
		expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(20);
	});
});
