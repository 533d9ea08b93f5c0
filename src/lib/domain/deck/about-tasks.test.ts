import { describe, expect, it } from 'vitest';
import { cardsAbout } from './about-tasks';

const card = (ref: string, level: 1 | 2 | 3, ...tasks: string[]) => ({ ref, level, tasks });

describe('cardsAbout', () => {
	it('takes one a level, that touches most; of those that touch as many, the first', () => {
		const cards = [
			card('a/3', 3, 'koken'),
			card('b/3', 3, 'koken'),
			card('a/1', 1, 'koken'),
			card('b/1', 1, 'koken', 'was'),
			card('a/2', 2, 'auto'),
		];
		expect(cardsAbout(['koken', 'was'], cards)).toEqual(['b/1', 'a/3']);
	});

	it('finds none where none touches them', () => {
		expect(cardsAbout(['own-x'], [card('a/1', 1, 'koken')])).toEqual([]);
		expect(cardsAbout([], [card('a/1', 1, 'koken')])).toEqual([]);
	});
});
