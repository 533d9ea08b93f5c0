/**
 * Where a JSON text is wrong. `JSON.parse` names no place for the mistake authors make most (a comma
 * too many) and silently keeps the last of two fields with one name.
 */
export type JsonFault = { line: number; column: number; reason: string };

const SPACE = /[ \t\r\n]*/y;
// JSON forbids control characters inside a string.
// eslint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {}

export function findJsonFault(text: string): JsonFault | undefined {
	let at = 0;

	const take = (pattern: RegExp) => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		at += found?.length ?? 0;
		return found;
	};
	const next = () => {
		take(SPACE);
		return text[at];
	};
	const fail = (reason: string): never => {
		throw new Fault(reason);
	};
	const string = () => {
		if (next() !== '"') fail('expected a name in double quotes');
		return take(STRING) ?? fail('this text has no end on its line, or a wrong \\ in it');
	};
	const list = (end: string, entry: () => void) => {
		at += 1;
		if (next() === end) {
			at += 1;
			return;
		}
		for (;;) {
			entry();
			const mark = next();
			if (mark !== ',' && mark !== end) fail(`expected "," or "${end}"`);
			at += 1;
			if (mark === end) return;
			if (next() === end) fail('a comma too many before this');
		}
	};
	const object = () => {
		const names = new Set<string>();
		list('}', () => {
			next();
			const start = at;
			const name = string();
			if (names.has(name)) {
				at = start;
				fail(`${name} is here twice`);
			}
			names.add(name);
			if (next() !== ':') fail('expected ":"');
			at += 1;
			value();
		});
	};
	const value = () => {
		const mark = next();
		if (mark === '{') object();
		else if (mark === '[') list(']', value);
		else if (mark === '"') string();
		else if (!take(SCALAR))
			fail(mark === undefined ? 'the file ends too early' : 'expected a value');
	};

	try {
		value();
		if (next() !== undefined) fail('the file goes on after its end');
		return undefined;
	} catch (fault) {
		if (!(fault instanceof Fault)) throw fault;
		const lines = text.slice(0, at).split('\n');
		return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, reason: fault.message };
	}
}
