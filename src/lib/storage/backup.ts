import { type Backup, type Belongings, type Seen } from '$lib/domain/exchange/backup';
import { type Batch, isBatch, undoable } from '$lib/domain/exchange/batch';
import { idsOf, type Known, mergeSeen } from '$lib/domain/exchange/take-in';
import { ok, type Result } from '$lib/domain/result';
import { merge } from '$lib/domain/merge';
import { headsOf } from '$lib/domain/version';
import { type StorageFailure, transact, type Writing } from './database';

/** The batches of what was taken in, by number. */
const allBatches = () => IDBKeyRange.bound('import:', 'import:\uffff');

/** Every row there is: what this app can read, and, apart, what it cannot. */
export async function readEverything(): Promise<
	Result<Belongings & { unreadable: unknown[] }, StorageFailure>
> {
	const read = await transact(['versions', 'seen', 'games'], 'readonly', (tx) =>
		Promise.all([
			tx.objectStore('versions').getAll(),
			tx.objectStore('seen').getAll(),
			tx.objectStore('games').getAll(),
		]),
	);
	if (!read.ok) return read;
	const { isVersion } = await import('$lib/domain/version-schema');
	const { isReadableEvent, isReadableSeen } = await import('$lib/domain/exchange/readable');
	const [versions, seen, games] = read.value;
	return ok({
		versions: versions.filter(isVersion),
		seen: seen.filter(isReadableSeen),
		games: games.filter(isReadableEvent),
		unreadable: [
			...versions.filter((row) => !isVersion(row)),
			...seen.filter((row) => !isReadableSeen(row)),
			...games.filter((row) => !isReadableEvent(row)),
		],
	});
}

const textsIn = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export function readKnown(): Promise<Result<Known, StorageFailure>> {
	return transact(['versions', 'games', 'settings'], 'readonly', async (tx) => {
		const [revs, games, erased] = await Promise.all([
			tx.objectStore('versions').getAllKeys(),
			tx.objectStore('games').getAllKeys(),
			tx.objectStore('settings').get('erased'),
		]);
		return {
			revs: new Set(revs),
			games: new Set(games.map(([game]) => game)),
			erased: new Set(textsIn(erased)),
		};
	});
}

/** What was taken in and not undone, the newest first. */
export function readBatches(): Promise<Result<Batch[], StorageFailure>> {
	return transact(['settings'], 'readonly', async (tx) => {
		const batches: unknown[] = await tx.objectStore('settings').getAll(allBatches());
		return batches.filter(isBatch).sort((a, b) => b.number - a.number);
	});
}

const idsIn = (part: Belongings): string[] => [
	...part.versions.flatMap(idsOf),
	...part.seen.map(({ group }) => group),
	...part.games.map(({ game }) => game),
];

/**
 * Takes in what a backup or a letter offers, by union and as one batch. `id` is of this import: repeated after a
 * connection that died, it makes no second one. Answers with the batch.
 */
export function takeIn(
	part: Belongings,
	of: { id: string; at: Date; made: Backup['made']; from?: Batch['from'] },
): Promise<Result<Batch, StorageFailure>> {
	const stores = ['versions', 'heads', 'seen', 'games', 'settings'] as const;
	return transact([...stores], 'readwrite', async (tx) => {
		const settings = tx.objectStore('settings');
		const batches: unknown[] = await settings.getAll(allBatches());
		const before = batches.filter(isBatch);
		const repeated = before.find(({ id }) => id === of.id);
		if (repeated) return repeated;

		const revs = await putVersions(tx, part);
		const seen = await putSeen(tx, part.seen);
		const games = await putGames(tx, part);

		const erased = textsIn(await settings.get('erased'));
		const wanted = new Set(idsIn(part));
		const restored = erased.filter((id) => wanted.has(id));
		if (restored.length > 0)
			await settings.put(
				erased.filter((id) => !wanted.has(id)),
				'erased',
			);

		const batch: Batch = {
			number: Math.max(0, ...before.map(({ number }) => number)) + 1,
			id: of.id,
			at: of.at.toISOString(),
			...(of.from && { from: of.from }),
			made: of.made,
			revs,
			games,
			seen,
			restored,
		};
		await settings.put(batch, `import:${batch.number}`);
		return batch;
	});
}

/** Brings the heads of records up to date, once for each. */
async function rebuildHeads(tx: Writing, records: Iterable<string>): Promise<void> {
	for (const id of new Set(records)) {
		const all = await tx.objectStore('versions').index('record').getAll(id);
		const kinds = new Set(all.map(({ kind }) => kind));
		for (const kind of kinds) {
			const own = all.filter((version) => version.kind === kind);
			const heads = headsOf(own);
			const group = (heads[0] ?? own[0]!).group;
			await tx.objectStore('heads').put({ kind, id, group, heads });
		}
	}
}

async function putVersions(tx: Writing, { versions }: Belongings): Promise<string[]> {
	const store = tx.objectStore('versions');
	const added: string[] = [];
	for (const version of versions) {
		const here = await store.get(version.rev);
		const record = here ?? (await store.index('record').get(version.id));
		// It writes in its own household: the records of another one are not its to touch.
		if (record && (record.id !== version.id || record.group !== version.group)) continue;
		if (!here) added.push(version.rev);
		await store.put(here ? merge([here], [version])[0]! : version);
	}
	await rebuildHeads(
		tx,
		versions.map(({ id }) => id),
	);
	return added;
}

async function putSeen(tx: Writing, rows: readonly Seen[]): Promise<Batch['seen']> {
	const store = tx.objectStore('seen');
	const changed: Batch['seen'] = [];
	for (const row of rows) {
		const { group, ref } = row;
		const here = await store.get([group, ref]);
		const { at, never } = here ? mergeSeen(here, row) : row;
		if (here && here.at === at && here.never === never) continue;
		await store.put({ group, ref, at, never });
		const before = here ? { at: here.at, never: here.never } : null;
		changed.push({ group, ref, before, after: { at, never } });
	}
	return changed;
}

async function putGames(tx: Writing, { games }: Belongings): Promise<Batch['games']> {
	const store = tx.objectStore('games');
	const added = new Map<string, number>();
	const here = new Set((await store.getAllKeys()).map(([game]) => game));
	for (const row of games) {
		// Here it has gone on meanwhile, or it was taken in before.
		if (here.has(row.game)) continue;
		await store.put(row);
		added.set(row.game, (added.get(row.game) ?? 0) + 1);
	}
	return [...added].map(([game, events]) => ({ game, events }));
}

/**
 * Takes a batch out again: all that nothing newer builds on. Answers with how many versions went and
 * how many stay, or `null` where there is no such batch.
 */
export function undoBatch(
	number: number,
): Promise<Result<{ gone: number; stays: number } | null, StorageFailure>> {
	const stores = ['versions', 'heads', 'seen', 'games', 'settings'] as const;
	return transact([...stores], 'readwrite', async (tx) => {
		const settings = tx.objectStore('settings');
		const key = `import:${number}`;
		const batch: unknown = await settings.get(key);
		if (!isBatch(batch)) return null;

		const versions = tx.objectStore('versions');
		const own = (await Promise.all(batch.revs.map((rev) => versions.get(rev)))).filter(
			(version) => version !== undefined,
		);
		const groups = new Set(own.map(({ group }) => group));
		const all = (
			await Promise.all(
				[...groups].map((group) =>
					versions.index('group').getAll(IDBKeyRange.bound([group], [group, []])),
				),
			)
		).flat();
		const gone = undoable(batch.revs, all);
		for (const rev of gone) await versions.delete(rev);
		const touched = own.filter(({ rev }) => gone.has(rev));
		for (const { kind, id } of touched) await tx.objectStore('heads').delete([kind, id]);
		await rebuildHeads(
			tx,
			touched.map(({ id }) => id),
		);

		await undoSeen(tx, batch.seen);
		await undoGames(tx, batch.games);
		const erased = new Set(textsIn(await settings.get('erased')));
		for (const id of batch.restored)
			if ((await versions.index('record').count(id)) === 0) erased.add(id);
		if (batch.restored.length > 0) await settings.put([...erased], 'erased');
		await settings.delete(key);
		return { gone: gone.size, stays: own.length - gone.size };
	});
}

async function undoSeen(tx: Writing, marks: Batch['seen']): Promise<void> {
	const store = tx.objectStore('seen');
	for (const { group, ref, before, after } of marks) {
		const here = await store.get([group, ref]);
		// Dealt again since, or asked not to be shown: that is newer.
		if (!here || here.at !== after.at || here.never !== after.never) continue;
		if (before) await store.put({ group, ref, ...before });
		else await store.delete([group, ref]);
	}
}

async function undoGames(tx: Writing, games: Batch['games']): Promise<void> {
	const store = tx.objectStore('games');
	for (const { game, events } of games) {
		const rows = IDBKeyRange.bound([game], [game, []]);
		// Played on since: then it is newer than what was taken in.
		if ((await store.count(rows)) <= events) await store.delete(rows);
	}
}
