/**
 * The browser the tests run in: found by itself, so that nobody has to configure a machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Trouble, root } from './cli.js';

const isRoot = process.getuid?.() === 0;

/** What every Chromium of ours is started with: it asks no host for anything by itself. */
export const chromiumArgs = [
	// Chromium refuses to run as root in its sandbox; for everybody else the sandbox stays.
	...(isRoot ? ['--no-sandbox'] : []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
];

/**
 * Debian's Chromium without what draws windows: the end-to-end tests take 14 minutes in it instead of
 * 20. Not its script in /usr/bin, a process of its own that stays around it.
 */
const headlessShell = '/usr/lib/chromium/chromium-headless-shell';

const withWindows = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function playwrightsOwn() {
	try {
		// Loaded only here: the build reads this file too, and has no need of Playwright.
		return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
	} catch {
		return ''; // It knows no Chromium for this system.
	}
}

/**
 * A file alone is not enough: Playwright's Chromium lacks libraries on a bare machine, and Ubuntu's
 * `chromium-browser` may be a stub.
 * @param {string} path
 */
function runs(path) {
	return (
		existsSync(path) &&
		spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
	);
}

/** The Chromium of this machine, if it has one. Installs nothing. */
export function findChromium() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (existsSync(chosen)) return chosen;
		throw new Trouble(`CHROMIUM_PATH is ${chosen}, but there is no such file.`);
	}
	return [playwrightsOwn(), headlessShell, ...withWindows].find(runs);
}

/** @param {[command: string, ...args: string[]]} line */
function attempt([command, ...args]) {
	console.log(`> ${command} ${args.join(' ')}`);
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		shell: process.platform === 'win32',
		timeout: 600_000,
	});
	return status === 0;
}

function installWithApt() {
	if (!isRoot || !existsSync('/usr/bin/apt-get') || !attempt(['apt-get', 'update'])) return;
	const install = (/** @type {string} */ name) => attempt(['apt-get', 'install', '-y', name]);
	// Older Debians and Ubuntu have no package of the shell.
	if (!install('chromium-headless-shell')) install('chromium');
}

/** Playwright's own where it can be had, for it is the version Playwright was tested with. */
function install() {
	if (!attempt(['npx', 'playwright', 'install', 'chromium'])) installWithApt();
}

/**
 * A Chromium that runs, as the path of its program. With `CI` set one without windows is installed
 * where that is possible; on somebody's own machine that is not for us to do.
 */
export function chromiumPath() {
	let path = findChromium();
	const chosen = Boolean(process.env.CHROMIUM_PATH);
	if (process.env.CI && !chosen && (!path || withWindows.includes(path))) {
		install();
		path = findChromium();
	}
	if (path) return path;
	throw new Trouble(
		'No Chromium was found for the tests: run npx playwright install --with-deps chromium, or set CHROMIUM_PATH to the one you have.',
	);
}
