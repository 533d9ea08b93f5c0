/**
 * `npm run bench`: what the design's budgets say, measured on a build made for it. Ends in a table
 * that can be pasted in the README, and fails when a budget is missed. Apart from `npm test`, because
 * times depend on what else the machine does. `npm run bench -- playing first-visit` measures only
 * those parts.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { basePath } from './base-path.js';
import { figureTable, isMissed, misses } from './bench-figures.js';
import { chromiumArgs, chromiumPath } from './chromium.js';
import { Trouble, root, runAsScript } from './cli.js';
import { prepare } from './install.js';
import { listFiles } from './precache.js';

/** @typedef {import('./bench-figures.js').Figure} Figure */

function build() {
	const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (status !== 0) throw new Trouble(`${stdout}${stderr}\nThe build failed, as said above.`);
}

/**
 * @param {string} url the start page
 * @param {import('./precache.js').Entry[]} entries
 */
function everyPage(url, entries) {
	const { origin } = new URL(url);
	const pages = entries
		.filter((entry) => entry.url.endsWith('/'))
		.map((entry) => origin + entry.url);
	return [...pages, `${url}spel/?set=werk-en-zorg`, `${url}nergens/`];
}

/** Where the built site has its cards. */
const packs = 'build/_app/immutable/decks';

/** @type {(name: string, value: number, most: number) => Figure} after gzip */
const size = (name, value, most) => ({ name, value, unit: 'bytes', most });

/** @param {(name: string) => boolean} isWanted */
async function measure(isWanted) {
	// Only now: before `prepare` there may be no packages.
	const { chromium } = await import('@playwright/test');
	const { measureAgreements } = await import('./bench-agreements.js');
	const { measureDealing } = await import('./bench-dealing.js');
	const { measureFirstVisit } = await import('./bench-first-visit.js');
	const { measureKills } = await import('./bench-kills.js');
	const { measureLayoutShift } = await import('./bench-layout-shift.js');
	const { measureLighthouse } = await import('./bench-lighthouse.js');
	const { measurePlaying } = await import('./bench-playing.js');
	const { measureSession } = await import('./bench-session.js');
	const { startServer } = await import('./serve.js');

	const { entries, bytes } = listFiles(join(root, 'build'), basePath());
	const sizes = () => [
		size('The whole site, offline', bytes, 900_000),
		size('The library in all its languages', listFiles(join(root, packs), '').bytes, 350_000),
	];
	const server = await startServer({ port: 0 });
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
	/** @type {[name: string, work: () => Promise<Figure[]>][]} */
	const steps = [
		['dealing', () => measureDealing(browser)],
		['playing', () => measurePlaying(browser, server.url)],
		['agreements', () => measureAgreements(server.url)],
		['session', () => measureSession(browser, server.url)],
		['first visit', () => measureFirstVisit(browser, server.url)],
		['size', async () => sizes()],
		['kills', () => measureKills(server.url)],
		['layout shift', () => measureLayoutShift(browser, everyPage(server.url, entries))],
	];
	try {
		/** @type {Figure[]} */
		const figures = [];
		for (const [name, work] of steps) {
			if (!isWanted(name)) continue;
			console.log(`- ${name}`);
			figures.push(...(await work()));
		}
		await browser.close(); // Lighthouse starts its own, and times what it does.
		if (!isWanted('lighthouse')) return { figures, details: '' };
		console.log('- lighthouse');
		const { figures: scores, details } = await measureLighthouse(server.url);
		return { figures: [...figures, ...scores], details };
	} finally {
		await browser.close();
		await server.close();
	}
}

/** Others' work, not ours: looked at before anything runs. */
function busy() {
	const [load = 0] = loadavg();
	if (load < availableParallelism() / 2) return [];
	return [
		`This machine was busy before it began (load ${load.toFixed(1)}): times may come out too long.`,
	];
}

await runAsScript(import.meta.url, async () => {
	const warnings = busy();
	prepare();
	// Looked for once, and before the build: that takes longer than saying there is none.
	process.env.CHROMIUM_PATH = chromiumPath();
	console.log('- build');
	build();
	const wanted = process.argv.slice(2);
	const { figures, details } = await measure(
		(name) => wanted.length === 0 || wanted.includes(name.replace(' ', '-')),
	);
	const texts = [figureTable(figures), details, ...misses(figures), ...warnings].filter(Boolean);
	console.log(`\n${texts.join('\n\n')}`);
	if (figures.some(isMissed)) process.exitCode = 1;
});
