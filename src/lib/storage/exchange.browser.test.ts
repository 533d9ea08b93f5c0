import { beforeEach, describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from '$lib/domain/exchange/records';
import { offerOf, together } from '$lib/domain/exchange/take-in';
import { revise, type Version } from '$lib/domain/version';
import { emptyDatabase, everyRow } from './empty-database.fixture';
import { readKnown, takeIn, undoBatch } from './backup';
import { eraseRecord } from './erase';
import { eraseGroup } from './erase-group';
import { readVersions } from './exchange';
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
/** As a letter is taken in, with or without what was erased here. */
async function take(versions: readonly Version[], withErased = false): Promise<number> {
	const known = await readKnown();
	if (!known.ok) throw new Error(known.error);
	const { usual, erased } = offerOf({ versions: [...versions], seen: [], games: [] }, known.value);
	const part = withErased ? together(usual, erased) : usual;
	const made = new Date(0).toISOString();
	const taken = await takeIn(part, {
		id: `letter-${(n += 1)}`,
		at: new Date(),
		made,
		from: 'letter',
	});
	if (!taken.ok) throw new Error(taken.error);
	return taken.value.number;
}
const bodies = async () => {
	const heads = await readHeads('agreement', 'g');
	return heads.ok ? heads.value.map(({ body }) => body).sort() : heads.error;
};

describe('what arrives', () => {
	it('is there, and once only however often it comes', async () => {
		const first = write([], 'one');
		const second = write([first], 'two');
		for (let time = 0; time < 2; time++) {
			await take(sent([first, second]));
			expect(await bodies()).toEqual(['two']);
		}
		expect((await everyRow()).versions).toHaveLength(2);
	});

	it('takes nothing from what is here: an old body that stayed behind is not lost', async () => {
		const first = write([], 'one');
		await writeVersions([first]);
		const second = write([first], 'two');
		await take(sent([first, second]));
		const read = await readVersions('g');
		expect(read.ok && read.value.map(({ body }) => body).sort()).toEqual(['one', 'two']);
	});

	it('that comes late is no conflict, and that was written apart is one', async () => {
		const first = write([], 'one');
		const [mine, theirs] = [write([first], 'mine'), write([first], 'theirs')];
		await writeVersions([first, mine]);
		await take(sent([first]));
		expect(await bodies()).toEqual(['mine']);
		await take(sent([first, theirs]));
		expect(await bodies()).toEqual(['mine', 'theirs']);
	});

	it('writes in its own household only', async () => {
		const mine = write([], 'mine', { group: 'mine' });
		await writeVersions([mine]);
		await take([write([mine], 'stolen'), { ...write([], 'same rev'), id: 'other', rev: mine.rev }]);
		const heads = await readHeads('agreement');
		expect(heads).toEqual({ ok: true, value: [mine] });
	});

	it('comes back only when that is asked for, once it was erased here', async () => {
		const all = [write([], 'one'), write([], 'new', { id: 'other' })];
		await writeVersions(all.slice(0, 1));
		await eraseRecord('agreement', 'agreed');
		await take(sent(all));
		expect(await bodies()).toEqual(['new']);
		await take(sent(all), true);
		expect(await bodies()).toEqual(['new', 'one']);
	});

	it('writes nothing in a household that was erased here, also no new record', async () => {
		const one = write([], 'one');
		await writeVersions([one]);
		await eraseGroup('g', []);
		const all = sent([one, write([], 'new', { id: 'other' })]);
		await take(all);
		expect(await everyRow()).toMatchObject({ versions: [], heads: [] });
		const number = await take(all, true);
		expect(await bodies()).toEqual(['new', 'one']);
		expect(await undoBatch(number)).toMatchObject({ ok: true, value: { stays: 0 } });
		const known = await readKnown();
		expect(known.ok && [...known.value.erased].sort()).toEqual(['agreed', 'g']);
	});

	it('is taken out again: the list of before is there', async () => {
		const list = { id: 'list', kind: 'list' } as const;
		const before = write([], 'ours', list);
		const after = write([before], 'theirs', list);
		await writeVersions([before, write([], 'agreed')]);
		const rows = await everyRow();
		const number = await take(sent([before, after, write([], 'added', { id: 'other' })]));
		await undoBatch(number);
		const { versions, heads } = await everyRow();
		expect({ versions, heads }).toEqual({ versions: rows.versions, heads: rows.heads });
	});
});
