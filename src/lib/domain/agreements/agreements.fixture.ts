import { carriedBy } from '../load/owners';
import type { Agreement } from './agreement';

/** An agreement as two people could make it, for tests. */
export const agreement = (part: Partial<Agreement> = {}): Agreement => ({
	what: 'Wie kookt denkt ook aan de boodschappen',
	tasks: ['koken'],
	who: carriedBy(['sam']),
	standard: 'Iets groens op tafel',
	from: '2026-03-01',
	until: null,
	review: null,
	...part,
});
