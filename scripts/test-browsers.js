/**
 * `npm run test:browsers`: one flow through the built site in every engine this machine has. Apart
 * from `npm test`, which needs a Chromium and nothing else.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runAsScript, Trouble } from './cli.js';
import { prepare } from './install.js';

await runAsScript(import.meta.url, async () => {
	prepare();
	if (!existsSync(join(root, 'build', 'index.html')))
		throw new Trouble('There is no site yet: npm run build makes one.');
	const { engines } = await import('../tests/browsers/engines.js');
	const { flow } = await import('../tests/browsers/flow.js');
	const { startServer } = await import('./serve.js');

	const count = { passed: 0, failed: 0, skipped: 0 };
	for (const engine of engines) {
		const missing = engine.missing();
		if (missing) {
			console.log(`${engine.name}: skipped, ${missing}`);
			count.skipped += 1;
			continue;
		}
		const site = await startServer({ port: 0 });
		/** @type {string[]} */
		const steps = [];
		/** @type {import('../tests/browsers/engines.js').Browser | undefined} */
		let browser;
		try {
			browser = await engine.open();
			await flow(browser, site, (step) => steps.push(step));
			count.passed += 1;
			console.log(`${engine.name}: passed (${steps.join(', ')})`);
		} catch (error) {
			count.failed += 1;
			console.log(`${engine.name}: failed after ${steps.join(', ') || 'nothing'}`);
			console.log(error);
		} finally {
			await browser?.quit().catch(() => {});
			await site.close().catch(() => {});
		}
	}
	console.log(
		`\nEngines: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped of ${engines.length}`,
	);
	if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
});
