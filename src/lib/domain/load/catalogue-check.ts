import { manners, tooLong } from '../deck/check-text';
import { playable } from '../deck/pack';
import type { LibraryProblem } from '../deck/parse';
import type { Deck } from '../deck/schema';
import {
	AREAS,
	OWN_TASK,
	type Phase,
	PHASES,
	TASK_LANGUAGES,
	type TaskLanguage,
} from './catalogue';
import type { TaskProblem } from './catalogue-parse';
import type { CatalogueFile, TaskEntry } from './catalogue-schema';
import { STEPS } from './steps';

/**
 * What the schema cannot say about the catalogue: how its texts read, and what holds between tasks.
 * Retired tasks are never offered, so only their ids are looked at.
 */

const TITLE_CHARACTERS = 40;
const PHRASE_CHARACTERS = 70;
const START_LIST = { least: 11, most: 13 };

/** A text that people read, and where it stands. */
export type CatalogueText = { task?: string; field: string; language: TaskLanguage; text: string };

const inBoth = (texts: Record<TaskLanguage, string>, field: string) =>
	TASK_LANGUAGES.map((language) => ({
		field: `${field}.${language}`,
		language,
		text: texts[language],
	}));

const titlesOfAreas = ({ areas }: CatalogueFile): CatalogueText[] =>
	areas.flatMap(({ title }, n) => inBoth(title, `areas[${n}].title`));
const titleOf = ({ id, title }: TaskEntry): CatalogueText[] =>
	inBoth(title, 'title').map((text) => ({ task: id, ...text }));
const phrasesOf = ({ id, steps }: TaskEntry): CatalogueText[] =>
	STEPS.flatMap((step) => inBoth(steps[step], `steps.${step}`)).map((text) => ({
		task: id,
		...text,
	}));

/** The tasks that may still be offered. */
const current = ({ tasks }: CatalogueFile) => tasks.filter((task) => !task.retired);

/** Every text that is still shown. */
export const textsOf = (catalogue: CatalogueFile): CatalogueText[] => [
	...titlesOfAreas(catalogue),
	...current(catalogue).flatMap((task) => [...titleOf(task), ...phrasesOf(task)]),
];

export function checkCatalogue(catalogue: CatalogueFile): TaskProblem[] {
	const tasks = current(catalogue);
	return [
		...checkAreas(catalogue),
		...checkIds(catalogue.tasks),
		...tasks.flatMap(checkPhases),
		...checkStartLists(tasks),
		...[...titlesOfAreas(catalogue), ...tasks.flatMap(titleOf)].flatMap(checkTitle),
		...tasks.flatMap(phrasesOf).flatMap(checkPhrase),
		...checkRepeats(tasks),
	];
}

function checkAreas({ areas }: CatalogueFile): TaskProblem[] {
	if (areas.map(({ id }) => id).join() === AREAS.join()) return [];
	return [{ field: 'areas', reason: `must be ${AREAS.join(', ')}, each once and in this order` }];
}

function checkIds(tasks: readonly TaskEntry[]): TaskProblem[] {
	const problems: TaskProblem[] = [];
	const seen = new Set<string>();
	for (const { id } of tasks) {
		if (seen.has(id)) problems.push({ task: id, field: 'id', reason: 'is used twice' });
		seen.add(id);
		if (id.startsWith(OWN_TASK)) {
			const reason = `"${OWN_TASK}" is kept for tasks people write themselves`;
			problems.push({ task: id, field: 'id', reason });
		}
	}
	return problems;
}

function checkPhases({ id, area, phases, start }: TaskEntry): TaskProblem[] {
	const problems: TaskProblem[] = [];
	const add = (field: string, reason: string) => problems.push({ task: id, field, reason });
	for (const [field, list] of Object.entries({ phases, start })) {
		if (new Set(list).size < list.length) add(field, 'names a phase twice');
	}
	for (const phase of start) {
		if (!phases.includes(phase)) add('start', `"${phase}" is not among its phases`);
	}
	// Home and team never mix.
	const apart = area === 'team' ? phases.every(isTeam) : !phases.some(isTeam);
	if (!apart) add('phases', 'tasks of area team have phase team alone, and no others have it');
	return problems;
}

const isTeam = (phase: Phase) => phase === 'team';

function checkStartLists(tasks: readonly TaskEntry[]): TaskProblem[] {
	const { least, most } = START_LIST;
	return PHASES.flatMap((phase) => {
		const count = tasks.filter(({ start }) => start.includes(phase)).length;
		if (count >= least && count <= most) return [];
		const reason = `the start list of ${phase} has ${count} tasks, at least ${least} and at most ${most}`;
		return [{ field: 'tasks', reason }];
	});
}

const checkTitle = (title: CatalogueText) =>
	judge(title, [
		...manners(title.text, title.language, false),
		...tooLong(title.text, TITLE_CHARACTERS),
	]);

function checkPhrase(phrase: CatalogueText): TaskProblem[] {
	const { text, language } = phrase;
	const reasons = [...manners(text, language, false), ...tooLong(text, PHRASE_CHARACTERS)];
	if (/^\p{Lu}/u.test(text)) reasons.push('must begin with a small letter');
	if (text.endsWith('.')) reasons.push('must not end with a full stop');
	return judge(phrase, reasons);
}

const judge = ({ task, field }: CatalogueText, reasons: readonly string[]): TaskProblem[] =>
	reasons.map((reason) => ({ ...(task !== undefined && { task }), field, reason }));

/** Titles and phrases that are there already, whatever their capitals and marks. */
function checkRepeats(tasks: readonly TaskEntry[]): TaskProblem[] {
	const first = new Map<string, string>();
	return tasks.flatMap((task) =>
		[...titleOf(task), ...phrasesOf(task)].flatMap((one) => {
			const words = one.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
			const key = `${one.language} ${words.join(' ')}`;
			const before = first.get(key);
			first.set(key, before ?? `${task.id}: ${one.field}`);
			return before === undefined ? [] : judge(one, [`is the same as ${before}`]);
		}),
	);
}

/** Cards name the tasks they touch: each has to be one that is offered. */
export function checkTasksOfCards(
	decks: readonly Deck[],
	catalogue: CatalogueFile,
): LibraryProblem[] {
	const known = new Set(current(catalogue).map(({ id }) => id));
	return decks.flatMap((deck) =>
		playable(deck).flatMap((card) =>
			(card.tasks ?? []).flatMap((task, n) => {
				if (known.has(task)) return [];
				const reason = `"${task}" is not, or no longer, a task of taken.json`;
				return [{ deck: deck.id, card: card.id, field: `tasks[${n}]`, reason }];
			}),
		),
	);
}
