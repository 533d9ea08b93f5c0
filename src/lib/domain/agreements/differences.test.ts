import { describe, expect, it } from 'vitest';
import { carriedBy, NOBODY } from '../load/owners';
import { agreement } from './agreements.fixture';
import { differences } from './differences';

const noor = carriedBy(['noor']);

describe('differences', () => {
	it('finds what was changed in any of the versions, and nothing else', () => {
		const versions = [
			agreement(),
			agreement({ steps: { plan: noor }, review: '2026-12-01' }),
			agreement({ steps: { plan: noor, do: NOBODY }, standard: 'Warm' }),
		];
		expect(differences(versions)).toEqual(['plan', 'do', 'standard', 'review']);
		expect(differences([agreement(), agreement({ stopped: '2026-05-01', who: noor })])).toEqual([
			'who',
			'stopped',
		]);
	});

	it('takes what was left out for what was never there', () => {
		expect(differences([agreement(), agreement({ steps: {} })])).toEqual([]);
	});

	it('reads an owner alike in whatever order it was stored', () => {
		const [one, other] = [
			{ members: ['noor', 'sam'], mostly: 'sam' },
			{ mostly: 'sam', members: ['noor', 'sam'] },
		];
		expect(differences([agreement({ who: one }), agreement({ who: other })])).toEqual([]);
	});
});
