import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCatalogue, type TaskProblem } from './catalogue-parse';
import { validCatalogue } from './valid-catalogue.fixture';

/** A catalogue as it comes out of a file, to be broken at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
const json = (): any => structuredClone(validCatalogue());

describe('parseCatalogue', () => {
	it('returns a catalogue that is whole, as a fresh object', () => {
		const catalogue = json();
		const parsed = parseCatalogue(catalogue);
		expect(parsed).toEqual({ ok: true, value: catalogue });
		expect(parsed.ok && parsed.value).not.toBe(catalogue);
	});

	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose
	const broken: [what: string, change: (catalogue: any) => void, problem: TaskProblem][] = [
		[
			'an area nobody knows',
			(catalogue) => (catalogue.areas[2].id = 'garden'),
			{ field: 'areas[2].id', reason: expect.stringMatching(/^must be one of meals, /) },
		],
		[
			'a missing language',
			(catalogue) => delete catalogue.tasks[1].steps.plan.en,
			{ task: 'sok', field: 'steps.plan.en', reason: 'is missing' },
		],
		[
			'a missing step',
			(catalogue) => delete catalogue.tasks[1].steps.monitor,
			{ task: 'sok', field: 'steps.monitor', reason: 'is missing' },
		],
		[
			'an unknown field of a task',
			(catalogue) => (catalogue.tasks[1].hours = 3),
			{ task: 'sok', field: 'hours', reason: 'is not a field of this format' },
		],
		[
			'no time at all',
			(catalogue) => (catalogue.tasks[1].minutes = 0),
			{ task: 'sok', field: 'minutes', reason: 'must be at least 1' },
		],
		[
			'more than five hours a day',
			(catalogue) => (catalogue.tasks[1].minutes = 2101),
			{ task: 'sok', field: 'minutes', reason: 'must be at most 2100' },
		],
		[
			'a phase nobody knows',
			(catalogue) => (catalogue.tasks[1].phases[0] = 'babies'),
			{ task: 'sok', field: 'phases[0]', reason: expect.stringMatching(/^must be one of no-chi/) },
		],
		[
			'a task for nobody',
			(catalogue) => (catalogue.tasks[1].phases = []),
			{ task: 'sok', field: 'phases', reason: 'must not be empty' },
		],
		[
			'an unreadable id, naming the task by its place',
			(catalogue) => (catalogue.tasks[1].id = 'De sok'),
			{ task: 'task 2', field: 'id', reason: expect.stringMatching(/^must be lower-case words/) },
		],
		[
			'a task that is no object',
			(catalogue) => (catalogue.tasks[1] = null),
			{ task: 'task 2', field: 'task', reason: 'must be an object' },
		],
	];

	it.each(broken)('says where there is %s', (_what, change, problem) => {
		const catalogue = json();
		change(catalogue);
		expect(parseCatalogue(catalogue)).toEqual({ ok: false, error: [problem] });
	});

	it('never throws, whatever the JSON, and names each problem', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const parsed = parseCatalogue(value);
				expect(parsed.ok).toBe(false);
				for (const problem of parsed.ok ? [] : parsed.error) {
					expect(problem.field).not.toBe('');
					expect(problem.reason).not.toBe('');
				}
			}),
		);
	});
});
