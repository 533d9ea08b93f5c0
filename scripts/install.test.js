import { describe, expect, it } from 'vitest';
import { isInstalled, isSupportedNode } from './install.js';

it.each([
	['18.20.0', false],
	['20.18.3', false],
	['20.19.0', true],
	['21.7.0', false],
	['22.11.0', false],
	['22.12.0', true],
	['24.0.0', true],
])('Node %s: %s', (version, supported) => {
	expect(isSupportedNode(version)).toBe(supported);
});

describe('what is installed', () => {
	const a = { version: '1.0.0', integrity: 'sha512-a' };
	const wanted = { packages: { '': {}, a, b: { ...a, optional: true } } };

	it.each([
		['is complete without optional packages', { a }, true],
		['may have more than was asked for by --no-save', { a, c: { ...a, extraneous: true } }, true],
		['lacks a package', {}, false],
		['has another version', { a: { ...a, version: '1.0.1' } }, false],
		['has other content', { a: { ...a, integrity: 'sha512-b' } }, false],
		['has an optional package in another version', { a, b: { ...a, version: '2.0.0' } }, false],
		['has a package that left the lockfile', { a, c: a }, false],
	])('%s', (_, packages, complete) => {
		expect(isInstalled(wanted, { packages })).toBe(complete);
	});
});
