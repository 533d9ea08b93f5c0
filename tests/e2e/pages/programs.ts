import { spawnSync } from 'node:child_process';

/** Whether this machine has a program, so that a test without it can say so instead of failing. */
export const has = (program: string, ...args: string[]): boolean =>
	spawnSync(program, args.length > 0 ? args : ['--version']).status === 0;
