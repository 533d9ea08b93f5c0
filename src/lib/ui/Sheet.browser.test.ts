import { createRawSnippet } from 'svelte';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$i18n';
import Sheet from './Sheet.svelte';

const children = createRawSnippet(() => ({ render: () => '<input aria-label="Notitie">' }));

let opener: HTMLButtonElement;

beforeEach(() => {
	opener = document.createElement('button');
	opener.textContent = 'Open';
	document.body.prepend(opener);
	opener.focus();
});
afterEach(() => opener.remove());

/** As a page has it: what the sheet asks for happens. */
const setUp = async () => {
	const onclose = vi.fn<() => void>(() => void screen.rerender({ open: false }));
	const screen = await render(Sheet, { title: 'Meer', open: true, onclose, children });
	return { screen, onclose, dialog: screen.getByRole('dialog', { name: 'Meer' }) };
};

describe('a sheet', () => {
	it('is a dialog by its title, takes the focus and keeps it', async () => {
		const { dialog, screen } = await setUp();
		await expect.element(dialog).toBeVisible();
		await expect.element(screen.getByRole('heading', { name: 'Meer' })).toBeVisible();
		for (let n = 0; n < 5; n += 1) {
			expect(opener.contains(document.activeElement)).toBe(false);
			await userEvent.tab();
		}
	});

	it.each([
		['Escape', () => userEvent.keyboard('{Escape}')],
		[
			'its button',
			(screen: Awaited<ReturnType<typeof setUp>>['screen']) =>
				screen.getByRole('button', { name: m.close() }).click(),
		],
		[
			'a click beside it',
			async () => {
				const dialog = document.querySelector('dialog')!;
				dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));
			},
		],
	])('closes by %s and gives the focus back', async (_, close) => {
		const { dialog, onclose, screen } = await setUp();
		await close(screen);
		await expect.element(dialog).not.toBeInTheDocument();
		expect(onclose).toHaveBeenCalled();
		expect(document.activeElement).toBe(opener);
	});

	it('stays open when somebody clicks inside', async () => {
		const { dialog, onclose, screen } = await setUp();
		await screen.getByRole('textbox', { name: 'Notitie' }).click();
		await screen.getByRole('heading', { name: 'Meer' }).click();
		expect(onclose).not.toHaveBeenCalled();
		await expect.element(dialog).toBeVisible();
	});
});
