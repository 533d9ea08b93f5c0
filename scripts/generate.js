import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Makes what the types and tests read from src/generated, without a build. */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @type {{ module: typeof import('./generate-decks') }} */
const { module } = await runnerImport(here('./generate-decks.ts'));
try {
	module.generateDecks(here('..'));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
