import { describe, expect, it } from 'vitest';
import { figureTable, isMissed, median, misses } from './bench-figures.js';

describe('budgets', () => {
	it.each([
		[{ value: 16, most: 16 }, false],
		[{ value: 16.01, most: 16 }, true],
		[{ value: 100, least: 100 }, false],
		[{ value: 99, least: 100 }, true],
		[{ value: 1e9 }, false],
		[{ value: NaN, most: 16 }, true],
		[{ value: NaN }, true],
	])('%o is missed: %s', (figure, missed) => {
		expect(isMissed({ name: 'it', unit: 'plain', ...figure })).toBe(missed);
	});

	it('says of a miss what it is, what it may be and what to look at', () => {
		const figure = /** @type {const} */ ({ name: 'First visit', unit: 'bytes', most: 60_000 });
		expect(misses([{ ...figure, value: 60_000 }])).toEqual([]);
		expect(misses([{ ...figure, value: 71_234, cause: 'big.js is 50.0 kB' }])).toEqual([
			'Missed: First visit is 71.2 kB, at most 60.0 kB.\nbig.js is 50.0 kB',
		]);
	});
});

describe('the table', () => {
	it('has a row for each figure, with the budget and whether it was kept', () => {
		expect(
			figureTable([
				{ name: 'Next card', value: 1.234, unit: 'ms', most: 16 },
				{ name: 'Lighthouse', value: 98, unit: 'plain', least: 100 },
				{ name: 'Pictures', value: 1500, unit: 'bytes' },
			]).split('\n'),
		).toEqual([
			'| Measured   |  Figure |        Budget |            |',
			'| ---------- | ------: | ------------: | ---------: |',
			'| Next card  | 1.23 ms | at most 16 ms |       kept |',
			'| Lighthouse |      98 |  at least 100 | **missed** |',
			'| Pictures   |  1.5 kB |               |            |',
		]);
	});
});

describe('median', () => {
	it('is the one in the middle, and the lower of the two where there are two', () => {
		expect(median([30, 1, 2])).toBe(2);
		expect(median([4, 1, 3, 2])).toBe(2);
	});

	it('does not make up a figure out of nothing', () => {
		expect(() => median([])).toThrow('nothing was measured');
	});
});
