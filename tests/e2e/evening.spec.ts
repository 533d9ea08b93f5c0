import { addDays } from '../../src/lib/domain/dates';
import { seededRandom } from '../../src/lib/domain/random';
import { eveningFor } from '../../src/lib/domain/session/mood';
import { EveningPage } from './pages/evening-page';
import { GamePage } from './pages/game-page';
import { ListPage } from './pages/list-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';
import { paths } from './pages/tour';
import { wordsIn } from './pages/words';

const t = wordsIn('nl');
const [first, second] = [t('person_1'), t('person_2')];

test('two choose apart, and a set lies ready that one tap deals', async ({ page }) => {
	const evening = new EveningPage(page);
	await evening.open('/sets/');
	await page.getByRole('link', { name: t('mood_title') }).click();
	await evening.answer({ [first]: 'mood_understand', [second]: 'mood_change' });
	await expect(page.getByText(t('mood_why_deep'))).toBeVisible();
	await expect(page.getByText(t('length_gewoon_hint'))).toBeVisible();
	await evening.deal.click();
	const game = new GamePage(page);
	await expect(game.question).toBeVisible();
	await expect(game.place(1, 9)).toBeVisible();
});

test('nothing that somebody chose is in sight or stored, nor can be read from what comes out', async ({
	page,
}) => {
	const evening = new EveningPage(page);
	const handedOver: string[] = [];
	const suggested: string[] = [];
	for (const [one, other] of [
		['mood_laugh', 'mood_change'],
		['mood_change', 'mood_laugh'],
		['mood_unsure', 'mood_understand'],
	] as const) {
		await evening.goto();
		await evening.together.click();
		await evening.envelopeFor(first).click();
		await evening.wish(one).click();
		await expect(evening.envelopeFor(second)).toBeVisible();
		handedOver.push(await evening.sight());
		await evening.envelopeFor(second).click();
		await evening.wish(other).click();
		await evening.look.click();
		await expect(evening.deal).toBeVisible();
		suggested.push(await evening.sight());
	}
	expect(new Set(handedOver).size).toBe(1);
	expect(new Set(suggested).size).toBe(1);
	const stored = await storedBy(page);
	for (const table of ['games', 'heads', 'seen', 'settings', 'versions'])
		expect(stored).toContain(`["${table}",[],[]]`);
	expect(stored).not.toMatch(/laugh|change|unsure|understand/);
	// Also not by going back, or by loading the page again.
	await page.reload();
	await expect(evening.together).toBeVisible();
});

test('somebody alone chooses at once, and gets a game for one', async ({ page }) => {
	const evening = new EveningPage(page);
	await evening.goto();
	await evening.alone.click();
	await evening.wish('mood_unsure').click();
	await expect(evening.deal).toHaveAttribute('href', /wie=alleen/);
	await evening.others.click();
	await expect(evening.heading).toHaveText(t('sets_title'));
});

test('with the keys alone, each step begins at its heading', async ({ page }) => {
	const evening = new EveningPage(page);
	const { keyboard } = page;
	await evening.goto();
	await evening.together.focus();
	await keyboard.press('Enter');
	for (const name of [first, second]) {
		await expect(evening.heading).toBeFocused();
		await keyboard.press('Tab');
		await expect(evening.envelopeFor(name)).toBeFocused();
		await keyboard.press('Enter');
		await expect(evening.heading).toBeFocused();
		await keyboard.press('Tab');
		await expect(evening.wish('mood_laugh')).toBeFocused();
		await keyboard.press('Space');
	}
	await keyboard.press('Tab');
	await expect(evening.look).toBeFocused();
	await keyboard.press('Enter');
	await expect(evening.heading).toBeFocused();
	await expect(evening.heading).toContainText(t('mood_suggested', { set: '' }).trim());
	await keyboard.press('Tab');
	await expect(evening.deal).toBeFocused();
});

test('names around the table are called, and a list that says so brings the set of that time', async ({
	page,
}) => {
	// An evening on which it would be the set for expectant parents.
	const there = paths.flatMap((path) => /^\/sets\/([^/]+)\/$/.exec(path)?.[1] ?? []);
	const of = { alone: false, phase: 'expecting' } as const;
	const wanted = Array.from({ length: 60 }, (_, n) => addDays('2026-11-21', n)).find(
		(day) => eveningFor(['laugh', 'laugh'], of, there, seededRandom(day)).deck === 'in-verwachting',
	)!;
	await page.clock.setFixedTime(new Date(`${wanted}T20:00:00+01:00`));
	const list = new ListPage(page);
	await list.goto();
	await page.getByRole('radio', { name: t('phase_expecting') }).check();
	for (const [n, name] of ['Ann', 'Bo'].entries())
		await page.getByRole('textbox', { name: t('player_n', { n: n + 1 }) }).fill(name);
	await page.getByRole('button', { name: t('list_begin') }).click();
	await list.tasks.first().waitFor();

	const evening = new EveningPage(page);
	await evening.goto();
	await evening.answer({ Ann: 'mood_laugh', Bo: 'mood_laugh' });
	await expect(evening.heading).toHaveText(t('mood_suggested', { set: 'In verwachting' }));
	await expect(evening.deal).toHaveAttribute('href', /set=in-verwachting/);
});
