import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { schemaFiles } from './deck-schema';

const root = fileURLToPath(new URL('..', import.meta.url));

it.each(schemaFiles(root))('$name is committed as the code says', ({ file, text }) => {
	expect(readFileSync(file, 'utf8')).toBe(text);
});
