import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { BackupSchema } from '../src/lib/domain/exchange/backup';

/** The JSON Schema of a backup file, for whoever wants to read one with something else. */
export const backupSchema = () =>
	toJsonSchema(BackupSchema, { target: 'draft-07', typeMode: 'input' });

export const backupSchemaFile = (root: string) => path.join(root, 'docs', 'backup.schema.json');
