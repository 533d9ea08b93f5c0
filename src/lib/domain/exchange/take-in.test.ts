import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Version } from '../version';
import { undoable } from './batch';
import { belongings } from './belongings.fixture';
import { insideOf, type Known, mergeSeen, offerOf } from './take-in';

const known = (rest: Partial<Known> = {}): Known => ({
	revs: new Set(),
	games: new Set(),
	erased: new Set(),
	...rest,
});

describe('what a backup offers', () => {
	it('is all of it, in two parts that share nothing', () => {
		fc.assert(
			fc.property(belongings('phone'), fc.nat(), (all, n) => {
				const ids = [...all.versions.map(({ id }) => id), 'home-1', 'phone-game-0'];
				const erased = new Set([ids[n % ids.length]!]);
				const offer = offerOf(all, known({ erased }));
				expect(new Set([...offer.usual.versions, ...offer.erased.versions])).toEqual(
					new Set(all.versions),
				);
				for (const { id, group } of offer.usual.versions)
					expect(erased.has(id) || erased.has(group)).toBe(false);
				for (const { id, group } of offer.erased.versions)
					expect(erased.has(id) || erased.has(group)).toBe(true);
				expect(offer.usual.games.length + offer.erased.games.length).toBe(all.games.length);
			}),
		);
	});

	it('leaves a game that is here as it is here', () => {
		fc.assert(
			fc.property(belongings('phone'), (all) => {
				const games = new Set(all.games.map(({ game }) => game));
				const offer = offerOf(all, known({ games }));
				expect([...offer.usual.games, ...offer.erased.games]).toEqual([]);
			}),
		);
	});

	it('keeps apart what belonged to an erased game, also when its cards were seen', () => {
		const [evening, earlier] = ['2026-11-21T20:00:00.000Z', '2026-10-01T19:30:00.000Z'];
		const kept = (id: string, game: string, began: string): Version => ({
			id,
			rev: id,
			group: 'home-1',
			kind: 'note',
			parents: [],
			at: began,
			by: 'phone',
			format: 1,
			body: {
				game,
				began,
				on: began.slice(0, 10),
				card: { ref: 'set/1', level: 1, language: 'nl', text: 'Wat?' },
				kept: true,
				note: '',
				ideas: [],
				trying: null,
			},
		});
		const versions = [kept('n1', 'gone', evening), kept('n2', 'here', earlier)];
		const mark = (ref: string, began: string, never: boolean, group = 'home-1') => ({
			group,
			ref,
			at: Date.parse(began),
			never,
		});
		const seen = [
			mark('set/1', evening, false),
			mark('set/2', evening, true),
			mark('set/3', earlier, false),
			mark('set/1', evening, false, 'home-2'),
		];
		// Of the game itself: this device never had what another one had kept from it.
		const erased = new Set(['gone']);
		expect(offerOf({ versions, seen, games: [] }, known({ erased }))).toEqual({
			usual: {
				versions: [versions[1]],
				seen: [{ ...seen[1], at: null }, seen[2], seen[3]],
				games: [],
			},
			erased: { versions: [versions[0]], seen: [seen[0], seen[1]], games: [] },
		});
		// One card thrown away is not the evening.
		expect(
			offerOf({ versions, seen, games: [] }, known({ erased: new Set(['n1']) })).erased.seen,
		).toEqual([]);
	});

	it('is counted by record, group by group', () => {
		fc.assert(
			fc.property(belongings('phone'), (all) => {
				const half = new Set(all.versions.slice(0, 4).map(({ rev }) => rev));
				const inside = insideOf(all, known({ revs: half }));
				const records = inside.flatMap(({ tallies }) =>
					tallies.map(({ fresh, here }) => fresh + here),
				);
				const ids = new Set(all.versions.map(({ id }) => id));
				expect(records.reduce((a, b) => a + b, 0)).toBe(ids.size);
				const fresh = inside.flatMap(({ tallies }) => tallies.map((one) => one.fresh));
				const lacking = all.versions.filter(({ rev }) => !half.has(rev)).map(({ id }) => id);
				expect(fresh.reduce((a, b) => a + b, 0)).toBe(new Set(lacking).size);
			}),
		);
	});
});

describe('two marks of one card', () => {
	const mark = fc.record({
		group: fc.constant('g'),
		ref: fc.constant('r'),
		at: fc.option(fc.nat()),
		never: fc.boolean(),
	});

	it('come out the same in any order and however often', () => {
		fc.assert(
			fc.property(mark, mark, mark, (a, b, c) => {
				expect(mergeSeen(a, b)).toEqual(mergeSeen(b, a));
				expect(mergeSeen(mergeSeen(a, b), c)).toEqual(mergeSeen(a, mergeSeen(b, c)));
				expect(mergeSeen(a, a)).toEqual(a);
			}),
		);
	});
});

describe('undoing a batch', () => {
	const all = belongings('phone').map(({ versions }) => versions);

	it('takes all of it where nothing else is there', () => {
		fc.assert(
			fc.property(all, (versions) => {
				const revs = versions.map(({ rev }) => rev);
				expect(undoable(revs, versions)).toEqual(new Set(revs));
			}),
		);
	});

	it('leaves all that something newer builds on, and what else is there', () => {
		fc.assert(
			fc.property(all, fc.nat(12), (versions, n) => {
				// The first were taken in, the others were written since.
				const batch = new Set(versions.slice(0, n).map(({ rev }) => rev));
				const gone = undoable(batch, versions);
				const left = versions.filter(({ rev }) => !gone.has(rev));
				for (const rev of gone) expect(batch.has(rev)).toBe(true);
				const revs = new Set(left.map(({ rev }) => rev));
				for (const { parents } of left)
					for (const parent of parents) expect(revs.has(parent)).toBe(true);
			}),
		);
	});

	const version = (rev: string, kind: Version['kind'], on?: Version): Version => ({
		id: on?.id ?? rev,
		rev,
		group: 'home',
		kind,
		parents: on ? [on.rev] : [],
		at: '2026-11-21T20:00:00Z',
		by: 'phone',
		format: 1,
		body: {},
	});

	it('brings back the list and the names as they were here', () => {
		const here = [version('home', 'group'), version('noor', 'member'), version('list', 'list')];
		const batch = [
			...here.map((one) => version(`${one.rev}-2`, one.kind, one)),
			version('sam', 'member'),
		];
		const revs = batch.map(({ rev }) => rev);
		// Sam is somebody of whom nothing was known: what is here may be about them.
		expect([...undoable(revs, [...here, ...batch])]).toEqual(revs.slice(0, 3));
		const since = version('list-3', 'list', batch[2]);
		expect([...undoable(revs, [...here, ...batch, since])]).toEqual(['home-2', 'noor-2']);
	});

	it('leaves the group that something newer was written in', () => {
		const batch = [version('home', 'group'), version('noor', 'member'), version('note', 'note')];
		const gone = undoable(
			batch.map(({ rev }) => rev),
			[...batch, version('since', 'agreement')],
		);
		expect([...gone]).toEqual(['note']);
	});
});
