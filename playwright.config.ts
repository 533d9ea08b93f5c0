import { defineConfig } from '@playwright/test';
import { basePath } from './scripts/base-path.js';
import { chromiumArgs, chromiumPath } from './scripts/chromium.js';

// Apart from the port of `npm start`, so that the tests never meet somebody's running site.
const port = 4183;
const url = `http://localhost:${port}${basePath()}/`;

export default defineConfig({
	testDir: 'tests/e2e',
	// A folder of its own: Playwright empties it, and other reports lie beside it.
	outputDir: 'test-results/e2e',
	forbidOnly: Boolean(process.env.CI),
	// One in CI only, on a machine nobody can look into: `npm test` prints in full what needed it, so
	// that it is looked into all the same. Here a test that fails once has failed.
	retries: process.env.CI ? 1 : 0,
	// Nothing here is about speed; a busy machine must not fail a test.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	workers: 2,
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		baseURL: url,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		// The narrowest phone in common use: what fits here fits everywhere.
		viewport: { width: 360, height: 740 },
		// Made anew for each of 300 tests, the copy for offline use is most of what they do. What is
		// about it allows it.
		serviceWorkers: 'block',
		// Longer than anything takes; without it a click that finds nothing says not which it was.
		actionTimeout: 30_000,
		trace: 'off',
		launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
	},
	projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
	webServer: {
		command: 'node scripts/serve.js',
		env: { PORT: String(port) },
		url,
		reuseExistingServer: false,
	},
});
