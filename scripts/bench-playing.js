/**
 * The next card as people see it: on the built page, slowed down, from the tap to the card in the
 * document and through the frames of its animation.
 */
/* global window, document, addEventListener, requestAnimationFrame, MutationObserver -- in the page */
import { setTimeout as delay } from 'node:timers/promises';
import { phone, slowDown } from './bench-browser.js';
import { median } from './bench-figures.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./bench-figures.js').Figure} Figure
 *
 * @typedef {object} Dealt
 * @property {number} tap milliseconds from the tap to the card
 * @property {number} card milliseconds of that which are the page's own: the move and the card
 * @property {number} frame milliseconds of the longest frame from the tap to the end of the animation
 * @property {'question' | 'statement' | 'level'} kind what was dealt; a higher level before all
 */

/** Milliseconds that a finger stays down. */
const PRESS = 80;

/** How many: each goes up a level only twice. */
const GAMES = 4;

/** A whole long game, which goes up a level twice: its first card is dealt before the clock runs. */
const long = { query: 'lengte=lang', deals: 17 };

/** Fewer than the smallest set has, so that a game never ends in the middle. */
const free = { query: 'lengte=vrij', deals: 30 };

/**
 * Makes the set of the start page this large: its own cards again and again, by other ids.
 * @param {Page} page
 * @param {number} count
 */
async function enlargeSets(page, count) {
	await page.route(/\/decks\/[a-z-]+\.\w+\.nl\.json$/, async (route) => {
		const response = await route.fetch();
		/** @type {import('../src/lib/domain/deck/pack').Pack} */
		const pack = await response.json();
		const cards = Array.from({ length: count }, (_, n) => [
			`c-${n}`,
			...(pack.cards[n % pack.cards.length] ?? []).slice(1),
		]);
		await route.fulfill({ response, json: { ...pack, cards } });
	});
}

/**
 * Taps *Volgende kaart*, and comes back when the card lies still.
 * @param {Page} page
 * @param {import('@playwright/test').CDPSession} finger
 * @returns {Promise<Dealt>}
 */
async function dealNext(page, finger) {
	const next = page.getByRole('button', { name: 'Volgende kaart' });
	const card = page.getByTestId('card');
	const level = await card.getAttribute('data-level');
	const dealt = await page.evaluateHandle(() => {
		const shown = () => document.querySelector('[data-card]')?.getAttribute('data-card');
		const before = shown();
		let clicked = NaN;
		addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
		// The page moves in a task of its own, once the browser is done with the tap.
		let began = NaN;
		const { setTimeout } = window;
		window.setTimeout = /** @type {typeof setTimeout} */ (
			(/** @type {() => void} */ task, /** @type {number | undefined} */ delay) =>
				setTimeout(() => {
					began = performance.now();
					task();
				}, delay)
		);
		/** @type {number[]} */
		const frames = [];
		let counting = true;
		const count = (/** @type {number} */ at) => {
			frames.push(at);
			if (counting) requestAnimationFrame(count);
		};
		requestAnimationFrame(count);

		/** @type {Promise<{ tap: number, card: number }>} */
		const card = new Promise((resolve) => {
			const observer = new MutationObserver(() => {
				if (shown() === undefined || shown() === before) return;
				observer.disconnect();
				window.setTimeout = setTimeout;
				const now = performance.now();
				resolve({ tap: now - clicked, card: now - began });
			});
			observer.observe(document.body, { subtree: true, childList: true, attributes: true });
		});
		return {
			/** @returns {Promise<Omit<Dealt, 'kind'>>} */
			async settled() {
				const times = await card;
				await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
				counting = false;
				// From the last frame before the click on: that one ends with the work of the click.
				const first = Math.max(
					0,
					frames.findLastIndex((at) => at <= clicked),
				);
				const lengths = frames.slice(first + 1).map((at, n) => at - (frames[first + n] ?? NaN));
				// Three frames of the screen are 50 ms, whatever is left behind the tenths.
				return { ...times, frame: Math.round(Math.max(...lengths) * 10) / 10 };
			},
		};
	});
	// Down, and up a moment later: what a browser does about a finger belongs to the deal. A tap by the
	// locator would time the driver too, which listens in the page to whether it hits.
	const { x, y, width, height } =
		/** @type {NonNullable<Awaited<ReturnType<typeof next.boundingBox>>>} */ (
			await next.boundingBox()
		);
	await finger.send('Input.dispatchTouchEvent', {
		type: 'touchStart',
		touchPoints: [{ x: x + width / 2, y: y + height / 2 }],
	});
	await delay(PRESS);
	await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	const result = await dealt.evaluate(({ settled }) => settled());
	await dealt.dispose();
	const rose = (await card.getAttribute('data-level')) !== level;
	const said = (await card.locator('.statement').count()) > 0;
	return { ...result, kind: rose ? 'level' : said ? 'statement' : 'question' };
}

/**
 * The longest frame while a card that lies there only makes its movement again: what this machine
 * makes of a deal without a deal, so that its own breaths are known.
 * @param {Page} page
 * @returns {Promise<number>} milliseconds
 */
function moveOnly(page) {
	return page.evaluate(async () => {
		const [movement] = document.querySelector('.turning')?.getAnimations() ?? [];
		if (!movement) throw new Error('There is no movement of a card to make again.');
		/** @type {number[]} */
		const frames = [];
		let counting = true;
		const count = (/** @type {number} */ at) => {
			frames.push(at);
			if (counting) requestAnimationFrame(count);
		};
		requestAnimationFrame(count);
		movement.currentTime = 0;
		movement.play();
		await movement.finished;
		counting = false;
		return Math.max(...frames.slice(1).map((at, n) => at - (frames[n] ?? NaN)));
	});
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url the start page
 * @param {{ query: string, deals: number }} game
 * @param {number} [cards] in the set; without it the set as it is
 * @returns {Promise<{ dealt: Dealt[], moved: number[] }>}
 */
async function play(browser, url, { query, deals }, cards) {
	// A service worker that copies the site meanwhile would be timed too.
	const context = await browser.newContext({
		...phone,
		serviceWorkers: 'block',
		hasTouch: true,
		isMobile: true,
	});
	try {
		const page = await context.newPage();
		const finger = await context.newCDPSession(page);
		if (cards) await enlargeSets(page, cards);
		await page.goto(`${url}spel/?set=werk-en-zorg&${query}`);
		await page.getByTestId('question').waitFor({ timeout: 60_000 });
		if (cards) await page.locator('[data-card*="/c-"]').waitFor(); // The large set was dealt.
		// Somebody reads the first card, and what comes behind it comes meanwhile.
		await delay(4000);
		await slowDown(page);
		const dealt = [];
		const moved = [];
		for (let n = 0; n < deals; n++) {
			dealt.push(await dealNext(page, finger));
			moved.push(await moveOnly(page));
		}
		return { dealt, moved };
	} finally {
		await context.close();
	}
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url the start page
 * @returns {Promise<Figure[]>}
 */
export async function measurePlaying(browser, url) {
	const usual = [];
	const moved = [];
	for (let n = 0; n < GAMES; n++) {
		const game = await play(browser, url, long);
		usual.push(...game.dealt);
		moved.push(...game.moved);
	}
	const { dealt: large } = await play(browser, url, free, 100_000);
	const taps = (/** @type {Dealt[]} */ dealt) => dealt.map(({ tap }) => tap);
	const cards = (/** @type {Dealt[]} */ dealt) => dealt.map(({ card }) => card);
	const frames = (/** @type {Dealt[]} */ dealt) => dealt.map(({ frame }) => frame);
	const of = (/** @type {Dealt['kind']} */ kind) =>
		frames(usual.filter((dealt) => dealt.kind === kind));
	// The slowest is for interest: one breath of anything else on the machine is enough for it.
	return [
		...rows('Next card put on the page', cards(usual), 16),
		...rows('Next card put on the page, a set of 100,000', cards(large), 16),
		...rows('The same from the tap on, with what the browser does about it', taps(usual)),
		...rows('Longest frame of a deal, a question', of('question'), 50),
		...rows('Longest frame of a deal, a statement', of('statement'), 50),
		...rows('Longest frame of a deal, a higher level', of('level'), 50),
		{
			name: 'Longest frame of nine deals in ten',
			value: decile(frames(usual)),
			unit: 'ms',
			most: 50,
		},
		{
			name: 'The same of the movement alone, with nothing dealt',
			value: decile(moved),
			unit: 'ms',
		},
		...rows('Longest frame of a deal, a set of 100,000', frames(large)),
	];
}

/** @param {readonly number[]} values what nine in ten of them stay under */
const decile = (values) =>
	[...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.9) - 1] ?? NaN;

/**
 * @param {string} name
 * @param {number[]} values
 * @param {number} [most] what the median may be
 * @returns {Figure[]}
 */
function rows(name, values, most) {
	return [
		{ name: `${name}, median of ${values.length}`, value: median(values), unit: 'ms', most },
		{ name: `${name}, slowest`, value: Math.max(...values), unit: 'ms' },
	];
}
