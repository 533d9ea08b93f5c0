import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { DeckSchema } from '../src/lib/domain/deck/schema';
import { CatalogueSchema } from '../src/lib/domain/load/catalogue-schema';

/** The JSON Schemas that authors' editors complete and judge a file by: its shape. */
const SCHEMAS = { 'deck.schema.json': DeckSchema, 'taken.schema.json': CatalogueSchema };

/** The files in `decks/`, by name, and what the code says that should stand in them. */
export function schemaFiles(root: string): { name: string; file: string; text: string }[] {
	return Object.entries(SCHEMAS).map(([name, schema]) => {
		// Editors know draft 7 best.
		const json = toJsonSchema(schema, { target: 'draft-07', typeMode: 'input' });
		const file = path.join(root, 'decks', name);
		return { name, file, text: `${JSON.stringify(json, null, '\t')}\n` };
	});
}
