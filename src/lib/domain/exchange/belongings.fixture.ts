import fc from 'fast-check';
import { KINDS, revise, type Version } from '../version';
import type { Belongings } from './backup';

/** Whatever somebody may own, as several devices write it. For tests only. */

const instant = fc.date({
	min: new Date('2020-01-01'),
	max: new Date('2040-01-01'),
	noInvalidDate: true,
});
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const group = fc.constantFrom('home-1', 'home-2', 'team-1');
const text = fc.oneof(fc.string(), fc.constantFrom('</script>', '\u2028', '🙂', '__proto__'));

/** A body as JSON gives it back: no `-0`, and no name that reaches the prototype. */
const body = fc.oneof(
	fc.constant(null),
	fc
		.record({ note: text, more: fc.jsonValue({ maxDepth: 3 }) })
		.filter((value) => !JSON.stringify(value).includes('"__proto__":'))
		.map((value) => JSON.parse(JSON.stringify(value)) as unknown),
);

const edit = fc.record({
	id,
	group,
	kind: fc.constantFrom(...KINDS),
	now: instant,
	body,
	on: fc.nat(3),
});

/** Records with their history; `device` makes revs that no other device makes. */
const versions = (device: string): fc.Arbitrary<Version[]> =>
	fc.array(edit, { maxLength: 12 }).map((edits) => {
		const all: Version[] = [];
		for (const [n, { on, now, ...what }] of edits.entries()) {
			const record = `${what.group}/${what.kind}/${what.id}`;
			const heads = all.filter((version) => version.id === record).slice(-on - 1);
			all.push(
				revise(on === 0 ? [] : heads, {
					...what,
					id: record,
					rev: `${device}-${n}`,
					by: device,
					format: 1,
					now,
				}),
			);
		}
		return all;
	});

const seen = fc.uniqueArray(
	fc.record({
		group,
		ref: fc.constantFrom('set/1', 'set/2', 'set/3'),
		at: fc.option(fc.nat()),
		never: fc.boolean(),
	}),
	{ selector: (row) => `${row.group} ${row.ref}` },
);

const game = (device: string) =>
	fc.record({ n: fc.nat(2), group, moves: fc.nat(4) }).map(({ n, group, moves }) => {
		const name = `${device}-game-${n}`;
		const started = {
			type: 'started',
			game: name,
			group,
			at: '2026-11-21T20:00:00.000Z',
			decks: ['set'],
			length: 'even',
			mode: 'together',
			players: [],
			first: true,
			order: { 1: ['set/1'], 2: ['set/2'], 3: ['set/3'] },
		};
		const events = [started, ...Array.from({ length: moves }, () => ({ type: 'next' }))];
		return events.map((event, n) => ({ game: name, by: device, n, event }));
	});

export const belongings = (device: string): fc.Arbitrary<Belongings> =>
	fc.record({
		versions: versions(device),
		seen,
		games: fc
			.uniqueArray(game(device), { maxLength: 2, selector: (rows) => rows[0]!.game })
			.map((games) => games.flat()),
	});
