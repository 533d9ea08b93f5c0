import { mean, weightOf } from './minutes';
import { NO_ONE, type Owner, ownerOf, partsOf } from './owners';
import { type Step, STEPS } from './steps';
import type { Side } from './view';

/**
 * How people see a step, each code with its own kind of question to talk about. The first that holds
 * for one of its steps stands for the task.
 *
 * - `neither`: nobody here says they carry it, and no one else is named
 * - `both-claim`: at least two say it is theirs, or mostly
 * - `more-than-seen`: somebody carries more, in their own eyes, than another sees
 * - `more-than-claimed`: somebody sees another carry more than they say themselves
 * - `elsewhere`: alike about each other, not about others, somebody outside or nobody
 */
export const SEEN = [
	'neither',
	'both-claim',
	'more-than-seen',
	'more-than-claimed',
	'elsewhere',
	'same',
] as const;
export type Seen = (typeof SEEN)[number];

/** What somebody wishes for themselves, next to how it is today; in the same way. */
export const WISHED = ['less', 'more', 'elsewhere', 'same'] as const;
export type Wished = (typeof WISHED)[number];

/** One task as it was compared. */
export interface Compared<Code> {
	task: string;
	/** Minutes a week, as those corrected them who did, or else as they were guessed. */
	minutes: number;
	/** From 0, alike, to 1: over the steps, how much of the work the two furthest apart give to others. */
	difference: number;
	/** Steps to which at least two gave an answer. */
	steps: Partial<Record<Step, Code>>;
	seen: Code;
}

export interface Comparison<Code> {
	/** What there is to talk about: the most different first, then the most work. */
	different: Compared<Code>[];
	/** The most work first. */
	same: Compared<Code>[];
	/** Tasks that cannot be compared yet. */
	open: string[];
}

/** A task of the list with its guess of the minutes a week, 0 where there is none. */
export interface Weighed {
	id: string;
	minutes: number;
}

/** One answer to one step: who gave it, and what part it gives to whom. */
interface Answer {
	by: string;
	parts: Map<string, number>;
}

/**
 * Compares how two or more people see the same tasks. In whatever order they are given, it comes out
 * the same: there is no first person.
 */
export const compare = (tasks: readonly Weighed[], sides: readonly Side[]): Comparison<Seen> =>
	comparison(tasks, sides, SEEN, seenAs);

/** Compares how somebody sees it today with what they wish. */
export function compareWish(tasks: readonly Weighed[], { by, views }: Side): Comparison<Wished> {
	const wished = [...views].flatMap(([task, view]) =>
		view.wished ? [[task, { ...view.wished, minutes: view.minutes }] as const] : [],
	);
	return comparison(
		tasks,
		[
			{ by, views },
			{ by, views: new Map(wished) },
		],
		WISHED,
		wishedAs,
	);
}

function comparison<Code extends Seen | Wished>(
	tasks: readonly Weighed[],
	sides: readonly Side[],
	codes: readonly Code[],
	codeOf: (answers: readonly Answer[]) => Code,
): Comparison<Code> {
	const open: string[] = [];
	const compared: Compared<Code>[] = [];
	for (const { id, minutes } of tasks) {
		const steps: Partial<Record<Step, Code>> = {};
		const differences: number[] = [];
		for (const step of STEPS) {
			const answers = answersTo(id, step, sides);
			if (answers.length < 2) continue;
			steps[step] = codeOf(answers);
			differences.push(furthest(answers));
		}
		const seen = codes.find((code) => Object.values(steps).includes(code));
		if (seen === undefined) {
			open.push(id);
			continue;
		}
		compared.push({
			task: id,
			minutes: weightOf(id, sides, minutes),
			// Rounded, so that who was added up first shows nowhere.
			difference: Math.round(mean(differences) * 1e9) / 1e9,
			steps,
			seen,
		});
	}
	compared.sort((a, b) => b.difference - a.difference || b.minutes - a.minutes);
	return {
		different: compared.filter(({ seen }) => seen !== 'same'),
		same: compared.filter(({ seen }) => seen === 'same'),
		open,
	};
}

function answersTo(task: string, step: Step, sides: readonly Side[]): Answer[] {
	return sides.flatMap(({ by, views }) => {
		const view = views.get(task);
		const owner: Owner | null = view ? ownerOf(view, step) : null;
		return owner ? [{ by, parts: partsOf(owner) }] : [];
	});
}

const partOf = (who: string, { parts }: Answer) => parts.get(who) ?? 0;

/** How much of the work one answer gives to others than the other does. */
function apart(a: Answer, b: Answer): number {
	const carriers = new Set([...a.parts.keys(), ...b.parts.keys()]);
	return [...carriers].reduce((sum, who) => sum + Math.abs(partOf(who, a) - partOf(who, b)), 0) / 2;
}

const furthest = (answers: readonly Answer[]) =>
	Math.max(...answers.flatMap((a, n) => answers.slice(n + 1).map((b) => apart(a, b))));

function seenAs(answers: readonly Answer[]): Seen {
	const here = new Set([NO_ONE, ...answers.map(({ by }) => by)]);
	const onlyHere = answers.every(({ parts }) => [...parts.keys()].every((who) => here.has(who)));
	if (onlyHere && answers.every((answer) => partOf(answer.by, answer) === 0)) return 'neither';
	if (furthest(answers) === 0) return 'same';
	if (answers.filter((answer) => partOf(answer.by, answer) > 1 / 2).length > 1) return 'both-claim';
	/** What part of it somebody says is theirs, and what part another says is that person's. */
	const pairs = answers.flatMap((own) =>
		answers.map((other) => [partOf(own.by, own), partOf(own.by, other)] as const),
	);
	if (pairs.some(([claimed, given]) => claimed > given)) return 'more-than-seen';
	if (pairs.some(([claimed, given]) => claimed < given)) return 'more-than-claimed';
	return 'elsewhere';
}

function wishedAs(answers: readonly Answer[]): Wished {
	const [today, wish] = answers as [Answer, Answer];
	if (apart(today, wish) === 0) return 'same';
	const mine = partOf(wish.by, wish) - partOf(today.by, today);
	return mine < 0 ? 'less' : mine > 0 ? 'more' : 'elsewhere';
}
