import { beforeEach, describe, expect, it } from 'vitest';
import type { History } from '$lib/domain/deck/deal';
import { emptyDatabase } from './empty-database.fixture';
import { closeGame } from './end-game';
import { markNever } from './never';
import { readHistory } from './seen';

const see = (group: string, at: number, ...seen: string[]) =>
	closeGame('game', { versions: [], group, seen, at });

const history = (seen: [string, number][], never: string[]): { ok: true; value: History } => ({
	ok: true,
	value: { seen: new Map(seen), never: new Set(never) },
});

beforeEach(emptyDatabase);

describe('what a group has seen', () => {
	it('is empty for a group that has not played', async () => {
		expect(await readHistory('home')).toEqual(history([], []));
	});

	it('is its own', async () => {
		await see('home', 1, 'a', 'b');
		await see('team', 2, 'b', 'c');
		await markNever('team', 'a', true);
		expect(await readHistory('home')).toEqual(
			history(
				[
					['a', 1],
					['b', 1],
				],
				[],
			),
		);
		expect(await readHistory('team')).toEqual(
			history(
				[
					['b', 2],
					['c', 2],
				],
				['a'],
			),
		);
	});

	it('says when a card was dealt last', async () => {
		await see('home', 1, 'a');
		await see('home', 5, 'a');
		expect(await readHistory('home')).toEqual(history([['a', 5]], []));
	});

	it('does not take a card for seen that was only put away', async () => {
		await markNever('home', 'a', true);
		expect(await readHistory('home')).toEqual(history([], ['a']));
		await markNever('home', 'a', false);
		expect(await readHistory('home')).toEqual(history([], []));
	});

	it('knows when a card was seen that was put away and brought back since', async () => {
		await see('home', 3, 'a');
		await markNever('home', 'a', true);
		expect(await readHistory('home')).toEqual(history([['a', 3]], ['a']));
		await markNever('home', 'a', false);
		expect(await readHistory('home')).toEqual(history([['a', 3]], []));
	});
});
