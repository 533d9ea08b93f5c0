import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Something the person at the keyboard can mend: shown as its one sentence, without a stack. */
export class Trouble extends Error {}

/**
 * Runs `main` when Node was started with this very module, not when it is imported. Compares real
 * paths, because a checkout reached through a link would otherwise do nothing at all.
 * @param {string} moduleUrl
 * @param {() => void | Promise<void>} main
 */
export async function runAsScript(moduleUrl, main) {
	if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(moduleUrl)) return;
	try {
		await main();
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
