import { lostSince, type Released } from '../deck/released';
import type { TaskProblem } from './catalogue-parse';
import type { CatalogueFile } from './catalogue-schema';
import { STEPS } from './steps';

/**
 * Tasks by their id, title and steps together: a title of a word or two may be reworded altogether,
 * and what hides in the task still says that it is the same one.
 */
export const taskTexts = ({ tasks }: CatalogueFile): Released =>
	new Map(
		tasks.map(({ id, title, steps }) => [
			id,
			`${title.nl}: ${STEPS.map((step) => steps[step].nl).join('; ')}`,
		]),
	);

/** Different tasks of the first catalogue score up to 0.2; rewording leaves most of the words. */
const SAME_TASK = 0.25;

export const checkReleasedTasks = (catalogue: CatalogueFile, released: Released): TaskProblem[] =>
	lostSince(released, taskTexts(catalogue), SAME_TASK).map(({ id, before, how }) => {
		const reason =
			how === 'gone'
				? 'was released: keep the task and mark it "retired": true'
				: `was released as another task ("${before}"): retire that one, and give the new task a new id`;
		return { task: id, field: 'id', reason };
	});
