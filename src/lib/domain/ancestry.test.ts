import { expect, it } from 'vitest';
import { lastInCommon } from './ancestry';

const of = (tree: Record<string, string[]>) =>
	Object.entries(tree).map(([rev, parents]) => ({ rev, parents }));
const common = (tree: Record<string, string[]>, ...heads: string[]) => {
	const all = of(tree);
	const found = lastInCommon(
		all.filter(({ rev }) => heads.includes(rev)),
		all,
	);
	return found.map(({ rev }) => rev);
};

it('is where two lines parted, however long each went on', () => {
	const tree = { a: [], b: ['a'], c: ['b'], d: ['c'], e: ['b'] };
	expect(common(tree, 'd', 'e')).toEqual(['b']);
});

it('is where they last met, and before the third one parted', () => {
	const tree = { a: [], b: ['a'], c: ['a'], d: ['b', 'c'], e: ['d'], f: ['d'], g: ['c'] };
	expect(common(tree, 'e', 'f')).toEqual(['d']);
	expect(common(tree, 'e', 'f', 'g')).toEqual(['c']);
});

it('is nothing for lines that began apart, and survives what is not there', () => {
	expect(common({ a: [], b: [] }, 'a', 'b')).toEqual([]);
	expect(common({ a: ['gone'], b: ['gone'] }, 'a', 'b')).toEqual([]);
});
