/**
 * A session at work in its two windows: from the click of whoever leads to the next text in the
 * window of the room, which waits for neither storage nor a network.
 */
/* global document, addEventListener, MutationObserver -- in the page */
import { median } from './bench-figures.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./bench-figures.js').Figure} Figure
 */

const STEPS = 30;
/** Of the clock, which runs in both windows by itself. */
const SECONDS = 8;
const laptop = { locale: 'nl-NL', viewport: { width: 1280, height: 800 } };

/**
 * Milliseconds from the click to the room's next text, by the clock that both windows share.
 * @param {Page} leader
 * @param {Page} room
 * @param {string} button
 */
async function step(leader, room, button) {
	const clicked = await leader.evaluateHandle(() => ({
		at: new Promise((resolve) =>
			addEventListener('click', () => resolve(performance.timeOrigin + performance.now()), {
				capture: true,
				once: true,
			}),
		),
	}));
	const shown = await room.evaluateHandle(() => ({
		at: new Promise((resolve) => {
			const text = () => document.querySelector('[data-testid="room-question"]')?.textContent;
			const before = text();
			const observer = new MutationObserver(() => {
				if (text() === before) return;
				observer.disconnect();
				resolve(performance.timeOrigin + performance.now());
			});
			observer.observe(document.body, { subtree: true, childList: true, characterData: true });
		}),
	}));
	await leader.getByRole('button', { name: button, exact: true }).first().click();
	const [from, until] = [
		await clicked.evaluate(({ at }) => /** @type {Promise<number>} */ (at)),
		await shown.evaluate(({ at }) => /** @type {Promise<number>} */ (at)),
	];
	await Promise.all([clicked.dispose(), shown.dispose()]);
	return until - from;
}

/**
 * When the clock of this window showed each of its next seconds.
 * @param {Page} page
 * @returns {Promise<Record<string, number>>} ms since 1970 by what the clock says
 */
const seconds = (page) =>
	page.evaluate(
		(count) =>
			new Promise((resolve) => {
				/** @type {Record<string, number>} */
				const shown = {};
				const clock = document.querySelector('[role="timer"]');
				const observer = new MutationObserver(() => {
					shown[clock?.textContent ?? ''] ??= performance.timeOrigin + performance.now();
					if (Object.keys(shown).length < count) return;
					observer.disconnect();
					resolve(shown);
				});
				if (clock) observer.observe(clock, { subtree: true, characterData: true, childList: true });
			}),
		SECONDS,
	);

/**
 * Milliseconds between the same second in two windows, for each that both showed.
 * @param {Page} leader
 * @param {Page} room
 */
async function apart(leader, room) {
	const [here, there] = await Promise.all([seconds(leader), seconds(room)]);
	return Object.entries(here).flatMap(([text, at]) => {
		const other = there[text];
		return other === undefined ? [] : [Math.abs(at - other)];
	});
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url the start page
 * @returns {Promise<Figure[]>}
 */
export async function measureSession(browser, url) {
	const context = await browser.newContext({ ...laptop, serviceWorkers: 'block' });
	try {
		const leader = await context.newPage();
		await leader.goto(`${url}werk/`);
		await leader.getByRole('radio', { name: 'Nee', exact: true }).check();
		await leader.getByRole('button', { name: 'Begin de sessie' }).click();
		await leader.getByTestId('question').waitFor();
		const room = await context.newPage();
		await room.goto(`${url}werk/sessie/zaal/`);
		await room.getByRole('timer').waitFor();
		await leader.bringToFront();
		const [on, back] = ['Sla dit deel over', 'Terug'];
		// To where cards lie on both sides, so that there are as many steps as wanted.
		for (let n = 0; n < 3; n += 1) await step(leader, room, on);
		const times = [];
		for (let n = 0; n < STEPS; n += 1) times.push(await step(leader, room, n % 2 ? on : back));
		const clocks = await apart(leader, room);
		return [
			{
				name: `A step in both windows of a session, median of ${STEPS}`,
				value: median(times),
				unit: 'ms',
				most: 100,
			},
			{ name: 'A step in both windows, slowest', value: Math.max(...times), unit: 'ms' },
			{
				name: 'A second of the clock in both windows, median apart',
				value: median(clocks),
				unit: 'ms',
				most: 100,
			},
		];
	} finally {
		await context.close();
	}
}
