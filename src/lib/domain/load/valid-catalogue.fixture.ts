import { AREAS, type Phase, PHASES } from './catalogue';
import type { CatalogueFile, TaskEntry } from './catalogue-schema';

/** The smallest catalogue that breaks no rule: twelve tasks at home and twelve in a team. For tests only. */

const THINGS = 'ketel sok lamp fiets plant sleutel stoel emmer kast deken klok trommel'.split(' ');
const TEAM_THINGS = 'pen bord map kar hek bel pas mok tas doos bank krant'.split(' ');

const HOME = PHASES.filter((phase) => phase !== 'team');

function task(thing: string, area: TaskEntry['area'], phases: Phase[]): TaskEntry {
	return {
		id: thing,
		area,
		title: { nl: `De ${thing}`, en: `The ${thing}` },
		steps: {
			notice: { nl: `zien waar de ${thing} is`, en: `see where the ${thing} is` },
			plan: { nl: `plek zoeken voor de ${thing}`, en: `find room for the ${thing}` },
			decide: { nl: `wel of geen ${thing}`, en: `a ${thing} or none` },
			do: { nl: `de ${thing} halen`, en: `fetch the ${thing}` },
			monitor: { nl: `kijken of de ${thing} er nog is`, en: `check the ${thing} is still there` },
		},
		often: 'weekly',
		minutes: 30,
		phases: [...phases],
		start: [...phases],
	};
}

/** A fresh copy each time, for a test to break. */
export function validCatalogue(): CatalogueFile {
	return {
		$schema: './taken.schema.json',
		version: 1,
		areas: AREAS.map((id) => ({ id, title: { nl: `Soort ${id}`, en: `Area ${id}` } })),
		tasks: [
			...THINGS.map((thing, n) => task(thing, AREAS[n] ?? 'meals', HOME)),
			...TEAM_THINGS.map((thing) => task(thing, 'team', ['team'])),
		],
	};
}

/** The task at `n`, for tests that know it is there; the team's begin at 12. */
export function taskOf(catalogue: CatalogueFile, n: number): TaskEntry {
	const found = catalogue.tasks[n];
	if (!found) throw new Error(`no task ${n}`);
	return found;
}
