import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { type Deck, DeckSchema, Id } from './schema';

/**
 * What is wrong and where, in English: authors and developers read it in the terminal.
 * `card` is the card's id, or its place ("card 3") where the id itself cannot be read; without it
 * the deck as a whole is meant.
 */
export type Problem = { card?: string; field: string; reason: string };
export type LibraryProblem = Problem & { deck: string };

/** All that our schemas can complain of. */
export type Issue =
	| v.StrictObjectIssue
	| v.StringIssue
	| v.NumberIssue
	| v.IntegerIssue<number>
	| v.BooleanIssue
	| v.ArrayIssue
	| v.PicklistIssue
	| v.MinLengthIssue<v.LengthInput, number>
	| v.MaxLengthIssue<v.LengthInput, number>
	| v.MinValueIssue<number, number>
	| v.MaxValueIssue<number, number>
	| v.RegexIssue<string>;

export function parseDeck(json: unknown): Result<Deck, Problem[]> {
	const parsed = v.safeParse(DeckSchema, json);
	return parsed.success ? ok(parsed.output) : err(parsed.issues.map(toProblem));
}

function toProblem(issue: Issue): Problem {
	const { entry, ...problem } = locate(issue, { list: 'cards', one: 'card', whole: 'deck' });
	return { ...(entry !== undefined && { card: entry }), ...problem };
}

/** Where an issue is, in a file that is mainly a list of entries with an id each. */
export function locate(
	issue: Issue,
	{ list, one, whole }: Record<'list' | 'one' | 'whole', string>,
): { entry?: string; field: string; reason: string } {
	const path = issue.path ?? [];
	const reason = reasonOf(issue);
	const [first, entry] = path;
	if (first?.key === list && typeof entry?.key === 'number') {
		const name = nameOf(entry.value) ?? `${one} ${entry.key + 1}`;
		return { entry: name, field: fieldOf(path.slice(2)) || one, reason };
	}
	return { field: fieldOf(path) || whole, reason };
}

function nameOf(entry: unknown): string | undefined {
	const id: unknown = (entry as { id?: unknown } | null | undefined)?.id;
	return v.is(Id, id) ? id : undefined;
}

/** `followUps.nl[1]`; a key with unexpected characters is quoted, lest it play with the terminal. */
function fieldOf(path: readonly { key: unknown }[]): string {
	return path
		.map(({ key }) => {
			if (typeof key === 'number') return `[${key}]`;
			const name = String(key);
			return /^[\w$-]{1,40}$/.test(name) ? `.${name}` : `[${JSON.stringify(name.slice(0, 40))}]`;
		})
		.join('')
		.replace(/^\./, '');
}

function reasonOf(issue: Issue): string {
	switch (issue.type) {
		case 'strict_object':
			if (issue.expected === 'never') return 'is not a field of this format';
			return issue.expected === 'Object' ? 'must be an object' : 'is missing';
		case 'string':
			return 'must be a text';
		case 'number':
			return 'must be a number';
		case 'integer':
			return 'must be a whole number';
		case 'boolean':
			return 'must be true or false';
		case 'array':
			return 'must be a list';
		case 'picklist':
			return `must be one of ${issue.expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
		case 'min_length':
			return 'must not be empty';
		case 'max_length':
			return Array.isArray(issue.input)
				? `must have at most ${issue.requirement} entries`
				: `must have at most ${issue.requirement} characters`;
		case 'min_value':
			return `must be at least ${issue.requirement}`;
		case 'max_value':
			return `must be at most ${issue.requirement}`;
		case 'regex':
			return issue.message;
	}
}
