import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Choice from './Choice.svelte';

const options = [
	{ value: 'even', label: 'Even', hint: '3 kaarten' },
	{ value: 'lang', label: 'Lang', hint: '18 kaarten' },
	{ value: 'free', label: 'Free', lang: 'en' },
];

describe('a choice', () => {
	it('is a group of radio buttons by its legend, with the chosen one checked', async () => {
		const screen = await render(Choice, {
			legend: 'Hoe lang?',
			options,
			value: 'lang',
			onchange: () => {},
		});
		const radios = screen.getByRole('group', { name: 'Hoe lang?' }).getByRole('radio');
		expect(radios.elements().map((radio) => (radio as HTMLInputElement).checked)).toEqual([
			false,
			true,
			false,
		]);
		await expect.element(screen.getByRole('radio', { name: 'Even 3 kaarten' })).toBeVisible();
		await expect.element(screen.getByText('Free')).toHaveAttribute('lang', 'en');
	});

	it('tells what was chosen, by pointer and by key', async () => {
		const onchange = vi.fn();
		const screen = await render(Choice, { legend: 'Hoe lang?', options, value: 'even', onchange });
		await screen.getByRole('radio', { name: 'Lang' }).click();
		await userEvent.keyboard('{ArrowDown}');
		expect(onchange.mock.calls).toEqual([['lang'], ['free']]);
	});

	it('does not mix with another choice on the page', async () => {
		const first = { legend: 'Hier', options, value: 'even', onchange: () => {} };
		const here = await render(Choice, first);
		const there = await render(Choice, { ...first, legend: 'Daar' });
		await there.getByRole('group', { name: 'Daar' }).getByRole('radio', { name: 'Lang' }).click();
		await expect
			.element(here.getByRole('group', { name: 'Hier' }).getByRole('radio', { name: 'Even' }))
			.toBeChecked();
	});
});
