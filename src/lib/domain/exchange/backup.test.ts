import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../merge';
import { type Version } from '../version';
import {
	BACKUP,
	BACKUP_VERSION,
	type Belongings,
	gamesOf,
	MOST,
	parseBackup,
	writeBackup,
} from './backup';
import { belongings } from './belongings.fixture';

const made = new Date('2026-11-21T20:00:00Z');
const write = (all: Belongings, group?: string) =>
	writeBackup({ ...all, unreadable: [] }, made, group);

const file = (rest: object = {}) => ({
	format: BACKUP,
	version: BACKUP_VERSION,
	made: made.toISOString(),
	versions: [],
	seen: [],
	games: [],
	...rest,
});
const parse = (json: unknown) => parseBackup(JSON.stringify(json));

const version: Version = {
	id: 'note-1',
	rev: 'rev-1',
	group: 'home-1',
	kind: 'note',
	parents: [],
	at: made.toISOString(),
	by: 'phone',
	format: 1,
	body: { note: 'de was' },
};

describe('a backup', () => {
	it('gives back all that was put in', () => {
		fc.assert(
			fc.property(belongings('phone'), (all) => {
				const read = parseBackup(write(all));
				expect(read).toEqual({
					ok: true,
					value: {
						made: made.toISOString(),
						...all,
						versions: merge(all.versions, []),
						unreadable: 0,
					},
				});
			}),
		);
	});

	it('of one group holds all of that group and nothing of another', () => {
		fc.assert(
			fc.property(belongings('phone'), (all) => {
				const parts = ['home-1', 'home-2', 'team-1'].map((group) => {
					const read = parseBackup(write(all, group));
					if (!read.ok) throw new Error(read.error);
					for (const row of [...read.value.versions, ...read.value.seen])
						expect(row.group).toBe(group);
					for (const of of gamesOf(read.value.games).values()) expect(of).toBe(group);
					return read.value;
				});
				expect(parts.flatMap(({ versions }) => versions)).toHaveLength(all.versions.length);
				expect(parts.flatMap(({ seen }) => seen)).toHaveLength(all.seen.length);
				expect(parts.flatMap(({ games }) => games)).toHaveLength(all.games.length);
			}),
		);
	});

	it('carries what its app could not read, and says how much of it there is', () => {
		const text = writeBackup(
			{ versions: [version], seen: [], games: [], unreadable: [{ odd: 1 }] },
			made,
		);
		expect(text).toContain('"odd": 1');
		expect(parseBackup(text)).toMatchObject({ ok: true, value: { unreadable: 1 } });
	});

	it('keeps a version whose old body was left out', () => {
		const without: Partial<Version> = { ...version };
		delete without.body;
		expect(parse(file({ versions: [without] }))).toMatchObject({
			ok: true,
			value: { versions: [{ ...without, body: undefined }], unreadable: 0 },
		});
	});
});

describe('what is no backup', () => {
	it.each([
		['nothing', '', 'no-json'],
		['half a file', write({ versions: [version], seen: [], games: [] }).slice(0, -20), 'no-json'],
		['a text', 'samenspel', 'no-json'],
		['another file', '{"format":"recipe","version":1}', 'no-backup'],
		['a list', '[]', 'no-backup'],
		['null', 'null', 'no-backup'],
		['a file of a newer app', JSON.stringify(file({ version: BACKUP_VERSION + 1 })), 'newer'],
		['one without its lists', JSON.stringify(file({ versions: 'none' })), 'damaged'],
		['one without a date', JSON.stringify(file({ made: 'yesterday' })), 'damaged'],
		['a deep hole', '['.repeat(200_000) + ']'.repeat(200_000), undefined],
	])('is refused: %s', (_, text, reason) => {
		const read = parseBackup(text);
		expect(read.ok).toBe(false);
		if (reason) expect(read).toEqual({ ok: false, error: reason });
	});

	it('is not even looked into when it is too large', () => {
		expect(parseBackup('x'.repeat(MOST.characters + 1))).toEqual({ ok: false, error: 'too-large' });
	});

	it('is refused when a list has no end', () => {
		const seen = Array.from({ length: MOST.seen + 1 }, () => 0);
		expect(parse(file({ seen }))).toEqual({ ok: false, error: 'damaged' });
	});
});

describe('one bad row', () => {
	const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

	it.each([
		['an envelope without its record', { ...version, id: undefined }],
		['an unknown kind', { ...version, kind: 'secret' }],
		['an id without end', { ...version, id: 'x'.repeat(201) }],
		['no date', { ...version, at: 'soon' }],
		['a body without end', { ...version, body: deep(40) }],
		['too many parents', { ...version, parents: Array.from({ length: 1001 }, (_, n) => `${n}`) }],
		['no object', 12],
		['null', null],
	])('is counted, and takes no other with it: %s', (_, bad) => {
		const read = parse(file({ versions: [bad, version] }));
		expect(read).toMatchObject({ ok: true, value: { versions: [version], unreadable: 1 } });
	});

	it('never reaches the prototype', () => {
		const text = JSON.stringify(file({ versions: [version] })).replace(
			'"note":"de was"',
			'"__proto__":{"polluted":true}',
		);
		expect(parseBackup(text)).toMatchObject({ ok: true, value: { versions: [], unreadable: 1 } });
		expect('polluted' in {}).toBe(false);
	});

	it('keeps only the fields of an envelope that it knows', () => {
		const read = parse(file({ versions: [{ ...version, extra: 'x' }] }));
		expect(read).toMatchObject({ ok: true, value: { versions: [version] } });
		if (read.ok) expect(read.value.versions[0]).not.toHaveProperty('extra');
	});

	it('of a game is counted too', () => {
		const games = [{ game: 'g', by: 'p', n: 0, event: { type: 'cheat' } }];
		expect(parse(file({ games }))).toMatchObject({ ok: true, value: { games: [], unreadable: 1 } });
	});
});
