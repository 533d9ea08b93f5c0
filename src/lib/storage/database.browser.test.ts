import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onStorage, type StorageFailure, transact } from './database';
import { emptyDatabase } from './empty-database.fixture';

const put = (value: string, key = 'key') =>
	transact(['settings'], 'readwrite', async (tx) => {
		await tx.objectStore('settings').put(value, key);
	});
const get = (key = 'key') =>
	transact(['settings'], 'readonly', (tx) => tx.objectStore('settings').get(key));

/** The connection that the next transaction runs on. */
const connection = async () => {
	const read = await transact(['settings'], 'readonly', async (tx) => tx.db);
	if (!read.ok) throw new Error(read.error);
	return read.value;
};

const settled = <T>(request: IDBRequest<T>) =>
	new Promise<T>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

let told: (StorageFailure | null)[] = [];

beforeEach(async () => {
	await emptyDatabase();
	told = [];
	onStorage((failure) => told.push(failure));
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('a transaction', () => {
	it('answers with what the work gave and tells that it could be kept', async () => {
		expect(await put('tea')).toEqual({ ok: true, value: undefined });
		expect(await get()).toEqual({ ok: true, value: 'tea' });
		expect(told).toEqual([null, null]);
	});

	it('asks for strict durability', async () => {
		const asked = await transact(
			['settings'],
			'readwrite',
			async (tx) => (tx as unknown as IDBTransaction).durability,
		);
		expect(asked).toEqual({ ok: true, value: 'strict' });
	});

	it('keeps nothing of work that fails halfway', async () => {
		const failed = await transact(['settings'], 'readwrite', async (tx) => {
			await tx.objectStore('settings').put('half', 'key');
			// What cannot be cloned is refused by `put` itself: no request fails.
			await tx.objectStore('settings').put(() => {}, 'other');
		});
		expect(failed).toEqual({ ok: false, error: 'broken' });
		expect(await get()).toEqual({ ok: true, value: undefined });
	});

	it('tells of a failure, and of the recovery', async () => {
		await transact(['settings'], 'readwrite', async (tx) => {
			await tx.objectStore('settings').add('one', 'key');
			await tx.objectStore('settings').add('two', 'key');
		});
		await put('three');
		expect(told).toEqual(['broken', null]);
	});
});

describe('a connection', () => {
	it('is one for all transactions', async () => {
		expect(await connection()).toBe(await connection());
		const opened = vi.spyOn(indexedDB, 'open');
		await emptyDatabase();
		await Promise.all([put('a'), put('b'), get()]);
		expect(opened).toHaveBeenCalledTimes(1);
	});

	it('that was closed under us is opened again, and the work done', async () => {
		(await connection()).close();
		expect(await put('tea')).toEqual({ ok: true, value: undefined });
		expect(await get()).toEqual({ ok: true, value: 'tea' });
		expect(told).not.toContain('broken');
	});

	it('that the browser ended is not used again', async () => {
		const dead = await connection();
		(dead as unknown as IDBDatabase).dispatchEvent(new Event('close'));
		expect(await connection()).not.toBe(dead);
		(dead as unknown as IDBDatabase).close();
	});

	it('that dies in the middle repeats the work once', async () => {
		const tried = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('gone', 'UnknownError');
		});
		expect(await put('tea')).toEqual({ ok: true, value: undefined });
		expect(await get()).toEqual({ ok: true, value: 'tea' });
		expect(tried).toHaveBeenCalledTimes(2);
	});

	it('that stays dead is said to be broken, after two attempts', async () => {
		const begun = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
			throw new DOMException('closed', 'InvalidStateError');
		});
		expect(await put('tea')).toEqual({ ok: false, error: 'broken' });
		expect(begun).toHaveBeenCalledTimes(2);
		expect(told).toEqual(['broken']);
	});
});

describe('a newer version of the app', () => {
	it('in another tab gets the database at once, and is told of here', async () => {
		await put('tea');
		told = [];

		const request = indexedDB.open('samenspel', 2);
		request.onblocked = () => expect.unreachable('the connection was not closed');
		const newer = await settled(request);

		expect(told).toEqual(['outdated']);
		expect(await put('coffee')).toEqual({ ok: false, error: 'outdated' });
		newer.close();
	});

	it('that was here before is left alone', async () => {
		const request = indexedDB.open('samenspel', 2);
		request.onupgradeneeded = () => request.result.createObjectStore('newer');
		(await settled(request)).close();

		expect(await put('tea')).toEqual({ ok: false, error: 'outdated' });

		const after = await settled(indexedDB.open('samenspel'));
		expect([after.version, ...after.objectStoreNames]).toEqual([2, 'newer']);
		after.close();
	});
});

describe('a database that does not open', () => {
	it('counts as blocked when its time is up, is waited for once, and works once it opens', async () => {
		const stubborn = await settled(indexedDB.open('samenspel', 1));
		const waiting = indexedDB.deleteDatabase('samenspel');
		await new Promise((resolve) => (waiting.onblocked = resolve));

		vi.useFakeTimers({ toFake: ['setTimeout'] });
		const attempt = put('tea');
		vi.advanceTimersByTime(4000);
		expect(await attempt).toEqual({ ok: false, error: 'blocked' });
		// Without a second of patience for whatever comes after it.
		expect(await put('tea')).toEqual({ ok: false, error: 'blocked' });
		expect(told).toEqual(['blocked', 'blocked']);
		vi.useRealTimers();

		stubborn.close();
		await vi.waitFor(async () => expect(await put('tea')).toMatchObject({ ok: true }));
		expect(await get()).toEqual({ ok: true, value: 'tea' });
		expect(told.at(-1)).toBe(null);
	});

	it('is absent where the browser has none', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(await put('tea')).toEqual({ ok: false, error: 'absent' });
		expect(told).toEqual(['absent']);
	});

	it('is absent where the browser refuses it, and works once it does not', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
			throw new DOMException('not here', 'SecurityError');
		});
		expect(await put('tea')).toEqual({ ok: false, error: 'absent' });
		expect(await put('tea')).toEqual({ ok: true, value: undefined });
		expect(told).toEqual(['absent', null]);
	});
});

describe('a full device', () => {
	it('is told of, keeps what was there, and works again when room is made', async () => {
		const { origin } = location;
		// The browser remembers for a while how much room there was; this makes it look again.
		await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
		await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
		const much = 'x'.repeat(2_000_000);
		try {
			await put('before');
			expect(await put(much)).toEqual({ ok: false, error: 'full' });
			expect(await get()).toEqual({ ok: true, value: 'before' });
		} finally {
			await cdp().send('Storage.overrideQuotaForOrigin', { origin });
		}
		expect(await put(much)).toEqual({ ok: true, value: undefined });
		expect(told).toContain('full');
		expect(told.at(-1)).toBe(null);
	});

	it('is recognised where the browser says it before writing anything', async () => {
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		expect(await put('tea')).toEqual({ ok: false, error: 'full' });
	});
});
