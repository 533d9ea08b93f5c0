import { describe, expect, it } from 'vitest';
import { playwrightCounts, settle, summary, vitestCounts } from './counts.js';

const tests = (/** @type {string[]} */ ...statuses) => statuses.map((status) => ({ status }));

describe('Vitest', () => {
	it('counts tests', () => {
		const testResults = [
			{ status: 'failed', assertionResults: tests('passed', 'failed', 'failed') },
			{ status: 'passed', assertionResults: tests('passed', 'skipped', 'todo') },
		];
		expect(vitestCounts({ testResults })).toEqual({ passed: 2, failed: 2, skipped: 2 });
	});

	it('counts a file that does not load, and a failed hook, as failed', () => {
		const testResults = [
			{ status: 'failed', assertionResults: [] },
			{ status: 'failed', assertionResults: tests('passed', 'pending') },
		];
		expect(vitestCounts({ testResults })).toEqual({ passed: 1, failed: 2, skipped: 1 });
	});
});

it('counts the tests of Playwright and the errors outside them', () => {
	const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };
	expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

describe('a step', () => {
	const fine = { passed: 3, failed: 0, skipped: 0 };

	it('fails when its program did, whatever its tests say', () => {
		expect(settle(fine, true)).toEqual(fine);
		expect(settle(fine, false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
		expect(settle({ passed: 3, failed: 2, skipped: 0 }, false).failed).toBe(2);
	});

	it('fails when it left no report', () => {
		expect(settle(undefined, true).failed).toBe(1);
	});
});

it('sums up in one line', () => {
	expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
	expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
