import { cardOf } from './pages/cards';
import { GamePage } from './pages/game-page';
import { KeptPage } from './pages/kept-page';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';
import { LOCALES } from './pages/words';

// A Tuesday evening. Two weeks later it is the 15th of December.
test.beforeEach(({ page }) => page.clock.setFixedTime('2026-12-01T20:30:00+01:00'));

test('a card is picked, ideas are written, one is tried, and all that can be looked back', async ({
	page,
}) => {
	const start = new StartPage(page);
	await start.goto();
	await (await start.adjust()).players('Anna', 'Bo');
	const game = await start.play();
	const [, second] = await game.playToTheEnd();
	const { ending } = game;

	await expect(ending.idea(1, 'Anna')).toBeHidden();
	await ending.cards.nth(1).check();
	await ending.idea(1, 'Anna').fill('Zondag samen de week doornemen');
	await ending.idea(2, 'Bo').fill('De wekker om half zeven');
	await ending.try('De wekker om half zeven').check();
	await expect(page.getByRole('status').getByText('dinsdag 15 december 2026')).toBeVisible();

	// It is all still there after a reload, down to the choice.
	await page.reload();
	await expect(ending.cards.nth(1)).toBeChecked();
	await expect(ending.idea(1, 'Anna')).toHaveValue('Zondag samen de week doornemen');
	await expect(ending.try('De wekker om half zeven')).toBeChecked();

	await ending.close.click();
	await expect(start.deal).toBeVisible();
	await expect(start.resume).toBeHidden();

	const kept = new KeptPage(page);
	await kept.goto();
	await expect(kept.items).toHaveCount(1);
	const item = kept.item(cardOf(second!).text.nl);
	await expect(item).toContainText('dinsdag 1 december 2026');
	await expect(item).toContainText('Anna: Zondag samen de week doornemen');
	await expect(item).toContainText('Bo: De wekker om half zeven');
	await expect(item).toContainText(
		kept.t('trying', { date: 'dinsdag 15 december 2026', idea: 'De wekker om half zeven' }),
	);
});

test('what was kept and noted stays, and can be removed for good', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	const noted = cardOf(await game.ref()).text.nl;
	await (await game.openMore()).note.fill('Eerst de luiers, dan de liefde.');
	await page.keyboard.press('Escape');
	await game.next();
	const liked = cardOf(await game.ref()).text.nl;
	await (await game.openMore()).keep.click();
	await page.keyboard.press('Escape');
	await game.playToTheEnd();
	await game.ending.close.click();
	await expect(game.ending.heading).toBeHidden();

	const kept = new KeptPage(page);
	await kept.goto();
	await expect(kept.items).toHaveCount(2);
	await expect(kept.item(liked)).toBeVisible();
	await expect(kept.item(noted)).toContainText('Eerst de luiers, dan de liefde.');

	await kept.erase(kept.item(noted));
	await expect(kept.items).toHaveCount(1);
	const stored = await storedBy(page);
	expect(stored).toContain(liked);
	expect(stored).not.toContain(noted);
	expect(stored).not.toContain('Eerst de luiers');
	await page.reload();
	await expect(kept.item(liked)).toBeVisible();
	await expect(kept.items).toHaveCount(1);
	await kept.erase(kept.items);
	await expect(kept.empty).toBeVisible();
});

test('nothing of tonight is kept when nobody wants it', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	const game = await start.play();
	const sheet = await game.openMore();
	await sheet.keep.click();
	await sheet.note.fill('Dit blijft onder ons.');
	await page.keyboard.press('Escape');
	await game.playToTheEnd();
	await game.ending.cards.first().check();
	await game.ending.idea(1).fill('Nooit meer strijken');
	await expect.poll(() => storedBy(page)).toContain('Nooit meer strijken');

	await game.ending.discard();
	await expect(start.deal).toBeVisible();
	const stored = await storedBy(page);
	expect(stored).not.toContain('Nooit meer strijken');
	expect(stored).not.toContain('Dit blijft onder ons.');
	expect(stored, 'not even that its cards were seen').not.toContain('werk-en-zorg/');

	const kept = new KeptPage(page);
	await kept.goto();
	await expect(kept.empty).toBeVisible();
	await game.resume();
	await expect(game.heading).toHaveText(game.t('empty_table_title'));
	await game.deal();
	await expect(page.getByText(game.t('first_hint'))).toBeVisible();
});

for (const locale of LOCALES) {
	test(`the next talk goes into the calendar, where nobody sees about what (${locale})`, async ({
		page,
	}) => {
		const game = new GamePage(page, locale);
		await game.deal();
		await game.playToTheEnd();
		const { ending } = game;
		const lines = async () => {
			const download = await ending.appointment();
			expect(download.suggestedFilename()).toMatch(/\.ics$/);
			const chunks: Buffer[] = [];
			for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
			const file = Buffer.concat(chunks).toString();
			expect(file.endsWith('\r\n')).toBe(true);
			return file.replaceAll('\r\n ', '').split('\r\n');
		};
		const uid = (file: string[]) => file.find((line) => line.startsWith('UID:'));

		const first = await lines();
		expect(first).toEqual(
			expect.arrayContaining([
				'SUMMARY:Even samen zitten',
				'DTSTART;TZID=Europe/Amsterdam:20261215T203000',
				'BEGIN:VTIMEZONE',
				'BEGIN:VALARM',
			]),
		);
		expect(first.join()).not.toMatch(/SamenSpel\b(?!\/\/)|werk-en-zorg/);
		expect(uid(first)).toMatch(/^UID:.{10,}$/);
		await expect(page.getByText(game.t('next_talk_saved'))).toBeVisible();

		// Another date, also after a reload, moves the same appointment.
		await page.reload();
		await ending.day.fill('2027-07-01');
		await ending.time.fill('19:15');
		const second = await lines();
		expect(second).toContain('DTSTART;TZID=Europe/Amsterdam:20270701T191500');
		expect(uid(second)).toBe(uid(first));
	});
}
