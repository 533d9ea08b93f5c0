import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeBackup } from '../src/lib/domain/exchange/backup';
import { belongings } from '../src/lib/domain/exchange/belongings.fixture';
import { backupSchema, backupSchemaFile } from './backup-schema';

const root = fileURLToPath(new URL('..', import.meta.url));
const committed = readFileSync(backupSchemaFile(root), 'utf8');

it('the schema of a backup is committed as the code says', () => {
	expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(backupSchema())));
});

it('every backup keeps to it', () => {
	const isBackup = new Ajv({ strict: false, logger: false }).compile(
		JSON.parse(committed) as object,
	);
	fc.assert(
		fc.property(belongings('phone'), (all) => {
			const text = writeBackup({ ...all, unreadable: [] }, new Date('2026-11-21T20:00:00Z'));
			expect(isBackup(JSON.parse(text)), JSON.stringify(isBackup.errors)).toBe(true);
		}),
	);
});
