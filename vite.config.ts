import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { minify } from 'terser';
import type { Manifest, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/chromium.js';
import { decks } from './scripts/decks-plugin.ts';
import { messages } from './scripts/messages-plugin.ts';

/**
 * One file for all that somebody needs from opening the site to the first card: these and what they
 * import. Left alone, the bundler makes a file for each set of pages that share something: three
 * dozen, which compress badly and are asked for one by one.
 */
const firstCard = {
	name: 'first-card',
	test: /\/src\/routes\/(spel\/)?\+(layout|page|error)\.svelte$|rolldown\/runtime\.js$/,
};
/**
 * What may be asked for after it, fetched together while somebody reads the first card. The swipe is
 * not among it: it comes with the card, and must not bring all of this along.
 */
const afterIt = {
	name: 'after-the-first-card',
	test: /\/src\/(routes\/(spel\/)?[A-Z]\w+\.svelte|lib\/device\/wake-lock\.ts)$/,
};
/** Checks what was stored: not needed where nothing is. */
const stored = { name: 'stored', test: /-schema\.ts$/ };

/**
 * The styles of pages that are used together, in one file for each door: the router names all files
 * of all pages, and two dozen of them less is a quarter of a kB of a first visit.
 */
const styles = (name: string, folders: string) => ({
	name,
	test: new RegExp(`/src/(${folders})/.*\\.svelte\\?.*type=style`),
});
const stylesByDoor = [
	styles('home', 'routes/(afspraken|bewaard|gegevens|lijst|vanavond)'),
	styles('work', 'routes/werk'),
	styles('others', 'routes/[^+]+|lib/ui'),
];

/** Finds in code that is minified already another 2 per cent: 1 kB of what a first visit may take. */
const smaller = (): Plugin => ({
	name: 'samenspel-smaller',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	async generateBundle(_, bundle) {
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk') continue;
			// A second time it finds what the first one laid open.
			for (let time = 0; time < 2; time += 1) {
				const { code } = await minify(chunk.code, {
					module: true,
					ecma: 2020,
					// Reading a property is how Svelte learns what depends on it: never call that pure.
					compress: { passes: 3, keep_fargs: false, pure_getters: false },
				});
				if (code) chunk.code = code;
			}
		}
	},
});

/**
 * SvelteKit links the styles of a page by looking through the files it imports, and does not see what
 * it met before as a file that is fetched later. The first card fetches later what other pages need
 * at once: without this their choices stood unstyled, and moved, until the scripts were there.
 */
const stylesFromTheBeginning = (): Plugin => ({
	name: 'samenspel-styles-from-the-beginning',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	writeBundle({ dir = '' }) {
		const path = join(dir, '.vite/manifest.json');
		const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
		for (const chunk of Object.values(manifest)) delete chunk.dynamicImports;
		writeFileSync(path, JSON.stringify(manifest));
	},
});

/**
 * SvelteKit takes two functions out of Svelte in a way that keeps all of it, which a first visit then
 * downloads: 1 kB of what it may take. Asked for by name, they come alone.
 */
const onlyWhatIsUsed = (): Plugin => ({
	name: 'samenspel-only-what-is-used',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('@sveltejs/kit/src/runtime/client/client.js')) return;
		const whole = 'const { onMount, tick } = svelte;';
		if (!code.includes(whole)) this.error('SvelteKit asks for Svelte in another way now');
		return {
			code: code.replace(whole, 'const onMount = svelte.onMount;\nconst tick = svelte.tick;'),
			map: null,
		};
	},
});

/**
 * The router knows all files of all pages by their names: without what they were called, and with the
 * shortest hash the bundler takes, a first visit is a third of a kB smaller.
 */
const shortNames = (): Plugin => ({
	name: 'samenspel-short-names',
	apply: 'build',
	outputOptions: (options) => ({
		...options,
		...(options.entryFileNames !== '[name].js' && {
			entryFileNames: '_app/immutable/[name].[hash:7].js',
			chunkFileNames: '_app/immutable/chunks/[hash:7].js',
		}),
		assetFileNames: '_app/immutable/assets/[hash:7][extname]',
	}),
});

export default defineConfig({
	plugins: [
		decks(),
		paraglideVitePlugin({
			project: './src/i18n/project.inlang',
			outdir: './src/generated/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			outputStructure: 'message-modules',
			emitTsDeclarations: true,
		}),
		messages(),
		sveltekit(),
		onlyWhatIsUsed(),
		shortNames(),
		smaller(),
		stylesFromTheBeginning(),
	],
	build: {
		target: 'es2022',
		// A dynamic import brings its style; its scripts are in files that are there already.
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
		},
		rolldownOptions: {
			output: { codeSplitting: { groups: [firstCard, afterIt, stored, ...stylesByDoor] } },
		},
	},
	server: { port: 5173 },
	test: {
		// Nothing here is about speed; a busy machine must not fail a test.
		testTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: [
						'src/lib/domain/**/*.test.ts',
						'src/i18n/**/*.test.ts',
						'scripts/**/*.test.{js,ts}',
					],
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							// Only the tests have a use for it, and looking for it takes a moment.
							launchOptions: {
								executablePath: process.env.VITEST ? findChromium() : undefined,
								args: chromiumArgs,
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
