import { expect, it } from 'vitest';
import { findable, offered, startList } from './start-list';
import { task } from './tasks.fixture';

const catalogue = [
	task({ id: 'fles', phases: ['baby', 'preschool'], start: ['baby'] }),
	task({ id: 'school', phases: ['school'], start: ['school'] }),
	task({ id: 'oud', phases: ['baby'], start: ['baby'], retired: true }),
	task({ id: 'was', phases: ['baby', 'school'], start: ['school', 'baby'] }),
	task({ id: 'hapjes', phases: ['baby'] }),
	task({ id: 'notulen', phases: ['team'], start: ['team'] }),
];
const ids = (tasks: { id: string }[]) => tasks.map(({ id }) => id);

it('begins with the tasks of the phase, in their order, never with retired ones', () => {
	expect(ids(startList(catalogue, 'baby'))).toEqual(['fles', 'was']);
	expect(ids(startList(catalogue, 'team'))).toEqual(['notulen']);
	expect(startList(catalogue, 'later')).toEqual([]);
});

it('offers all tasks of the phase', () => {
	expect(ids(offered(catalogue, 'baby'))).toEqual(['fles', 'was', 'hapjes']);
});

it('lets words find the whole catalogue, what the phase offers first', () => {
	expect(ids(findable(catalogue, 'school'))).toEqual(['school', 'was', 'fles', 'hapjes']);
});

it('never lets a home find what is of a team, nor the other way round', () => {
	expect(ids(findable(catalogue, 'team'))).toEqual(['notulen']);
	expect(ids(findable(catalogue, 'later'))).not.toContain('notulen');
});

it('finds nothing of a phase that is not spoken of but what this phase offers too', () => {
	expect(ids(findable(catalogue, 'school', ['baby']))).toEqual(['school', 'was']);
	expect(ids(findable(catalogue, 'later', ['baby']))).toEqual(['school']);
});
