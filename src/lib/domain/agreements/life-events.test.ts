import { describe, expect, it } from 'vitest';
import { type Phase, PHASES } from '../load/catalogue';
import type { List } from '../load/list';
import { task } from '../load/tasks.fixture';
import { agreement } from './agreements.fixture';
import { CHANGES, LIFE_EVENTS, lookAgain, silenced, silencedList, touchedBy } from './life-events';
import { isDue, standing } from './standing';

const catalogue = [
	task({ id: 'fles', area: 'baby', phases: ['baby'] }),
	task({ id: 'koken', area: 'meals', phases: [...PHASES] }),
	task({ id: 'auto', area: 'home', phases: ['no-children', 'baby'] }),
	task({ id: 'oude-fles', area: 'baby', phases: ['baby'], retired: true }),
	task({ id: 'notulen', area: 'team', phases: ['team'] }),
	task({ id: 'medicijnen', area: 'caring', phases: ['caring'] }),
	task({ id: 'prikken', area: 'health', phases: ['baby', 'school'], start: ['baby'] }),
	task({ id: 'bezoek', area: 'family', phases: ['no-children', 'baby'], start: ['baby'] }),
];
const babyDecks = ['in-verwachting'];
const held = (id: string, part: Parameters<typeof agreement>[0]) => ({ id, body: agreement(part) });
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('a life event', () => {
	const agreements = [
		held('night', { tasks: ['oude-fles'] }),
		held('car', { tasks: ['auto'] }),
		held('car-before', { tasks: ['auto'], madeBefore: 'birth' }),
		held('own-words', { tasks: [] }),
		held('while-expecting', { tasks: [], expecting: true }),
		held('own-task', { tasks: ['own-x'] }),
		held('stopped', { tasks: ['fles'], stopped: '2026-04-01' }),
		held('silent', { tasks: ['fles'], silent: true }),
	];

	it('brings the agreements and tasks it touches, and those only people can tell', () => {
		const birth = touchedBy('birth', agreements, catalogue);
		expect(ids(birth.agreements)).toEqual(['night', 'car-before', 'while-expecting']);
		expect(ids(birth.unsure)).toEqual(['own-words', 'own-task']);
		expect(ids(birth.tasks)).toEqual(['prikken', 'fles', 'koken']);
		const moving = touchedBy('moving', agreements, catalogue);
		expect(ids(moving.agreements)).toEqual(['car', 'car-before']);
		expect(ids(moving.unsure)).toContain('while-expecting');
		expect(ids(touchedBy('parent-needs-care', [], catalogue).tasks)).toEqual(['medicijnen']);
	});

	it('proposes first what people in that phase begin with, then by what it is about', () => {
		const [fles, koken, bad] = [
			task({ id: 'fles', area: 'baby', phases: ['baby'] }),
			task({ id: 'koken', area: 'meals', phases: ['baby'], start: ['baby'] }),
			task({ id: 'bad', area: 'baby', phases: ['baby'], start: ['baby'] }),
		];
		expect(ids(touchedBy('birth', [], [fles, koken, bad]).tasks)).toEqual(['bad', 'koken', 'fles']);
	});

	it('never reaches into a team', () => {
		for (const event of LIFE_EVENTS) {
			expect(CHANGES[event].areas).not.toContain('team');
			expect(CHANGES[event].phase).not.toBe('team');
		}
	});

	it('proposes a day some weeks on', () => {
		expect(lookAgain('birth', '2026-11-21')).toBe('2027-01-02');
		expect(lookAgain('moving', '9999-12-31')).toBe('9999-12-31');
	});
});

describe('silenced', () => {
	const on = '2026-06-01';
	const before = { madeBefore: 'birth', review: '2026-07-01', until: '2026-08-01' } as const;

	it.each([[['fles']], [['koken', 'fles']], [['prikken']], [[]], [['own-wieg']]])(
		'stops what is about the baby, or could be: %j',
		(tasks) => {
			const quiet = silenced(agreement({ ...before, tasks }), catalogue, babyDecks, on);
			expect(quiet.silent).toBe(true);
			expect(standing(quiet, on)).toBe('past');
			expect(isDue(quiet, '9999-12-31')).toBe(false);
			expect(quiet).not.toHaveProperty('madeBefore');
			expect(silenced(quiet, catalogue, babyDecks, on)).toEqual(quiet);
		},
	);

	it.each([{ expecting: true as const }, { card: 'in-verwachting/iv-001' }])(
		'stops what could be about the baby by what it came of: %j',
		(part) => {
			const ownWords = agreement({ tasks: [], ...part });
			expect(silenced(ownWords, catalogue, babyDecks, on).silent).toBe(true);
			const other = agreement({ tasks: ['auto'], ...part });
			expect(silenced(other, catalogue, babyDecks, on)).toBe(other);
		},
	);

	it('lets other work go on, without its question', () => {
		const quiet = silenced(agreement({ ...before, tasks: ['auto'] }), catalogue, babyDecks, on);
		expect(quiet).toEqual(agreement({ tasks: ['auto'], until: '2026-08-01' }));
	});

	it('leaves alone what has nothing to do with it', () => {
		const other = agreement({ tasks: ['auto'], review: '2026-07-01' });
		expect(silenced(other, catalogue, babyDecks, on)).toBe(other);
		const visit = agreement({ tasks: ['bezoek'] });
		expect(silenced(visit, catalogue, babyDecks, on)).toBe(visit);
		const ownWords = agreement({ tasks: [], card: 'huishouden/hh-001' });
		expect(silenced(ownWords, catalogue, babyDecks, on)).toBe(ownWords);
	});
});

describe('a silenced list', () => {
	const list = (phase: Phase, ...ids: string[]): List => ({
		phase,
		of: ['sam'],
		tasks: ids.map((id) => ({ id })),
		dropped: [],
	});

	it('has nothing about the baby on it, and loses nothing else', () => {
		const quiet = silencedList(
			list('expecting', 'fles', 'prikken', 'koken', 'bezoek', 'own-wens'),
			catalogue,
		);
		expect(quiet.phase).toBe('no-children');
		expect(ids(quiet.tasks)).toEqual(['koken', 'bezoek', 'own-wens']);
		expect(ids(quiet.dropped)).toEqual(['fles', 'prikken']);
		expect(silencedList(quiet, catalogue)).toEqual(quiet);
	});

	it('stays where it is in life when that is not about a baby', () => {
		const school = list('school', 'koken');
		expect(silencedList(school, catalogue)).toBe(school);
	});
});
