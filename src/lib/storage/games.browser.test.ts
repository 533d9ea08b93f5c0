import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GameEvent, Started } from '$lib/domain/session/events';
import { revise } from '$lib/domain/version';
import { type GameRow, transact } from './database';
import { emptyDatabase, everyRow } from './empty-database.fixture';
import { closeGame, discardGame } from './end-game';
import { appendEvents, readEvents, readRunning } from './games';
import { markNever } from './never';
import { readHistory } from './seen';

const started = (game: string, at = '2026-11-21T20:00:00.000Z'): Started => ({
	type: 'started',
	game,
	group: 'home',
	at,
	decks: ['deck'],
	length: 'even',
	mode: 'together',
	players: ['Sam', 'Noor'],
	first: true,
	order: { 1: ['deck/1'], 2: ['deck/2'], 3: ['deck/3'] },
});
const next: GameEvent = { type: 'next' };
const noted = (text: string): GameEvent => ({ type: 'noted', ref: 'deck/1', text });

const added = { ok: true, value: 'added' };
const taken = { ok: true, value: 'taken' };

/** Puts a row in place as a newer version, or damage, might leave it. */
const plant = (row: Omit<GameRow, 'by'>) =>
	transact(['games'], 'readwrite', async (tx) => {
		await tx.objectStore('games').put({ by: 'me', ...row });
	});

beforeEach(emptyDatabase);
afterEach(() => {
	vi.restoreAllMocks();
});

describe('the events of a game', () => {
	it('come back in the order in which they were added', async () => {
		// More than ten, which text would sort otherwise than numbers.
		const moves = Array.from({ length: 12 }, (_, n) => noted(`note ${n}`));
		expect(await appendEvents('g', 'me', 0, [started('g'), ...moves.slice(0, 5)])).toEqual(added);
		expect(await appendEvents('g', 'me', 6, moves.slice(5))).toEqual(added);
		expect(await readEvents('g')).toEqual({ ok: true, value: [started('g'), ...moves] });
	});

	it('are those of one game only', async () => {
		await appendEvents('g', 'me', 0, [started('g'), next]);
		await appendEvents('g2', 'me', 0, [started('g2')]);
		expect(await readEvents('g')).toEqual({ ok: true, value: [started('g'), next] });
		expect(await readEvents('unknown')).toEqual({ ok: true, value: [] });
	});

	it('written twice are there once', async () => {
		const events = [started('g'), noted('tea')];
		expect(await appendEvents('g', 'me', 0, events)).toEqual(added);
		expect(await appendEvents('g', 'me', 0, events)).toEqual(added);
		expect(await readEvents('g')).toEqual({ ok: true, value: events });
	});

	it('never replace what another tab wrote, not even some of them', async () => {
		await appendEvents('g', 'me', 0, [started('g')]);
		expect(await appendEvents('g', 'me', 1, [next])).toEqual(added);
		expect(await appendEvents('g', 'me', 1, [{ type: 'passed' }])).toEqual(taken);
		// The first of these is free, the second is not.
		expect(await appendEvents('g', 'me', 3, [noted('theirs')])).toEqual(added);
		expect(await appendEvents('g', 'me', 2, [noted('mine'), next])).toEqual(taken);

		const numbers = (await everyRow()).games!.map((row) => (row as GameRow).n);
		expect(numbers).toEqual([0, 1, 3]);
	});

	it('that two tabs add at once go to one of them', async () => {
		await appendEvents('g', 'me', 0, [started('g')]);
		const both = await Promise.all([
			appendEvents('g', 'me', 1, [noted('here')]),
			appendEvents('g', 'me', 1, [noted('there')]),
		]);
		expect(both).toEqual([added, taken]);
		expect(await readEvents('g')).toEqual({ ok: true, value: [started('g'), noted('here')] });
	});
});

describe('what cannot be read', () => {
	it.each<[string, unknown]>([
		['of a newer version', { type: 'teleported' }],
		['damaged', { type: 'noted', ref: 'deck/1', text: 7 }],
		['not an event at all', null],
	])('ends the row of events before it: %s', async (_, event) => {
		await appendEvents('g', 'me', 0, [started('g'), next]);
		await plant({ game: 'g', n: 2, event });
		await plant({ game: 'g', n: 3, event: next });
		expect(await readEvents('g')).toEqual({ ok: true, value: [started('g'), next] });
	});

	it('at the beginning leaves no game, and harms no other', async () => {
		await plant({ game: 'g', n: 0, event: { ...started('g'), order: 'lost' } });
		await plant({ game: 'g', n: 1, event: next });
		await appendEvents('whole', 'me', 0, [started('whole')]);
		expect(await readEvents('g')).toEqual({ ok: true, value: [] });
		expect(await readRunning()).toEqual({ ok: true, value: [started('whole')] });
	});

	it('is no game when it does not begin at the beginning', async () => {
		await appendEvents('g', 'me', 1, [next]);
		expect(await readEvents('g')).toEqual({ ok: true, value: [] });
		expect(await readRunning()).toEqual({ ok: true, value: [] });
	});
});

describe('the running games', () => {
	it('are those that were not ended, the last begun first', async () => {
		const old = started('old', '2026-11-20T20:00:00.000Z');
		const fresh = started('fresh', '2026-11-22T20:00:00.000Z');
		const between = started('between', '2026-11-21T20:00:00.000Z');
		for (const one of [old, fresh, between]) await appendEvents(one.game, 'me', 0, [one, next]);
		expect(await readRunning()).toEqual({ ok: true, value: [fresh, between, old] });

		await closeGame('fresh', { versions: [], group: 'home', seen: [], at: 0 });
		expect(await readRunning()).toEqual({ ok: true, value: [between, old] });
	});
});

describe('the end of a game', () => {
	const note = revise([], {
		id: 'note',
		rev: 'rev',
		group: 'home',
		kind: 'note',
		by: 'me',
		format: 1,
		body: { text: 'tea' },
		now: new Date('2026-11-21T20:00:00Z'),
	});
	const stays = { versions: [note], group: 'home', seen: ['deck/1', 'deck/2'], at: 1234 };

	beforeEach(async () => {
		await appendEvents('g', 'me', 0, [started('g'), next]);
		await appendEvents('other', 'me', 0, [started('other')]);
	});

	it('leaves what was kept and what was seen, and none of its events', async () => {
		expect(await closeGame('g', stays)).toEqual({ ok: true, value: undefined });
		expect(await everyRow()).toEqual({
			versions: [note],
			heads: [{ kind: 'note', id: 'note', group: 'home', heads: [note] }],
			games: [{ game: 'other', by: 'me', n: 0, event: started('other') }],
			seen: [
				{ group: 'home', ref: 'deck/1', at: 1234, never: false },
				{ group: 'home', ref: 'deck/2', at: 1234, never: false },
			],
			settings: [],
		});
	});

	it('does not bring back a card that nobody wants to see', async () => {
		await markNever('home', 'deck/1', true);
		await closeGame('g', stays);
		const history = await readHistory('home');
		expect(history.ok && [...history.value.never]).toEqual(['deck/1']);
		expect(history.ok && history.value.seen.get('deck/1')).toBe(1234);
	});

	it.each([
		['the last card seen cannot be written', 'deck/2'],
		['its events cannot be taken away', null],
	])('happens whole or not at all: %s', async (_, refuses) => {
		const before = await everyRow();
		const { put } = IDBObjectStore.prototype;
		// A request that fails, as on a full or failing disk.
		const fail = (store: IDBObjectStore) => store.add({ game: 'g', by: 'me', n: 0, event: null });
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			const refused = refuses !== null && (args[0] as { ref?: string }).ref === refuses;
			return refused ? fail(this.transaction.objectStore('games')) : put.apply(this, args);
		});
		if (refuses === null)
			vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
				this: IDBObjectStore,
			) {
				return fail(this) as unknown as IDBRequest<undefined>;
			});

		expect(await closeGame('g', stays)).toMatchObject({ ok: false });

		vi.restoreAllMocks();
		expect(await everyRow()).toEqual(before);
	});

	it('can be that nothing stays, not even what was seen', async () => {
		expect(await discardGame('g')).toEqual({ ok: true, value: undefined });
		expect(await everyRow()).toEqual({
			versions: [],
			heads: [],
			games: [{ game: 'other', by: 'me', n: 0, event: started('other') }],
			seen: [],
			settings: [],
		});
	});
});
