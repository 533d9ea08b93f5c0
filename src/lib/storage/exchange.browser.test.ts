import { beforeEach, describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from '$lib/domain/exchange/records';
import { revise, type Version } from '$lib/domain/version';
import { emptyDatabase, everyRow } from './empty-database.fixture';
import { eraseRecord } from './erase';
import { readErased, readVersions, takeIn } from './exchange';
import { readHeads, writeVersions } from './records';

beforeEach(emptyDatabase);

let n = 0;
const write = (heads: readonly Version[], body: unknown, part: Partial<Version> = {}): Version => ({
	...revise(heads, {
		id: 'agreed',
		rev: `rev${(n += 1)}`,
		group: 'g',
		kind: 'agreement',
		by: 'a',
		format: 1,
		body,
		now: new Date(n),
	}),
	...part,
});
const sent = (versions: readonly Version[]) => unpackRecords(packRecords('g', versions))!;
const bodies = async () => {
	const heads = await readHeads('agreement', 'g');
	return heads.ok ? heads.value.map(({ body }) => body).sort() : heads.error;
};

describe('what arrives', () => {
	it('is there, and once only however often it comes', async () => {
		const first = write([], 'one');
		const second = write([first], 'two');
		for (let time = 0; time < 2; time++) {
			expect(await takeIn(sent([first, second]))).toEqual({ ok: true, value: undefined });
			expect(await bodies()).toEqual(['two']);
		}
		expect((await everyRow()).versions).toHaveLength(2);
	});

	it('takes nothing from what is here: an old body that stayed behind is not lost', async () => {
		const first = write([], 'one');
		await writeVersions([first]);
		const second = write([first], 'two');
		await takeIn(sent([first, second]));
		const read = await readVersions('g');
		expect(read.ok && read.value.map(({ body }) => body).sort()).toEqual(['one', 'two']);
	});

	it('that comes late is no conflict, and that was written apart is one', async () => {
		const first = write([], 'one');
		const [mine, theirs] = [write([first], 'mine'), write([first], 'theirs')];
		await writeVersions([first, mine]);
		await takeIn(sent([first]));
		expect(await bodies()).toEqual(['mine']);
		await takeIn(sent([first, theirs]));
		expect(await bodies()).toEqual(['mine', 'theirs']);
	});

	it('writes in its own household only', async () => {
		const mine = write([], 'mine', { group: 'mine' });
		await writeVersions([mine]);
		await takeIn([
			write([mine], 'stolen'),
			{ ...write([], 'same rev'), id: 'other', rev: mine.rev },
		]);
		const heads = await readHeads('agreement');
		expect(heads).toEqual({ ok: true, value: [mine] });
	});

	it('can be told from what was erased here', async () => {
		await writeVersions([write([], 'one')]);
		await eraseRecord('agreement', 'agreed');
		expect(await readErased()).toEqual({ ok: true, value: new Set(['agreed']) });
	});
});
