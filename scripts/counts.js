/**
 * How many tests passed, from the JSON reports of the test runners. Their exit codes are looked at
 * as well: an error outside every test must not pass unseen.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function vitestCounts({ testResults }) {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const file of testResults) {
		const of = (/** @type {string} */ status) =>
			file.assertionResults.filter((test) => test.status === status).length;
		const passed = of('passed');
		const failed = of('failed');
		counts.passed += passed;
		counts.skipped += file.assertionResults.length - passed - failed;
		// A file that did not load, or whose hook failed, has no failed test to show for it.
		counts.failed += file.status === 'failed' ? Math.max(failed, 1) : failed;
	}
	return counts;
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: unknown[] }} report `errors` are those outside tests, such as a file that does not load
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped,
	};
}

/**
 * The counts of a step, given how its program ended. One without a report did not do its work.
 * @param {Counts | undefined} counts
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export function settle(counts, succeeded) {
	if (!counts) return { passed: 0, failed: 1, skipped: 0 };
	return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
