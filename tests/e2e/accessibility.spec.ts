import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { GamePage } from './pages/game-page';
import { StartPage } from './pages/start-page';
import { expect, test } from './pages/test';
import {
	type Look,
	tourOfASession,
	tourOfFinding,
	tourOfPages,
	tourOfTheEnd,
	tourOfTheEvening,
	tourOfTheList,
	tourOfTheTable,
} from './pages/tour';
import { LOCALES } from './pages/words';

test.describe.configure({ mode: 'parallel' });
test.use({
	contextOptions: { reducedMotion: 'reduce' },
	expectedErrors: [/404.*\/nergens\/\)$/],
});

const tours = {
	pages: tourOfPages,
	table: tourOfTheTable,
	end: tourOfTheEnd,
	list: tourOfTheList,
	evening: tourOfTheEvening,
	finding: tourOfFinding,
	session: tourOfASession,
};

/** Until nothing moves any more: colours and places are looked at as they stay. */
async function still(page: Page): Promise<void> {
	await page.evaluate(async () => {
		// Nothing goes on in what is closed or taken away: it would be waited for until it opens.
		const moving = () =>
			document.getAnimations().filter(({ playState, effect }) => {
				const target = effect instanceof KeyframeEffect ? effect.target : null;
				return playState !== 'finished' && target?.checkVisibility();
			});
		const frame = () => new Promise(requestAnimationFrame);
		// One that ends may set off the next.
		do await frame();
		while (moving().length > 0);
	});
}

/** What can differ between day and evening. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

async function expectNoViolations(page: Page, sight: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await still(page);
		// There are no frames here, which is what the other mode opens a page for at every scan.
		const axe = new AxeBuilder({ page }).setLegacyMode();
		if (colorScheme === 'dark') axe.withRules(rulesOfColour);
		const { violations } = await axe.analyze();
		const found = violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
		);
		expect.soft(found, `${sight}, ${colorScheme}`).toEqual([]);
	}
}

/** What sticks out of the window or out of its own box, or is cut off by it. */
function sticksOut(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement;
	const found = new Map<Element, string>();
	/** What is around an element and scrolls sideways by itself, as a print at its true size does. */
	const scroller = (element: Element): Element | null => {
		const around = element.parentElement;
		if (!around || around.localName === 'dialog') return null;
		return /auto|scroll/.test(getComputedStyle(around).overflowX) ? around : scroller(around);
	};
	for (const element of document.querySelectorAll('body *')) {
		const { left, right, width } = element.getBoundingClientRect();
		// Not in sight: closed, decoration, or meant for screen readers only.
		if (width <= 1 || !element.checkVisibility() || element.closest('[aria-hidden="true"], svg'))
			continue;
		const hasText = [...element.childNodes].some(
			(node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
		);
		const cutsOff = ['hidden', 'clip'].includes(getComputedStyle(element).overflowY);
		const around = scroller(element)?.getBoundingClientRect();
		// Within one, only what is to the left of it cannot be reached.
		if (around ? left < around.left - 1 : left < -1 || right > clientWidth + 1)
			found.set(element, 'outside the window');
		else if (element.matches('input, textarea')) continue;
		else if (hasText && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
			found.set(element, `${element.scrollWidth} wide in ${element.clientWidth}`);
		else if (cutsOff && element.scrollHeight > element.clientHeight + 1)
			found.set(element, `${element.scrollHeight} high in ${element.clientHeight}`);
	}
	// What is around it sticks out for that reason only.
	const causes = [...found].filter(
		([element]) => ![...found.keys()].some((other) => other !== element && element.contains(other)),
	);
	return [
		...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
		...causes.map(([{ outerHTML }, what]) => `${what}: ${outerHTML.slice(0, 200)}`),
	];
}

async function expectToFit(page: Page, sight: string): Promise<void> {
	for (const size of ['', '200%']) {
		await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
		await still(page);
		expect.soft(await page.evaluate(sticksOut), `${sight}, text ${size || '100%'}`).toEqual([]);
	}
	await page.evaluate(() => (document.documentElement.style.fontSize = ''));
}

for (const [name, tour] of Object.entries(tours)) {
	for (const locale of LOCALES) {
		test(`axe finds nothing wrong, day or evening (${name}, ${locale})`, async ({ page }) => {
			const look: Look = (sight) => expectNoViolations(page, sight);
			await tour(page, locale, look);
		});
	}

	test.describe('320 pixels wide', () => {
		test.use({ viewport: { width: 320, height: 640 } });

		test(`everything fits, also with text twice the size (${name})`, async ({ page }) => {
			await tour(page, 'nl', (sight) => expectToFit(page, sight));
		});
	});
}

test.describe('320 pixels wide', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('every card of a set fits with text twice the size', async ({ page }) => {
		const game = new GamePage(page);
		await game.deal({ set: 'in-verwachting' });
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		await still(page);
		while (await game.card.isVisible()) {
			expect.soft(await page.evaluate(sticksOut), await game.ref()).toEqual([]);
			await game.pass();
		}
		await expect(game.ending.heading).toBeVisible();
	});
});

/** How the question stands out from its card, as WCAG 2 counts it. */
function contrastOfQuestion(): number {
	const channel = (value: number) =>
		value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	const luminance = (colour: string) => {
		const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => channel(Number(part) / 255));
		return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
	};
	const question = document.querySelector('[data-testid="question"]')!;
	const card = document.querySelector('[data-testid="card"]')!;
	const [a, b] = [getComputedStyle(question).color, getComputedStyle(card).backgroundColor]
		.map(luminance)
		.sort((one, other) => other - one);
	return (a! + 0.05) / (b! + 0.05);
}

test('the question reads at AAA on every level, by day and in the evening', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	for (const level of [1, 2, 3]) {
		expect(await game.level()).toBe(level);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await still(page);
			expect(await page.evaluate(contrastOfQuestion), colorScheme).toBeGreaterThanOrEqual(7);
		}
		if (level < 3) await game.next();
	}
});

test('the evening that somebody chooses is the evening of the device', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	const colours = () =>
		page.evaluate(() => {
			const style = getComputedStyle(document.documentElement);
			const names = [...document.styleSheets]
				.flatMap((sheet) => [...sheet.cssRules])
				.flatMap((rule) => rule.cssText.match(/--[\w-]+(?=:)/g) ?? []);
			const values = [...new Set(names)]
				.map((name) => [name, style.getPropertyValue(name)])
				.filter(([, value]) => value !== '');
			// What the browser itself paints by, such as its own controls.
			const probe = document.body.appendChild(document.createElement('p'));
			probe.style.color = 'CanvasText';
			const { color } = getComputedStyle(probe);
			probe.remove();
			return { color, ...(Object.fromEntries(values) as object) };
		});
	const day = await colours();
	await page.emulateMedia({ colorScheme: 'dark' });
	const evening = await colours();
	expect(evening).not.toEqual(day);

	await page.emulateMedia({ colorScheme: 'light' });
	const settings = await start.openSettings();
	await settings.choose('theme', start.t('theme_dark'));
	expect(await colours()).toEqual(evening);
	// It is there again before anything is painted, and the other way round.
	await page.reload({ waitUntil: 'commit' });
	await start.deal.waitFor();
	expect(await colours()).toEqual(evening);
	await page.emulateMedia({ colorScheme: 'dark' });
	await start.alive();
	await start.openSettings();
	await settings.choose('theme', start.t('theme_light'));
	expect(await colours()).toEqual(day);
});

for (const [screen, viewport] of Object.entries({
	'a phone': { width: 360, height: 740 },
	'a projector': { width: 1920, height: 1080 },
})) {
	test(`the text of ${screen} grows as far as somebody chooses, and stays so`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const start = new StartPage(page);
		await start.goto();
		const size = () =>
			start.heading.evaluate((heading) =>
				parseFloat(getComputedStyle(heading.nextElementSibling!).fontSize),
			);
		const normal = await size();
		const settings = await start.openSettings();
		await settings.choose('text_size', start.t('text_larger'));
		await expect.poll(size).toBeCloseTo(normal * 1.5);
		await page.reload();
		await expect.poll(size).toBeCloseTo(normal * 1.5);
	});
}
