import { describe, expect, it } from 'vitest';
import { parseReleased, writeReleased } from '../deck/released';
import { checkReleasedTasks, taskTexts } from './released-tasks';
import { taskOf, validCatalogue } from './valid-catalogue.fixture';

const released = () => parseReleased(writeReleased('task', taskTexts(validCatalogue()), new Map()));

describe('the record of released tasks', () => {
	it('reads what it wrote', () => {
		expect([...released()]).toEqual([...taskTexts(validCatalogue())].sort());
		expect(released().get('ketel')).toMatch(/^De ketel: zien waar de ketel is; /);
	});

	it('is content with the same tasks, retired, new or under another title', () => {
		const catalogue = validCatalogue();
		taskOf(catalogue, 0).retired = true;
		taskOf(catalogue, 1).title.nl = 'Wat er in de la ligt';
		const fresh = structuredClone(taskOf(catalogue, 2));
		catalogue.tasks.push({ ...fresh, id: 'nieuw' });
		expect(checkReleasedTasks(catalogue, released())).toEqual([]);
	});

	it('finds a task that vanished', () => {
		const catalogue = validCatalogue();
		catalogue.tasks.shift();
		expect(checkReleasedTasks(catalogue, released())).toEqual([
			{
				task: 'ketel',
				field: 'id',
				reason: 'was released: keep the task and mark it "retired": true',
			},
		]);
	});

	it('finds an id that came back as another task', () => {
		const catalogue = validCatalogue();
		const [ketel, other] = [taskOf(catalogue, 0), taskOf(catalogue, 1)];
		ketel.title = { nl: 'Tanden poetsen', en: 'Brushing teeth' };
		for (const step of Object.values(ketel.steps)) step.nl = 'poetsen tot de wekker gaat';
		const problems = checkReleasedTasks(catalogue, released());
		expect(problems).toMatchObject([{ task: 'ketel', field: 'id' }]);
		expect(problems[0]?.reason).toContain('another task ("De ketel: ');
		expect(problems.map(({ task }) => task)).not.toContain(other.id);
	});
});
