import { ok, type Result } from '$lib/domain/result';
import type { GameEvent, Started } from '$lib/domain/session/events';
import { type GameRow, type StorageFailure, transact, Withdrawn } from './database';

/** All rows of a game. */
export const rowsOf = (game: string) => IDBKeyRange.bound([game], [game, []]);

/**
 * Adds events of one writer, the first as number `n`. Says `taken` where that number is in use:
 * another tab wrote on, and its events have to be read first. Writing the same again is harmless.
 *
 * All requests and the commit are sent before anything is awaited, so that a page that is closed or
 * loaded again right after a tap has still stored it.
 */
export async function appendEvents(
	game: string,
	by: string,
	n: number,
	events: readonly GameEvent[],
): Promise<Result<'added' | 'taken', StorageFailure>> {
	const rows = events.map((event, i): GameRow => ({ game, by, n: n + i, event }));
	const added = await transact(['games'], 'readwrite', async (tx) => {
		const store = tx.objectStore('games');
		const requests = rows.map((row) => store.add(row));
		tx.commit();
		await Promise.all(requests).catch((error: unknown) => {
			if (error instanceof DOMException && error.name === 'ConstraintError')
				throw new Withdrawn('taken' as const);
			throw error;
		});
		return 'added' as const;
	});
	if (!added.ok || added.value === 'added') return added;
	const there = await readRows(rowsOf(game));
	if (!there.ok) return there;
	const written = new Map(
		there.value
			.filter((row) => row.by === by && row.n >= n)
			.map((row) => [row.n, JSON.stringify(row.event)]),
	);
	const same = rows.findIndex((row) => written.get(row.n) !== JSON.stringify(row.event));
	if (same < 0) return ok('added');
	return written.size > same ? ok('taken') : appendEvents(game, by, n + same, events.slice(same));
}

const readRows = (which?: IDBKeyRange): Promise<Result<GameRow[], StorageFailure>> =>
	transact(['games'], 'readonly', (tx) => tx.objectStore('games').getAll(which));

/** The events of a game in order, up to the first that cannot be read; empty: there is no such game. */
export async function readEvents(game: string): Promise<Result<GameEvent[], StorageFailure>> {
	const rows = await readRows(rowsOf(game));
	if (!rows.ok) return rows;
	if (rows.value.length === 0) return ok([]);
	const { readEvent } = await import('$lib/domain/session/events-schema');
	// In the order of play, whoever wrote: a game that outlived a full device has two writers.
	const all = rows.value.sort((a, b) => a.n - b.n).map((row) => readEvent(row.event));
	const bad = all.indexOf(null);
	const events = (bad < 0 ? all : all.slice(0, bad)) as GameEvent[];
	return ok(events[0]?.type === 'started' ? events : []);
}

/** The games that are not over yet, the one that began last first. */
export async function readRunning(): Promise<Result<Started[], StorageFailure>> {
	const rows = await readRows();
	if (!rows.ok) return rows;
	if (rows.value.length === 0) return ok([]);
	const { readEvent } = await import('$lib/domain/session/events-schema');
	return ok(
		rows.value
			.map((row) => readEvent(row.event))
			.filter((event) => event?.type === 'started')
			.sort((a, b) => b.at.localeCompare(a.at)),
	);
}
