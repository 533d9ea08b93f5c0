import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflict, merge } from '../merge';
import { headsOf, revise, type Version } from '../version';
import { MOST_PAYLOAD, readContent, writeContent } from './link';
import { packRecords, unpackRecords, withoutAnswers } from './records';

/** What the other phone makes of it, through the very text that travels. */
function sent(versions: readonly Version[]): Version[] {
	const read = readContent(writeContent(packRecords('g', versions)));
	if (!read.ok || read.value.type !== 'records') throw new Error('not taken in');
	const unpacked = unpackRecords(read.value);
	if (!unpacked) throw new Error('not unpacked');
	return unpacked;
}

const RECORDS = [
	{ id: 'list-g', kind: 'list' },
	{ id: 'list-g/ann/koken', kind: 'view' },
	{ id: 'list-g/bo/koken', kind: 'view' },
	{ id: 'agreed', kind: 'agreement' },
] as const;

const step = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			does: fc.constant('write' as const),
			on: fc.nat(1),
			record: fc.nat(RECORDS.length - 1),
			body: fc.nat(3),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({ does: fc.constant('send' as const), on: fc.nat(1) }),
	},
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Two phones that write, and now and then send what they have; letters arrive in any order, or never. */
function live(steps: readonly Step[]) {
	const phones: [Version[], Version[]] = [[], []];
	const letters: { to: 0 | 1; versions: Version[] }[] = [];
	let n = 0;
	for (const one of steps) {
		const mine = phones[one.on as 0 | 1];
		if (one.does === 'send') {
			if (mine.length > 0) letters.push({ to: one.on === 0 ? 1 : 0, versions: sent(mine) });
			continue;
		}
		const { id, kind } = RECORDS[one.record]!;
		const heads = headsOf(mine.filter((version) => version.id === id));
		n += 1;
		const draft = { id, kind, rev: `rev${n}`, group: 'g', by: `phone${one.on}`, format: 1 };
		mine.push(revise(heads, { ...draft, body: { says: one.body }, now: new Date(n * 1000) }));
	}
	return { phones, letters };
}

const headsByRecord = (versions: readonly Version[]) =>
	RECORDS.map(({ id }) =>
		headsOf(versions.filter((version) => version.id === id))
			.map(({ rev, body }) => ({ rev, body }))
			.sort((a, b) => (a.rev < b.rev ? -1 : 1)),
	);

describe('two phones', () => {
	it('end equal after any exchange in any order, twice over, and lose nothing', () => {
		fc.assert(
			fc.property(
				fc.array(step, { maxLength: 40 }),
				fc.array(fc.nat(), { maxLength: 20 }),
				(steps, arrivals) => {
					const { phones, letters } = live(steps);
					const written = [...phones[0], ...phones[1]];
					const take = (to: 0 | 1, versions: readonly Version[]) =>
						(phones[to] = merge(phones[to], versions));
					for (const at of letters.length > 0 ? arrivals : []) {
						const { to, versions } = letters[at % letters.length]!;
						take(to, versions);
					}
					if (phones[0].length > 0) take(1, sent(phones[0]));
					if (phones[1].length > 0) take(0, sent(phones[1]));
					expect(headsByRecord(phones[0])).toEqual(headsByRecord(phones[1]));
					const revs = (versions: readonly Version[]) => new Set(versions.map(({ rev }) => rev));
					expect(revs(phones[0])).toEqual(revs(written));
					expect(headsByRecord(phones[0])).toEqual(headsByRecord(written));
				},
			),
		);
	});

	it('that are several versions apart have nothing to choose between', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (writes, seen) => {
				const mine: Version[] = [];
				for (let n = 0; n < writes; n++) {
					const draft = { id: 'agreed', rev: `r${n}`, group: 'g', by: 'a', format: 1 } as const;
					const now = new Date(n);
					mine.push(revise(headsOf(mine), { ...draft, kind: 'agreement', body: n, now }));
				}
				const other = mine.slice(0, Math.min(seen, writes));
				const after = headsOf(merge(other, sent(mine)));
				expect(after).toHaveLength(1);
				expect(after[0]!.body).toBe(writes - 1);
			}),
		);
	});

	it('that answered apart are shown both answers', () => {
		const draft = { id: 'agreed', group: 'g', kind: 'agreement', format: 1 } as const;
		const begun = [revise([], { ...draft, rev: 'r0', by: 'a', body: 'begun', now: new Date(0) })];
		const a = revise(begun, { ...draft, rev: 'r1', by: 'a', body: 'Ann', now: new Date(1) });
		const b = revise(begun, { ...draft, rev: 'r2', by: 'b', body: 'Bo', now: new Date(1) });
		const both = merge(sent([...begun, a]), sent([...begun, b]));
		expect(conflict(headsOf(both)).map(({ body }) => body)).toEqual(['Ann', 'Bo']);
	});
});

it('a list of 400 tasks that twelve people filled in and changed twice goes in one letter', () => {
	const id = (n: number) => createHash('sha256').update(`${n}`).digest('base64url').slice(0, 14);
	const people = Array.from({ length: 12 }, (_, n) => id(-1 - n));
	const views = Array.from({ length: 4800 }, (_, n) => {
		const member = people[n % 12]!;
		const draft = {
			id: `list-${id(-20)}/${member}/own-${id(9000 + Math.floor(n / 12))}`,
			group: id(-20),
			kind: 'view',
			by: id(-30 - (n % 12)),
			format: 1,
			body: { steps: { notice: [member], plan: [member], decide: people, do: [], monitor: [] } },
		} as const;
		const write = (heads: Version[], k: number) =>
			revise(heads, { ...draft, rev: id(3 * n + k), now: new Date(n * 9e5 + k) });
		const first = write([], 0);
		const second = write([first], 1);
		return [first, second, write([second], 2)];
	});
	const json = writeContent(packRecords(id(-20), views.flat()));
	const read = readContent(json);
	expect(read.ok && read.value.type === 'records' && read.value.records).toHaveLength(4800);
	expect(deflateRawSync(json).toString('base64url').length).toBeLessThan(MOST_PAYLOAD);
});

describe('what travels', () => {
	const version = (over: Partial<Version>): Version => ({
		...revise([], {
			id: 'x',
			rev: 'x',
			group: 'g',
			kind: 'list',
			by: 'a',
			format: 1,
			body: {},
			now: new Date(0),
		}),
		...over,
	});

	it('is of this group and of what households exchange', () => {
		const all = [
			version({ rev: 'mine' }),
			version({ id: 'y', rev: 'team', group: 'other' }),
			version({ id: 'z', rev: 'note', kind: 'note' }),
			version({ id: 'd', rev: 'deck', kind: 'deck' }),
		];
		expect(sent(all).map(({ rev }) => rev)).toEqual(['mine']);
	});

	it('leaves behind the bodies that were written over, and keeps a removal', () => {
		const old = version({ rev: 'old', body: 'secret' });
		const gone = version({ rev: 'gone', parents: ['old'], body: null });
		expect(writeContent(packRecords('g', [old, gone]))).not.toContain('secret');
		expect(sent([old, gone]).map(({ body }) => body)).toEqual([undefined, null]);
	});

	it('has no answers in it while the list is empty', () => {
		const list = version({ rev: 'list' });
		const view = version({ id: 'v', rev: 'view', kind: 'view' });
		const agreed = version({ id: 'a', rev: 'agreed', kind: 'agreement' });
		expect(withoutAnswers([list, view, agreed])).toEqual([list]);
	});

	it('is refused where its writer is missing', () => {
		const packed = packRecords('g', [version({})]);
		expect(unpackRecords({ ...packed, writers: [] })).toBeNull();
	});
});
