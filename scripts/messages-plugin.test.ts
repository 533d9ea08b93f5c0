import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compactMessage } from './messages-plugin';

const folder = new URL('../src/generated/paraglide/messages/', import.meta.url);
const compiled = readdirSync(folder).filter((name) => /^(?!_index).*\.js$/.test(name));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Runs a compacted message outside the site, in one language. */
function run(code: string, english: boolean, inputs: unknown): string {
	const body = code.replace(/^import .*\n/, '').replace(/export const \w+ = /, 'return ');
	const message = new Function('inEnglish', body)(() => english) as (inputs: unknown) => string;
	return message(inputs);
}

const texts = (locale: string) =>
	JSON.parse(
		readFileSync(new URL(`../src/i18n/messages/${locale}.json`, import.meta.url), 'utf8'),
	) as Record<string, string>;

it('keeps every text of the site as it was written, in both languages', () => {
	const [nl, en] = [texts('nl'), texts('en')];
	expect(compiled.length).toBeGreaterThan(100);
	for (const name of compiled) {
		const key = name.slice(0, -'.js'.length);
		const inputs = new Proxy({}, { get: (_, input) => `{${String(input)}}` });
		const code = compactMessage(read(name));
		expect(run(code, false, inputs), key).toBe(nl[key]);
		expect(run(code, true, inputs), key).toBe(en[key]);
	}
});

it('stops the build at a form of message it does not know', () => {
	expect(() => compactMessage('export const a = () => "Een";')).toThrow('not a plain text');
});
