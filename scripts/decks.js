import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** `npm run decks [-- --schema --release --root <folder>]`; the work is in decks-command.ts. */

const { values } = parseArgs({
	options: {
		schema: { type: 'boolean' },
		release: { type: 'boolean' },
		/** The folder that holds `decks/`; this repository unless it is said. */
		root: { type: 'string' },
	},
});
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {{ module: typeof import('./decks-command') }} */
const { module } = await runnerImport(here('./decks-command.ts'));
process.exitCode = (await module.checkDecks(values.root ?? here('..'), values)) ? 0 : 1;
