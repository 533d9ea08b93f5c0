import {
	type DBSchema,
	type IDBPDatabase,
	type IDBPTransaction,
	openDB,
	type StoreNames,
} from 'idb';
import { err, ok, type Result } from '$lib/domain/result';
import type { Version } from '$lib/domain/version';

/** The rows as they lie in the database. What is read from it is parsed before it is believed. */
export interface Tables extends DBSchema {
	versions: {
		key: string;
		value: Version;
		indexes: { group: [string, string]; record: string };
	};
	/** Derived from `versions` in the same transaction; can be rebuilt. */
	heads: {
		key: [string, string];
		value: { kind: string; id: string; group: string; heads: Version[] };
		indexes: { group: string };
	};
	/** `by` keeps several writers of one game apart; `n` counts that writer's events from 0. */
	games: { key: [string, string, number]; value: GameRow };
	seen: { key: [string, string]; value: SeenRow; indexes: { group: string } };
	settings: { key: string; value: unknown };
}

export interface GameRow {
	game: string;
	by: string;
	n: number;
	event: unknown;
}

export interface SeenRow {
	group: string;
	ref: string;
	/** When the game began in which it was last dealt (ms since 1970); `null`: not dealt yet. */
	at: number | null;
	never: boolean;
}

/**
 * Why nothing can be kept.
 * - `absent`: this browser has no database for us, or refuses it (private mode, a policy);
 * - `blocked`: another tab holds an older version open, or the database does not answer;
 * - `outdated`: a newer version of the app, in another tab, has taken over the database;
 * - `erased`: everything was erased, in another tab;
 * - `full`: no room is left;
 * - `broken`: the database answered with an error that we do not know.
 */
export type StorageFailure = 'absent' | 'blocked' | 'outdated' | 'erased' | 'full' | 'broken';

export const NAME = 'samenspel';

type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/** One for each version, in their order: what was released is not changed, the next one is added. */
export const STEPS: ((db: IDBPDatabase<Tables>, tx: Upgrade) => void)[] = [
	(db) => {
		const versions = db.createObjectStore('versions', { keyPath: 'rev' });
		versions.createIndex('group', ['group', 'kind']);
		versions.createIndex('record', 'id');
		db.createObjectStore('heads', { keyPath: ['kind', 'id'] }).createIndex('group', 'group');
		db.createObjectStore('games', { keyPath: ['game', 'by', 'n'] });
		db.createObjectStore('seen', { keyPath: ['group', 'ref'] }).createIndex('group', 'group');
		db.createObjectStore('settings');
	},
];

/** A database that has not opened after this long is treated as blocked. Milliseconds. */
const PATIENCE = 4000;

let opening: Promise<IDBPDatabase<Tables>> | null = null;
/** The database has been asked for and has not answered for longer than our patience. */
let late = false;
/** Why this page keeps nothing any more, until it is loaded again. */
let over: 'outdated' | 'erased' | null = null;

let listener: (failure: StorageFailure | null) => void = () => {};

/** Tells after every transaction whether it could be kept. One listener, for the whole app. */
export function onStorage(tell: typeof listener): void {
	listener = tell;
}

let last: StorageFailure | null = null;

function report(outcome: StorageFailure | null): void {
	last = outcome;
	listener(outcome);
}

class Refused extends Error {
	constructor(readonly failure: StorageFailure) {
		super(failure);
	}
}

/** Opens it, of the version that these steps lead to; `steps` is for the rehearsal of a next one. */
export function open(steps = STEPS): Promise<IDBPDatabase<Tables>> {
	if (typeof indexedDB === 'undefined') return Promise.reject(new Refused('absent'));
	return openDB<Tables>(NAME, steps.length, {
		upgrade(db, from, _to, tx) {
			for (const step of steps.slice(from)) step(db, tx);
		},
		blocking(_current, version, event) {
			// A newer app in another tab wants to upgrade, or to erase: let it, and say so here.
			(event.target as IDBDatabase).close();
			over = version === null ? 'erased' : 'outdated';
			opening = null;
			report(over);
		},
		terminated() {
			// iOS kills connections of pages that live on. The next transaction opens a new one.
			opening = null;
		},
	});
}

/** The database, or `blocked` when it does not answer in time: once, and then at once. */
function connect(): Promise<IDBPDatabase<Tables>> {
	if (over) return Promise.reject(new Refused(over));
	if (!opening) {
		const attempt = open();
		opening = attempt;
		const settle = () => (late = false);
		attempt.then(settle, () => {
			settle();
			if (opening === attempt) opening = null;
		});
	}
	if (late) return Promise.reject(new Refused('blocked'));
	const attempt = opening;
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			late = opening === attempt;
			reject(new Refused('blocked'));
		}, PATIENCE);
		attempt.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

/** Ends when a database that did not answer in time answers after all; at once when it was not asked. */
export async function answered(): Promise<void> {
	await opening;
}

function failureOf(error: unknown): StorageFailure {
	if (error instanceof Refused) return error.failure;
	const name = error instanceof DOMException ? error.name : '';
	if (name === 'QuotaExceededError') return 'full';
	if (name === 'VersionError') return 'outdated';
	if (['SecurityError', 'InvalidAccessError', 'NotAllowedError'].includes(name)) return 'absent';
	return 'broken';
}

/** A connection that died under us; the same work on a new one may succeed. */
const isDead = (error: unknown) =>
	error instanceof DOMException && ['InvalidStateError', 'UnknownError'].includes(error.name);

type Transaction<M extends IDBTransactionMode> = IDBPTransaction<Tables, StoreNames<Tables>[], M>;
export type Writing = Transaction<'readwrite'>;

/** All or nothing: what was written before an error must not be committed after it. */
function abort(tx: { abort(): void }): void {
	try {
		tx.abort();
	} catch {
		// It is over already.
	}
}

/** Thrown by work that takes back what it wrote: the transaction is aborted, and this is its answer. */
export class Withdrawn<T> extends Error {
	constructor(readonly value: T) {
		super('withdrawn');
	}
}

/**
 * Runs `work` in one transaction and answers when it is durable on disk, or why it could not be.
 * `work` may run twice (on a new connection), so it must be idempotent and await nothing but `tx`.
 */
export async function transact<T, M extends 'readonly' | 'readwrite'>(
	stores: StoreNames<Tables>[],
	mode: M,
	work: (tx: Transaction<M>) => Promise<T>,
): Promise<Result<T, StorageFailure>> {
	const attempt = async () => {
		const db = await connect();
		const tx = db.transaction(stores, mode, { durability: 'strict' });
		try {
			// Awaited together: a failing request must not leave `done` as an unhandled rejection.
			const [value] = await Promise.all([work(tx), tx.done]);
			return value;
		} catch (error) {
			abort(tx);
			if (error instanceof Withdrawn) return error.value as T;
			throw error;
		}
	};
	try {
		const value = await attempt().catch((error: unknown) => {
			if (!isDead(error)) throw error;
			opening = null;
			return attempt();
		});
		// A full device still reads: only writing shows that there is room again.
		if (mode === 'readwrite' || last !== 'full') report(null);
		return ok(value);
	} catch (error) {
		const failure = failureOf(error);
		report(failure);
		return err(failure);
	}
}

/** Lets go of the connection, so that a test can delete the database. */
export async function disconnect(): Promise<void> {
	const open = opening;
	opening = null;
	over = null;
	late = false;
	await open?.then(
		(db) => db.close(),
		() => {},
	);
}
