import { expect, it } from 'vitest';
import { offered, startList } from './start-list';
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
