import type { GroupKind } from '../group';
import type { Area, Task } from '../load/catalogue';

/** The deck to talk about the work of an area with. */
const DECKS: Record<Area, string> = {
	meals: 'huishouden',
	shopping: 'huishouden',
	laundry: 'huishouden',
	cleaning: 'huishouden',
	home: 'huishouden',
	pets: 'huishouden',
	children: 'opvoeden',
	school: 'opvoeden',
	baby: 'eerste-jaar',
	health: 'wie-denkt-eraan',
	family: 'wie-denkt-eraan',
	holidays: 'wie-denkt-eraan',
	money: 'geld-en-later',
	caring: 'mantelzorg',
	team: 'gelijke-kansen',
};

/** The deck that fits these tasks of the catalogue best; about none of them, the one for all. */
export function fittingDeck(
	tasks: readonly string[],
	catalogue: readonly Task[],
	kind: GroupKind,
): string {
	if (kind === 'team') return DECKS.team;
	const votes = new Map<string, number>();
	for (const { id, area } of catalogue)
		if (tasks.includes(id)) votes.set(DECKS[area], (votes.get(DECKS[area]) ?? 0) + 1);
	const [best] = [...votes].sort(([, a], [, b]) => b - a);
	return best?.[0] ?? 'wie-denkt-eraan';
}
