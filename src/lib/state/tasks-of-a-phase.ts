import type { Phase, Task } from '$lib/domain/load/catalogue';
import { startList } from '$lib/domain/load/start-list';

/** The tasks that come with a phase of life: what its start list has and that of `before` has not. */
export async function tasksThatCome(phase: Phase, before: Phase): Promise<Task[]> {
	const { tasks } = await import('$generated/tasks.json');
	const all = tasks as unknown as Task[];
	const there = new Set(startList(all, before).map(({ id }) => id));
	return startList(all, phase).filter(({ id }) => !there.has(id));
}
