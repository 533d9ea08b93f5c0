import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../deck/terms';
import { LENGTHS, type Move, type Started } from './events';
import { begin, beginner, type Game, isOver, play, progress } from './game';
import { keepsakesOf, seenIn } from './keepsakes';

const row = (level: number, count: number) =>
	Array.from({ length: count }, (_, n) => `deck/${level}-${n}`);

const started = (part: Partial<Started> = {}, counts = [20, 20, 20]): Started => ({
	type: 'started',
	game: 'g',
	group: 'home',
	at: '2026-11-21T20:00:00.000Z',
	decks: ['deck'],
	length: 'even',
	mode: 'together',
	players: [],
	first: false,
	order: { 1: row(1, counts[0]!), 2: row(2, counts[1]!), 3: row(3, counts[2]!) },
	...part,
});

const levelOf = (ref: string) => Number(ref.slice(5, 6));
const playAll = (game: Game, ...types: Exclude<Move['type'], 'kept' | 'noted'>[]) =>
	types.reduce((now, type) => play(now, { type } as Move), game);

const anyStart = fc
	.record({
		length: fc.constantFrom(...LENGTHS),
		mode: fc.constantFrom('together', 'alone'),
		players: fc.array(fc.string({ maxLength: 8 }), { maxLength: 8 }),
		counts: fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)),
	})
	.map(({ counts, ...part }) => started(part, counts));
const anyMove: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant({ type: 'next' } as Move) },
	fc.constantFrom<Move>(
		{ type: 'passed' },
		{ type: 'swapped' },
		{ type: 'askedOn' },
		{ type: 'movedUp' },
		{ type: 'wentBack' },
		{ type: 'extended' },
		{ type: 'finished' },
		{ type: 'paused' },
		{ type: 'resumed' },
	),
);
const anyGame = fc.tuple(anyStart, fc.array(anyMove, { maxLength: 60 }));

describe('a game', () => {
	it.each([
		['even', [1, 2, 3]],
		['gewoon', [1, 1, 1, 2, 2, 2, 3, 3, 3]],
		['lang', [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]],
	] as const)('%s deals its levels in order and then is over', (length, levels) => {
		let game = begin(started({ length }));
		expect(progress(game)).toEqual({ at: 1, total: levels.length });
		for (const level of levels) {
			expect(game.table.level).toBe(level);
			game = play(game, { type: 'next' });
		}
		expect(isOver(game)).toBe(true);
		expect(game.played.map(levelOf)).toEqual(levels);
	});

	it('of chosen cards deals just those, offers no other, and goes on with what lies behind', () => {
		let game = begin(started({ round: { 1: 2, 2: 0, 3: 1 } }));
		expect(progress(game).total).toBe(3);
		game = playAll(game, 'next');
		expect(game.table).toMatchObject({ card: 'deck/1-1', other: null });
		game = playAll(game, 'passed', 'next');
		expect(game.table).toMatchObject({ card: 'deck/3-0', ranOut: [] });
		game = playAll(game, 'next');
		expect(isOver(game)).toBe(true);
		expect(game.played).toEqual(['deck/1-0', 'deck/1-2', 'deck/3-0']);
		game = playAll(game, 'extended', 'next', 'next', 'next');
		expect(game.played.slice(3)).toEqual(['deck/1-3', 'deck/2-0', 'deck/3-1']);
	});

	it('free goes on until somebody moves up, and ends where the cards do', () => {
		let game = begin(started({ length: 'vrij' }, [8, 2, 1]));
		expect(progress(game).total).toBeNull();
		game = playAll(game, 'next', 'next', 'movedUp');
		expect(game.played.map(levelOf)).toEqual([1, 1, 1]);
		expect(game.table.level).toBe(2);
		game = playAll(game, 'next', 'next');
		expect([game.table.level, game.table.ranOut]).toEqual([3, [2]]);
		expect(isOver(playAll(game, 'next'))).toBe(true);
	});

	it('takes moving up back as if it never was', () => {
		const game = playAll(begin(started({ length: 'gewoon' })), 'next');
		expect(playAll(game, 'movedUp', 'wentBack')).toEqual(game);
		expect(playAll(game, 'movedUp', 'wentBack', 'next').table.level).toBe(1);
	});

	it('passes to another card of the level without changing who begins or how many come', () => {
		const game = begin(started({ players: ['Sam', 'Noor'] }));
		const passed = playAll(game, 'passed');
		expect(passed.table.card).not.toBe(game.table.card);
		expect(passed.table.level).toBe(1);
		expect(beginner(passed)).toBe(beginner(game));
		expect(progress(passed)).toEqual(progress(game));
		expect(passed.played).toEqual([]);
	});

	it('says which level ran out and goes on with the next', () => {
		const game = playAll(begin(started({}, [1, 5, 5])), 'passed');
		expect(game.table.ranOut).toEqual([1]);
		expect(game.table.level).toBe(2);
	});

	it('offers the second card out of two, once, and deals the other one next', () => {
		const second = playAll(begin(started({ length: 'gewoon' })), 'next');
		const { card, other } = second.table;
		expect(other).not.toBeNull();
		const swapped = playAll(second, 'swapped');
		expect([swapped.table.card, swapped.table.other]).toEqual([other, card]);
		expect(playAll(swapped, 'swapped')).toEqual(second);
		const third = playAll(swapped, 'next');
		expect(third.table.card).toBe(card);
		expect(third.table.other).toBeNull();
		expect(playAll(second, 'passed').table.card).toBe(other);
		expect(playAll(second, 'passed').table.other).toBeNull();
	});

	it('offers nothing to somebody alone', () => {
		expect(playAll(begin(started({ mode: 'alone' })), 'next').table.other).toBeNull();
	});

	it('deals one a level more when it is extended', () => {
		const over = playAll(begin(started()), 'next', 'next', 'next');
		const more = playAll(over, 'extended');
		expect(more.table.level).toBe(1);
		expect(progress(more)).toEqual({ at: 4, total: 6 });
		expect(playAll(more, 'next', 'next', 'next').played.map(levelOf)).toEqual([1, 2, 3, 1, 2, 3]);
	});

	it('never deals a card twice, never goes down a level within a round, never stands still', () => {
		fc.assert(
			fc.property(anyGame, ([start, moves]) => {
				let game = begin(start);
				for (const move of moves) {
					const next = play(game, move);
					if (['next', 'passed', 'movedUp'].includes(move.type) && !isOver(next)) {
						if (next !== game) expect(next.table.card).not.toBe(game.table.card);
						expect(next.table.level).toBeGreaterThanOrEqual(game.table.level);
					}
					game = next;
					expect(new Set(game.played).size).toBe(game.played.length);
					if (game.table.card !== null) {
						expect(game.played).not.toContain(game.table.card);
						expect(levelOf(game.table.card)).toBe(game.table.level);
					}
				}
			}),
		);
	});

	it('lets everybody begin equally often, give or take one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(30), (count, cards) => {
				const players = Array.from({ length: count }, (_, n) => `p${n}`);
				let game = begin(started({ length: 'vrij', players }, [40, 0, 0]));
				const times = players.map(() => 0);
				for (let n = 0; n <= cards; n++) {
					times[beginner(game)]!++;
					game = play(game, { type: 'next' });
				}
				expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('takes back any move of the cards', () => {
		fc.assert(
			fc.property(
				anyGame,
				fc.constantFrom<Move['type']>('next', 'passed', 'movedUp', 'finished', 'extended'),
				([start, moves], type) => {
					const game = moves.reduce(play, begin(start));
					const moved = play(game, { type } as Move);
					if (moved !== game) expect(play(moved, { type: 'wentBack' })).toEqual(game);
				},
			),
		);
	});
});

describe('what stays of a game', () => {
	const cardOf = (ref: string) => ({
		ref,
		level: levelOf(ref) as 1 | 2 | 3,
		language: 'nl' as const,
		text: `text of ${ref}`,
	});
	const [a, b] = ['deck/1-0', 'deck/2-0'];

	it('is nothing when nobody kept or wrote anything', () => {
		const game = playAll(begin(started()), 'next', 'passed', 'next', 'next');
		expect(keepsakesOf(game, '2026-11-21', cardOf)).toEqual([]);
	});

	it('is what was kept, noted and tried, and the trial ends after two weeks', () => {
		let game = playAll(begin(started({ players: ['Sam', 'Noor'] })), 'next', 'next', 'next');
		const moves: Move[] = [
			{ type: 'kept', ref: b, kept: true },
			{ type: 'noted', ref: a, text: '  de was  ' },
			{ type: 'noted', ref: b, text: '' },
			{ type: 'chose', ref: a },
			{ type: 'ideas', ideas: ['', 'om de beurt', 'briefje', ''] },
			{ type: 'tries', idea: 2 },
		];
		game = moves.reduce(play, game);
		const byRef = new Map(
			keepsakesOf(game, '2026-12-25', cardOf).map((one) => [one.card.ref, one]),
		);
		expect(byRef.get(a)).toMatchObject({
			began: '2026-11-21T20:00:00.000Z',
			kept: false,
			note: 'de was',
			ideas: [
				{ by: 'Sam', text: 'om de beurt' },
				{ by: 'Noor', text: 'briefje' },
			],
			trying: { idea: 'briefje', until: '2027-01-08' },
		});
		expect(byRef.get(b)).toMatchObject({ kept: true, note: '', ideas: [], trying: null });
		expect(byRef.size).toBe(2);
	});

	it('forgets what was kept and let go again', () => {
		const moves: Move[] = [
			{ type: 'kept', ref: a, kept: true },
			{ type: 'kept', ref: a, kept: false },
		];
		expect(keepsakesOf(moves.reduce(play, begin(started())), '2026-11-21', cardOf)).toEqual([]);
	});

	it('counts every card that lay on the table as seen, passed ones too', () => {
		const game = playAll(begin(started()), 'passed', 'next', 'next', 'next');
		expect(seenIn(game).sort()).toEqual(['deck/1-0', 'deck/1-1', 'deck/2-0', 'deck/3-0']);
		expect(new Set(LEVELS.flatMap((level) => game.start.order[level])).size).toBe(60);
	});
});
