import { ok, type Result } from '$lib/domain/result';
import { type StorageFailure, transact } from './database';

/** A row that this app cannot read. It stays where it lies: a newer version may know it. */
export interface Aside {
	where: 'versions' | 'seen' | 'games';
	row: unknown;
}

/** Everything that is kept and cannot be read. */
export async function readAside(): Promise<Result<Aside[], StorageFailure>> {
	const rows = await transact(['versions', 'seen', 'games'], 'readonly', (tx) =>
		Promise.all([
			tx.objectStore('versions').getAll(),
			tx.objectStore('seen').getAll(),
			tx.objectStore('games').getAll(),
		]),
	);
	if (!rows.ok) return rows;
	const { isReadableEvent, isReadableSeen, isReadableVersion } =
		await import('$lib/domain/exchange/readable');
	const [versions, seen, games] = rows.value;
	const aside = (where: Aside['where'], all: readonly unknown[]): Aside[] =>
		all.map((row) => ({ where, row }));
	return ok([
		...aside(
			'versions',
			versions.filter((row) => !isReadableVersion(row)),
		),
		...aside(
			'seen',
			seen.filter((row) => !isReadableSeen(row)),
		),
		...aside(
			'games',
			games.filter((row) => !isReadableEvent(row)),
		),
	]);
}
