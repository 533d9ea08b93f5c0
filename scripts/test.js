/**
 * `npm test`: every check there is, in one go and on a fresh clone. All of them run even when one
 * fails, so that one run tells everything; the last line adds up what really ran.
 * With --quick (`npm run verify`) only what needs neither a browser nor a build.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromiumPath } from './chromium.js';
import { Trouble, root, runAsScript } from './cli.js';
import { playwrightCounts, settle, summary, vitestCounts } from './counts.js';
import { prepare } from './install.js';

/** @typedef {import('./counts.js').Counts} Counts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} commands all of them run
 * @property {(report: any) => Counts} [count] reads the report `test-results/<name>.json`; a step
 *   without one counts as one test
 * @property {boolean} [quick]
 * @property {string} [needs] a step that has to succeed first
 * @property {boolean} [uncounted] preparation: counts only when it fails
 * @property {string} [scenes] folder with what failed tests saw last: printed, for where nobody can
 *   look themselves
 */

const reports = 'test-results';

/** @param {string} project */
const vitest = (project) =>
	`vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${reports}/${project}.json`;

/** @type {Step[]} */
const steps = [
	// First, because the linter and the compiler read what it makes.
	{ name: 'generate', commands: ['npm run generate'], quick: true, uncounted: true },
	{ name: 'format', commands: ['prettier --check .'], quick: true },
	{ name: 'lint', commands: ['npm run lint'], quick: true },
	{
		name: 'types',
		commands: [
			'tsc -p src/lib/domain/tsconfig.json',
			'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings',
		],
		quick: true,
	},
	{ name: 'decks', commands: ['npm run decks'], quick: true },
	{ name: 'unit', commands: [vitest('unit')], count: vitestCounts, quick: true },
	{ name: 'browser', commands: [vitest('browser')], count: vitestCounts },
	{ name: 'build', commands: ['npm run build'] },
	{
		name: 'e2e',
		commands: ['playwright test'],
		count: playwrightCounts,
		needs: 'build',
		scenes: 'e2e',
	},
];

/**
 * What every step runs with. NODE_ENV is each tool's own to set, and the tests are about the site
 * at the root of its host, wherever the shell would have it deployed.
 */
function environment() {
	const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	return { ...process.env, PATH: path, NODE_ENV: undefined, BASE_PATH: undefined };
}

/**
 * @param {string} command
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
function run(command) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, {
			cwd: root,
			env: environment(),
			shell: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.on('error', reject);
		// Without colours: it is searched for what tests say they counted. Asking the runners for none
		// would not do: NO_COLOR beside the FORCE_COLOR of Playwright makes Node warn in every program
		// a test starts.
		child.on('close', (code) =>
			resolve({ succeeded: code === 0, output: stripVTControlCharacters(output) }),
		);
	});
}

/**
 * What tests say they counted (`malformed links: 5505 refused of 5505 tried`): worth reading also when
 * all went well.
 * @param {string} output
 */
const figuresIn = (output) =>
	output.match(/^(?:malformed |concurrent changes:|skipped:).*$/gm) ?? [];

/**
 * Playwright tells at its end which tests passed at their second try only (`playwright.config.ts`
 * allows one in CI). They count as passed, and are told like what failed: there is something to find.
 * @param {string} output
 */
const neededASecondTry = (output) => /^ +\d+ flaky$/m.test(output);

/**
 * The lines of the hundreds of tests that passed would push out what is told of the one that did not.
 * @param {string} output
 */
const withoutPassed = (output) => output.replaceAll(/^ *✓.*\n/gm, '');

/** @param {string} folder */
function printScenes(folder) {
	const all = join(root, reports, folder);
	if (!existsSync(all)) return;
	for (const test of readdirSync(all)) {
		const scene = join(all, test, 'error-context.md');
		if (!existsSync(scene)) continue;
		const [, page] = readFileSync(scene, 'utf8').split(/^# Page snapshot$|^# Test source$/m);
		if (page) console.log(`\n> the page of ${test}\n${page.trim()}`);
	}
}

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function perform({ name, commands, count, uncounted, scenes }) {
	const report = join(root, reports, `${name}.json`);
	rmSync(report, { force: true }); // A crash must not be read as the run before it.

	let succeeded = true;
	for (const command of commands) {
		const result = await run(command);
		succeeded &&= result.succeeded;
		for (const line of figuresIn(result.output)) console.log(`  ${line}`);
		if (result.succeeded && !neededASecondTry(result.output)) continue;
		// What failed comes last, because of a long output often only the end is kept.
		if (scenes) printScenes(scenes);
		console.log(`\n> ${command}\n${withoutPassed(result.output).trimEnd()}\n`);
	}

	if (!count) {
		return { passed: succeeded && !uncounted ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
	}
	return settle(
		existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined,
		succeeded,
	);
}

/**
 * @param {Step} step
 * @param {Counts} counts
 */
function describe(step, counts) {
	if (step.count) return summary(counts);
	if (counts.failed > 0) return 'failed';
	return step.uncounted ? 'done' : 'passed';
}

/** @param {Step[]} wanted */
async function performAll(wanted) {
	mkdirSync(join(root, reports), { recursive: true });
	const total = { passed: 0, failed: 0, skipped: 0 };
	const table = [];
	const succeeded = new Set();

	for (const step of wanted) {
		if (step.needs && !succeeded.has(step.needs)) {
			table.push({ name: step.name, seconds: '', result: `not run: ${step.needs} failed` });
			continue;
		}
		console.log(`- ${step.name}`);
		const start = performance.now();
		const counts = await perform(step);
		if (counts.failed === 0) succeeded.add(step.name);
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
		table.push({
			name: step.name,
			seconds: ((performance.now() - start) / 1000).toFixed(1),
			result: describe(step, counts),
		});
	}

	console.log(`\n${'step'.padEnd(10)}${'seconds'.padStart(8)}  result`);
	for (const { name, seconds, result } of table) {
		console.log(`${name.padEnd(10)}${seconds.padStart(8)}  ${result}`);
	}
	return total;
}

await runAsScript(import.meta.url, async () => {
	const quick = process.argv.includes('--quick');
	/** @type {Counts} */
	let total;
	try {
		prepare();
		// Found once; the configurations of the test runners read it.
		if (!quick) process.env.CHROMIUM_PATH = chromiumPath();
		total = await performAll(quick ? steps.filter((step) => step.quick) : steps);
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		console.error(error.message);
		total = { passed: 0, failed: 1, skipped: 0 };
	}
	// On a line of its own: the last one has two numbers, whatever was left out.
	if (total.skipped > 0) console.log(`\n${total.skipped} skipped, for the reasons above`);
	console.log(`\n${summary({ ...total, skipped: 0 })}`);
	if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});
