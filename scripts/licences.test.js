import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './cli.js';
import { licences, shipped } from './licences.js';

/** What the app imports, and what that leans on itself, as far as it runs in a browser. */
function imported() {
	const names = new Set();
	for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
		if (!/\.(ts|js|svelte|css)$/.test(file) || /\.(test|fixture)\.ts$/.test(file)) continue;
		if (file.startsWith('generated')) continue;
		const text = readFileSync(join(root, 'src', file), 'utf8');
		const sources = text.matchAll(/(?:from |import\(|import |url\()'((?:@[\w-]+\/)?[\w][\w-]*)/g);
		for (const [, name = ''] of sources) names.add(name);
	}
	return [...names].filter((name) => !name.startsWith('$'));
}

it('names every package that the app imports', () => {
	expect(imported().length).toBeGreaterThan(8);
	for (const name of imported()) expect(shipped).toContain(name);
});

it('gives the text of each licence, once', () => {
	const text = licences();
	for (const name of ['SamenSpel', ...shipped])
		expect(text.split('\n').filter((line) => line === name)).toHaveLength(1);
	expect(text).toContain('SIL OPEN FONT LICENSE');
	expect(text).toContain('Creative Commons');
});
