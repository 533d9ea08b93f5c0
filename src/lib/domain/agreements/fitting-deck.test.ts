import { describe, expect, it } from 'vitest';
import { AREAS, PHASES } from '../load/catalogue';
import { task } from '../load/tasks.fixture';
import { fittingDeck } from './fitting-deck';

const catalogue = [
	task({ id: 'koken', area: 'meals', phases: [...PHASES] }),
	task({ id: 'was', area: 'laundry', phases: [...PHASES] }),
	task({ id: 'pensioen', area: 'money', phases: [...PHASES] }),
];

describe('fittingDeck', () => {
	it('goes by what most of the tasks are about', () => {
		expect(fittingDeck(['pensioen', 'was', 'koken'], catalogue, 'home')).toBe('huishouden');
		expect(fittingDeck(['pensioen', 'own-x'], catalogue, 'home')).toBe('geld-en-later');
		expect(fittingDeck([], catalogue, 'home')).toBe('wie-denkt-eraan');
	});

	it('never plays a set of one kind of group with the other', () => {
		for (const area of AREAS) {
			const one = [task({ id: 'x', area, phases: [...PHASES] })];
			expect(fittingDeck(['x'], one, 'team')).toBe('gelijke-kansen');
			if (area !== 'team') expect(fittingDeck(['x'], one, 'home')).not.toBe('gelijke-kansen');
		}
	});
});
