import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_ANSWERS, mayShow, meanOf, problemOf, spreadOf } from './tally';

const countsOf = (answers: readonly number[], size: number) =>
	Array.from({ length: size }, (_, i) => answers.filter((answer) => answer === i + 1).length);

const size = fc.constantFrom(5, 10);
const answers = size.chain((most) =>
	fc.record({
		most: fc.constant(most),
		given: fc.array(fc.integer({ min: 1, max: most }), { maxLength: 60 }),
	}),
);

describe('a result', () => {
	it('is shown from five answers that are not all the same, and never else', () => {
		fc.assert(
			fc.property(answers, ({ given, most }) => {
				const different = new Set(given).size > 1;
				expect(mayShow(countsOf(given, most))).toBe(given.length >= FEWEST_ANSWERS && different);
			}),
		);
	});

	it('is not shown of four answers, nor of any number of equal ones', () => {
		fc.assert(
			fc.property(size, fc.integer({ min: 1, max: 5 }), fc.nat({ max: 60 }), (most, value, n) => {
				expect(mayShow(countsOf(Array(n).fill(value), most))).toBe(false);
			}),
		);
		expect(mayShow([1, 1, 1, 1, 0])).toBe(false);
		expect(mayShow([1, 4, 0, 0, 0])).toBe(true);
	});
});

describe('counts that were typed in', () => {
	it('must be counts, and no more than there are people', () => {
		expect(problemOf([1, 2, 3, 0, 0], 6)).toBe(null);
		expect(problemOf([1, 2, 3, 0, 1], 6)).toBe('too-many');
		expect(problemOf([1.5, 2, 3, 0, 0], 8)).toBe('not-a-count');
		expect(problemOf([-1, 2, 3, 0, 0], 8)).toBe('not-a-count');
		expect(problemOf([NaN, 2, 3, 0, 0], 8)).toBe('not-a-count');
	});
});

describe('the spread', () => {
	it('lies within what was answered', () => {
		fc.assert(
			fc.property(answers, ({ given, most }) => {
				const counts = countsOf(given, most);
				if (!mayShow(counts)) return;
				const spread = spreadOf(counts);
				expect(spread.lowest).toBe(Math.min(...given));
				expect(spread.highest).toBe(Math.max(...given));
				expect(spread.total).toBe(given.length);
				expect(meanOf(counts)).toBeCloseTo(given.reduce((a, b) => a + b, 0) / given.length, 0);
			}),
		);
	});

	it.each([
		[[0, 0, 2, 4, 0], 'close', [4]],
		[[4, 0, 0, 0, 4], 'apart', [1, 5]],
		[[2, 1, 2, 1, 2], 'wide', [1, 3, 5]],
		[[0, 0, 0, 0, 0, 0, 3, 2, 1, 0], 'close', [7]],
		[[3, 1, 0, 0, 0, 0, 0, 0, 0, 4], 'apart', [10]],
	] as const)('is told in words: %j lies %s', (counts, shape, most) => {
		expect(spreadOf(counts)).toMatchObject({ shape, most });
	});
});
