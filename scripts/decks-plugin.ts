import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

/**
 * Not a plain import: that would draw the domain into Vite's configuration, which warns about every
 * import without an extension and would restart the server at each change there.
 */
const generator = fileURLToPath(new URL('./generate-decks.ts', import.meta.url));

const GENERATED = 'src/generated/decks';
/** Where the site fetches them; see `state/library.ts`. */
const SERVED = '/_app/immutable/decks/';

const packs = (root: string) =>
	readdirSync(path.join(root, GENERATED)).filter((name) => /\.[0-9a-f]{8}\./.test(name));

async function generate(root: string): Promise<void> {
	const { module } = await runnerImport<typeof import('./generate-decks')>(generator);
	module.generateDecks(root);
}

/** Generates the decks before anything imports them; a wrong deck stops the build. */
export function decks(): Plugin {
	let root = '';
	return {
		name: 'samenspel-decks',
		async configResolved(config) {
			root = config.root;
			await generate(root);
		},
		// Under the folder that hosts may keep for ever: the names carry a hash.
		generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const name of packs(root))
				this.emitFile({
					type: 'asset',
					fileName: `${SERVED.slice(1)}${name}`,
					source: readFileSync(path.join(root, GENERATED, name)),
				});
		},
		configureServer({ config, watcher, ws, middlewares }) {
			middlewares.use(SERVED, (request, response, next) => {
				const name = packs(root).find((one) => request.url === `/${one}`);
				if (!name) return next();
				response.setHeader('content-type', 'application/json');
				response.end(readFileSync(path.join(root, GENERATED, name)));
			});
			const folder = path.join(root, 'decks');
			watcher.add(folder);
			watcher.on('all', async (_event, file) => {
				if (path.dirname(path.resolve(file)) !== folder) return;
				try {
					await generate(root);
					ws.send({ type: 'full-reload' });
				} catch (error) {
					// Half-written decks are what development is for: say it, and wait for the next save.
					const message = error instanceof Error ? error.message : String(error);
					config.logger.error(message);
					ws.send({ type: 'error', err: { message, stack: '' } });
				}
			});
		},
	};
}
