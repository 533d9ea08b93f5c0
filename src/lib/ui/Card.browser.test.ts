import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$i18n';
import Card from './Card.svelte';

const card = {
	ref: 'deck/c-1',
	level: 2,
	kind: 'question',
	text: 'Wie dekt de tafel?',
	language: 'nl',
} as const;

describe('a card', () => {
	it('says what it is, for people and for the tests that look from outside', async () => {
		const screen = await render(Card, card);
		const article = screen.getByRole('article');
		await expect.element(article).toHaveAttribute('data-level', '2');
		await expect.element(article).toHaveAttribute('data-card', 'deck/c-1');
		// In words too: the colour of a level is not seen by everybody.
		await expect.element(article.getByText(m.level_n({ level: 2 }))).toBeInTheDocument();
		await expect.element(article.getByText(m.level_2())).toBeVisible();
		await expect
			.element(screen.getByRole('heading', { level: 1, name: card.text, exact: true }))
			.toHaveAttribute('data-testid', 'question');
	});

	it.each([
		['question', []],
		['statement', [m.kind_statement()]],
		['exercise', [m.kind_exercise()]],
		['fact', [m.kind_fact()]],
	] as const)('names its kind where that matters: %s', async (kind, names) => {
		const screen = await render(Card, { ...card, kind });
		const shown = [m.kind_statement(), m.kind_exercise(), m.kind_fact()].filter(
			(name) => screen.getByText(name, { exact: true }).elements().length > 0,
		);
		expect(shown).toEqual(names);
	});

	it.each([
		['nl', 'nl'],
		['nl-simple', 'nl'],
		['en', 'en'],
	] as const)('is in its own language, whatever that of the page: %s', async (language, lang) => {
		const screen = await render(Card, { ...card, language, followUps: ['Waarom?'] });
		await expect.element(screen.getByRole('heading')).toHaveAttribute('lang', lang);
		await expect.element(screen.getByRole('list')).toHaveAttribute('lang', lang);
	});

	it('shows the follow-ups asked so far, and no empty list', async () => {
		const screen = await render(Card, card);
		expect(screen.getByRole('list').elements()).toEqual([]);

		await screen.rerender({ followUps: ['Waarom?', 'En vroeger?'] });
		const list = screen.getByRole('list', { name: m.follow_ups() });
		const texts = list.getByRole('listitem').elements();
		expect(texts.map((one) => one.textContent)).toEqual(['Waarom?', 'En vroeger?']);
	});

	it('shows the year and the source of a fact', async () => {
		const screen = await render(Card, {
			...card,
			kind: 'fact',
			source: { name: 'CBS', year: 2025 },
		});
		await expect.element(screen.getByText(/CBS.*2025/)).toBeVisible();
	});

	it('has a heading that can be given the focus, and that the keyboard passes by', async () => {
		const screen = await render(Card, card);
		const heading = screen.getByRole('heading').element() as HTMLElement;
		heading.focus();
		expect(document.activeElement).toBe(heading);
		expect(heading.tabIndex).toBe(-1);
	});
});
