import { spawnSync } from 'node:child_process';
import { test } from './test';

/** Skips the test that asks this where a program of others is not installed, and says so. */
export function needs(program: string, where: string, args = ['--version']): void {
	if (spawnSync(program, args).status === 0) return;
	const why = `there is no ${program} here (${where})`;
	console.log(`skipped: ${why}`);
	test.skip(true, why);
}
