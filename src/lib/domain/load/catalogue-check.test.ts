import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, validDeck } from '../deck/valid-deck.fixture';
import { PHASES } from './catalogue';
import { checkCatalogue, checkTasksOfCards, textsOf } from './catalogue-check';
import type { CatalogueFile, TaskEntry } from './catalogue-schema';
import { taskOf, validCatalogue } from './valid-catalogue.fixture';

type Break = (catalogue: CatalogueFile) => void;
/** Places of the fixture: 0 to 11 are tasks at home, 12 to 23 of a team. */
const onTask =
	(n: number, change: (task: TaskEntry) => void): Break =>
	(catalogue) =>
		change(taskOf(catalogue, n));

describe('checkCatalogue', () => {
	it('has nothing to say about a catalogue that keeps the rules', () => {
		expect(checkCatalogue(validCatalogue())).toEqual([]);
	});

	const rules: [rule: string, broken: Break, where: string, reason: RegExp][] = [
		[
			'areas in another order',
			(catalogue) => catalogue.areas.reverse(),
			'areas',
			/^must be meals, .* team, each once and in this order$/,
		],
		['an area that is missing', (catalogue) => catalogue.areas.pop(), 'areas', /^must be meals/],
		[
			'a long title of an area',
			(catalogue) => catalogue.areas.forEach((area, n) => n || (area.title.en = 'a'.repeat(41))),
			'areas[0].title.en',
			/^41 characters, at most 40$/,
		],
		['an id used twice', onTask(1, (task) => (task.id = 'ketel')), 'ketel id', /^is used twice$/],
		[
			'the id of an own task',
			onTask(1, (task) => (task.id = 'own-sok')),
			'own-sok id',
			/people write themselves/,
		],
		[
			'a start outside the phases',
			onTask(1, (task) => task.phases.pop()),
			'sok start',
			/^"later" is not among its phases$/,
		],
		[
			'a phase named twice',
			onTask(1, (task) => task.phases.push('baby')),
			'sok phases',
			/^names a phase twice$/,
		],
		[
			'a start named twice',
			onTask(1, (task) => task.start.push('baby')),
			'sok start',
			/^names a phase twice$/,
		],
		[
			'a task at home that is also of the team',
			onTask(1, (task) => task.phases.push('team')),
			'sok phases',
			/phase team alone/,
		],
		[
			'a task of the team that is also at home',
			onTask(12, (task) => task.phases.push('baby')),
			'pen phases',
			/phase team alone/,
		],
		[
			'a title of 41 characters',
			onTask(1, (task) => (task.title.nl = 'A'.repeat(41))),
			'sok title.nl',
			/^41 characters, at most 40$/,
		],
		[
			'a phrase of 71 characters',
			onTask(1, (task) => (task.steps.plan.en = 'a'.repeat(71))),
			'sok steps.plan.en',
			/^71 characters, at most 70$/,
		],
		[
			'a phrase that begins large',
			onTask(1, (task) => (task.steps.plan.nl = 'Sokken tellen')),
			'sok steps.plan.nl',
			/small letter/,
		],
		[
			'a phrase with a full stop',
			onTask(1, (task) => (task.steps.do.en = 'wash it.')),
			'sok steps.do.en',
			/full stop/,
		],
		[
			'a gendered role',
			onTask(1, (task) => (task.steps.do.nl = 'vader bellen')),
			'sok steps.do.nl',
			/"vader" gives a role a gender/,
		],
		[
			'a gendered title',
			onTask(1, (task) => (task.title.en = 'Her socks')),
			'sok title.en',
			/"her" gives a role a gender/,
		],
		[
			'a straight quote',
			onTask(1, (task) => (task.steps.do.nl = "'s avonds wassen")),
			'sok steps.do.nl',
			/straight quotes/,
		],
		[
			'stray white space',
			onTask(1, (task) => (task.steps.do.nl = 'wassen ')),
			'sok steps.do.nl',
			/stray white space/,
		],
		[
			'a phrase of another task, but for its marks',
			onTask(1, (task) => (task.steps.do.nl = 'de: ketel, halen')),
			'sok steps.do.nl',
			/^is the same as ketel: steps.do.nl$/,
		],
		[
			'a phrase that is there twice in one task',
			onTask(1, (task) => (task.steps.do.nl = task.steps.plan.nl)),
			'sok steps.do.nl',
			/^is the same as sok: steps.plan.nl$/,
		],
		[
			'the title of another task',
			onTask(1, (task) => (task.title.nl = 'De ketel')),
			'sok title.nl',
			/^is the same as ketel: title.nl$/,
		],
	];

	it.each(rules)('finds %s', (_rule, broken, where, reason) => {
		const catalogue = validCatalogue();
		broken(catalogue);
		const problems = checkCatalogue(catalogue);
		expect(problems.map(({ task, field }) => [task, field].filter(Boolean).join(' '))).toEqual([
			where,
		]);
		expect(problems[0]?.reason).toMatch(reason);
	});

	it('lets the two languages say the same', () => {
		const catalogue = validCatalogue();
		taskOf(catalogue, 1).title = { nl: 'Wifi', en: 'Wifi' };
		expect(checkCatalogue(catalogue)).toEqual([]);
	});

	it('leaves the texts of a retired task alone, but not its id', () => {
		const catalogue = validCatalogue();
		const retired = { ...structuredClone(taskOf(catalogue, 0)), id: 'oud', retired: true };
		retired.steps.do.nl = 'Vader bellen!';
		catalogue.tasks.push(retired);
		expect(checkCatalogue(catalogue)).toEqual([]);
		expect(textsOf(catalogue)).toEqual(textsOf(validCatalogue()));
		retired.id = 'sok';
		expect(checkCatalogue(catalogue)).toEqual([
			{ task: 'sok', field: 'id', reason: 'is used twice' },
		]);
	});

	it('wants 11 to 13 current tasks in the start list of every phase', () => {
		const extra = fc.record({ phase: fc.constantFrom(...PHASES), count: fc.nat(16) });
		fc.assert(
			fc.property(extra, fc.boolean(), ({ phase, count }, retire) => {
				const catalogue = validCatalogue();
				const [home, team] = [taskOf(catalogue, 0), taskOf(catalogue, 12)];
				const like = phase === 'team' ? team : home;
				const tasks = catalogue.tasks.filter((task) => !task.start.includes(phase));
				const listed = catalogue.tasks.filter((task) => task.start.includes(phase));
				const others = listed.map((task) => ({
					...task,
					start: task.start.filter((one) => one !== phase),
				}));
				const added = Array.from({ length: count }, (_, n) => ({
					...renamed(like, `nieuw-${'abcdefghijklmnopq'[n]}`),
					start: [phase],
				}));
				const old = { ...renamed(like, 'oud'), retired: true };
				catalogue.tasks = [...tasks, ...others, ...added, ...(retire ? [old] : [])];
				expect(checkCatalogue(catalogue).map(({ reason }) => reason)).toEqual(
					count >= 11 && count <= 13
						? []
						: [`the start list of ${phase} has ${count} tasks, at least 11 and at most 13`],
				);
			}),
		);
	});

	it('finds the same, whatever the order of the tasks', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(validCatalogue().tasks, { minLength: 24 }), (tasks) => {
				expect(checkCatalogue({ ...validCatalogue(), tasks })).toEqual([]);
			}),
		);
	});
});

/** A copy under another id, with texts of its own. */
function renamed(task: TaskEntry, id: string): TaskEntry {
	const text = JSON.stringify({ ...task, id: '' }).replaceAll(task.id, id);
	return { ...(JSON.parse(text) as TaskEntry), id };
}

describe('checkTasksOfCards', () => {
	it('lets cards name tasks, or none', () => {
		const deck = validDeck();
		cardOf(deck, 0).tasks = ['sok', 'pen'];
		expect(checkTasksOfCards([deck], validCatalogue())).toEqual([]);
	});

	it('finds tasks that are not there, or no longer', () => {
		const deck = validDeck();
		const catalogue = validCatalogue();
		taskOf(catalogue, 1).retired = true;
		cardOf(deck, 3).tasks = ['ketel', 'sok', 'nergens'];
		cardOf(deck, 4).tasks = ['nergens'];
		cardOf(deck, 4).retired = true;
		const reason = (task: string) => `"${task}" is not, or no longer, a task of taken.json`;
		expect(checkTasksOfCards([deck], catalogue)).toEqual([
			{ deck: 'voorbeeld', card: 'vb-004', field: 'tasks[1]', reason: reason('sok') },
			{ deck: 'voorbeeld', card: 'vb-004', field: 'tasks[2]', reason: reason('nergens') },
		]);
	});
});
