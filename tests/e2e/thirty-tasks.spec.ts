import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { ListPage } from './pages/list-page';
import { expect, test } from './pages/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A keyboard that counts: moving about apart from choosing. */
class Keys {
	moves = 0;
	choices = 0;

	constructor(readonly page: Page) {}

	async move(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		this.moves += 1;
		await this.page.keyboard.press(key);
	}

	async choose(key: 'Space' | 'Enter' | 'ArrowRight'): Promise<void> {
		this.choices += 1;
		await this.page.keyboard.press(key);
	}

	async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		const there = () => target.evaluate((element) => element === document.activeElement);
		for (let n = 0; n < 150 && !(await there()); n++) await this.move(key);
		await expect(target).toBeFocused();
	}
}

async function expectNoViolations(page: Page, sight: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
		sight,
	).toEqual([]);
}

const TASKS = 30;

test('thirty tasks, two people, the keyboard alone: two presses a task, and what they see is said', async ({
	page,
}) => {
	const list = new ListPage(page);
	const keys = new Keys(page);
	const button = (name: Parameters<typeof list.t>[0]) => list.button(name);
	await list.goto();
	const name = (n: number) => page.getByRole('textbox', { name: list.t('player_n', { n }) });
	for (const [n, text] of ['Ann', 'Bo'].entries()) {
		await keys.to(name(n + 1));
		await page.keyboard.type(text);
	}
	await keys.to(button('list_begin'));
	await keys.choose('Enter');
	await expect(list.heading).toBeFocused();

	// What the start list lacks is added one by one; whoever adds stays where they are.
	await keys.to(list.search);
	await keys.move();
	const offers = page.getByRole('region', { name: list.t('list_add') }).getByRole('button');
	for (let n = await list.tasks.count(); n < TASKS; n++) {
		await expect(offers.first()).toBeFocused();
		await keys.choose('Enter');
		await expect(list.tasks).toHaveCount(n + 1);
	}
	await expect(offers.first()).toBeFocused();

	for (const [person, choice] of [
		['Ann', 'Space'],
		['Bo', 'ArrowRight'],
	] as const) {
		if (person === 'Bo') {
			await expect(list.heading).toBeFocused();
			await keys.to(list.envelopeFor(person));
			await expectNoViolations(page, 'the list handed over');
			await keys.choose('Enter');
			await expect(list.heading).toBeFocused();
		} else await list.heading.focus();
		const first = list.tasks.first();
		await keys.to(list.answer(first, 'list_thinks', list.t('owner_me')));
		const before = { ...keys };
		for (let n = 0; n < TASKS; n++) {
			await keys.choose(choice);
			await keys.move();
			await keys.choose(choice);
			// Past *meer*, on to the next task.
			await keys.move();
			await keys.move();
		}
		expect((keys.choices - before.choices) / TASKS).toBeLessThanOrEqual(2);
		expect((keys.moves - before.moves) / TASKS).toBeLessThanOrEqual(3);
		await expect(page.getByRole('status').filter({ hasText: `${TASKS}` })).toHaveText(
			list.t('list_progress', { done: TASKS, total: TASKS }),
		);

		const title = (await first.getByRole('heading').textContent())!;
		const chosen = (one: boolean) => (one ? ' [checked]' : '');
		const radios = [list.t('owner_me'), list.t('owner_together'), list.t('owner_you')];
		const group = (question: string) =>
			[
				`  - group "${question}":`,
				...radios.map(
					(radio, n) => `    - radio "${radio}"${chosen(n === (choice === 'Space' ? 0 : 1))}`,
				),
			].join('\n');
		await expect(first).toMatchAriaSnapshot(
			[
				'- listitem:',
				`  - heading "${title}" [level=2]`,
				group(list.t('list_thinks')),
				group(list.t('list_does')),
			].join('\n'),
		);
		await expectNoViolations(page, `the list filled in by ${person}`);
		await keys.to(list.ready);
		await keys.choose('Enter');
	}

	await keys.to(list.lookTogether);
	await keys.choose('Enter');
	await keys.to(list.said);
	await keys.choose('Enter');
	const different = page.getByRole('region', { name: list.t('list_different') });
	await expect(different.getByRole('heading', { level: 3 })).toHaveCount(TASKS);
	// Who says what is said together, and each difference has its question.
	await expect(different.getByRole('listitem').first().getByRole('term')).toHaveText([
		list.t('list_by', { name: 'Ann' }),
		list.t('list_by', { name: 'Bo' }),
	]);
	await expect(different.getByRole('definition').first()).toHaveText(
		list.t('list_answer', { thinks: 'Ann', does: 'Ann' }),
	);
	await expectNoViolations(page, 'the two views together');
});
