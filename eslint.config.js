import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const componentParser = fileURLToPath(new URL('scripts/component-parser.js', import.meta.url));

/** What each part of src may import from the rest of src: the direction of imports. */
const mayImport = {
	'lib/domain': [],
	'lib/storage': ['lib/domain'],
	'lib/device': ['lib/domain'],
	'lib/state': ['lib/domain', 'lib/storage', 'lib/device', 'generated'],
	'lib/ui': ['lib/domain', 'i18n'],
	// Texts only: otherwise ui would reach the layers below through it.
	i18n: ['lib/domain', 'generated'],
};

/**
 * Packages that one part wraps for all others. By name, however they are imported, because the rule
 * for plain imports does not see `import()`.
 * @param {...string} packages
 */
const forbid = (...packages) => ({
	'no-restricted-syntax': [
		'error',
		...packages.map((name) => ({
			selector: `:matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration, TSImportType)[source.value=/^${name}\\b/]`,
			message: `${name} is wrapped by one folder of src/lib, for all others.`,
		})),
	],
});

const directionOfImports = [
	...Object.entries(mayImport).map(([part, others]) => ({
		target: `./src/${part}`,
		from: './src',
		except: [part, ...others],
		message: `src/${part} may import only ${others.join(', ') || 'itself'}.`,
	})),
	{
		target: './src/routes',
		from: ['./src/lib/storage', './src/lib/device'],
		message: 'Routes reach storage and device through state.',
	},
];

export default defineConfig(
	globalIgnores(['build', '.svelte-kit', 'src/generated', 'test-results']),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		plugins: { 'import-x': importX },
		languageOptions: {
			globals: globals.node,
			// The parser of scripts inside Svelte files; TypeScript's own takes no notice of it.
			parserOptions: { parser: ts.parser },
		},
		settings: {
			'import-x/extensions': ['.js', '.ts', '.svelte'],
			'import-x/parsers': {
				'@typescript-eslint/parser': ['.js', '.ts'],
				[componentParser]: ['.svelte'],
			},
			'import-x/resolver-next': [
				createTypeScriptImportResolver({ extensions: ['.js', '.ts', '.svelte', '.json'] }),
			],
		},
		rules: {
			'import-x/no-cycle': 'error',
			'import-x/no-restricted-paths': ['error', { zones: directionOfImports }],
		},
	},
	{
		files: ['src/**'],
		languageOptions: { globals: globals.browser },
		rules: {
			'no-console': 'error',
			'svelte/no-at-html-tags': 'error',
			// `to()` of src/i18n resolves addresses, in the language of the page.
			'svelte/no-navigation-without-resolve': 'off',
			...forbid('idb', 'workbox-window'),
		},
	},
	// The compiler knows which names there are, and their types.
	{ files: ['**/*.{js,ts,svelte}'], rules: { 'no-undef': 'off' } },
	{ files: ['src/lib/storage/**'], rules: forbid('workbox-window') },
	{ files: ['src/lib/device/**'], rules: forbid('idb') },
	{
		files: ['src/**/*.{ts,svelte}', 'tests/**/*.ts'],
		// SvelteKit's tsconfig leaves the service worker out: it has no types of pages.
		ignores: ['src/service-worker.ts'],
		languageOptions: {
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
		},
	},
);
