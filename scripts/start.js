/**
 * `npm start`: from a fresh clone to a page in the browser. Whatever is installed first may only be
 * imported afterwards.
 */
import { spawnSync } from 'node:child_process';
import { Trouble, root, runAsScript } from './cli.js';
import { prepare } from './install.js';

await runAsScript(import.meta.url, async () => {
	prepare();
	const { portFromEnvironment, serve } = await import('./serve.js');
	portFromEnvironment(); // A wrong PORT is better said before the build than after it.

	const { status } = spawnSync('npm', ['run', 'build'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) throw new Trouble('The build failed, for the reason given above.');

	await serve();
});
