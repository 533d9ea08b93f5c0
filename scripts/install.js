/**
 * What a fresh clone lacks. Imports nothing but Node's own modules: nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble, root } from './cli.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean,
 *   extraneous?: boolean }} Package
 * @typedef {{ packages: Record<string, Package> }} Lockfile
 */

/** @param {string} version as in `process.versions.node` */
export function isSupportedNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/**
 * Whether what npm says it installed is what the lockfile asks for. Optional packages may be absent
 * (most are for other systems); packages somebody added with `--no-save` may stay.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
	const complete = Object.entries(wanted.packages).every(([path, want]) => {
		if (path === '') return true;
		const have = installed.packages[path];
		if (!have) return Boolean(want.optional || want.devOptional);
		return have.version === want.version && have.integrity === want.integrity;
	});
	return (
		complete &&
		Object.entries(installed.packages).every(
			([path, { extraneous }]) => extraneous || path in wanted.packages,
		)
	);
}

/** Throws `Trouble` when this Node is too old or the packages cannot be installed. */
export function prepare() {
	if (!isSupportedNode(process.versions.node)) {
		throw new Trouble(
			`SamenSpel needs Node 20.19 or newer, or 22.12 or newer, and this is ${process.version}: see https://nodejs.org/.`,
		);
	}

	const done = join(root, 'node_modules', '.package-lock.json');
	const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
	if (existsSync(done) && isInstalled(read(join(root, 'package-lock.json')), read(done))) return;

	console.log('Installing what package-lock.json lists...');
	// With NODE_ENV=production npm would leave out the tools that build the site.
	const { status } = spawnSync('npm', ['ci', '--include=dev'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		throw new Trouble('Installing failed, for the reason npm gives above.');
	}
}
