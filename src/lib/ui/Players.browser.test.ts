import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$i18n';
import { MOST_PLAYERS } from '$lib/domain/session/events';
import Players from './Players.svelte';

const setUp = async (names: string[] = []) => {
	const onchange = vi.fn<(names: string[]) => void>();
	const screen = await render(Players, { names, known: true, onchange });
	return {
		onchange,
		fields: screen.getByRole('textbox'),
		field: (n: number) => screen.getByRole('textbox', { name: m.player_n({ n }) }),
		more: screen.getByRole('button', { name: m.players_more() }),
	};
};

const write = async (
	field: ReturnType<Awaited<ReturnType<typeof setUp>>['field']>,
	name: string,
) => {
	await field.fill(name);
	await userEvent.tab();
};

describe('who plays', () => {
	it('has two lines to begin with, and one for everybody who sits already', async () => {
		expect((await setUp()).fields.elements()).toHaveLength(2);
		const three = await setUp(['Sam', 'Noor', 'Kim']);
		await expect.element(three.field(3).last()).toHaveValue('Kim');
	});

	it('tells the names without the empty ones and the spaces around them', async () => {
		const { field, onchange } = await setUp();
		await write(field(2), ' Noor ');
		expect(onchange).toHaveBeenLastCalledWith(['Noor']);
		await write(field(1), 'Sam');
		expect(onchange).toHaveBeenLastCalledWith(['Sam', 'Noor']);
		await write(field(2), '');
		expect(onchange).toHaveBeenLastCalledWith(['Sam']);
	});

	it('has room for as many as can sit at a table, and not for more', async () => {
		const { more, fields } = await setUp();
		while (more.elements().length > 0) await more.click();
		expect(fields.elements()).toHaveLength(MOST_PLAYERS);
	});
});
