import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault';

const parses = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('findJsonFault', () => {
	it.each([
		['{\n\t"a": [1, 2,]\n}', 2, 13, 'a comma too many before this'],
		['{\n\t"a": 1\n\t"b": 2\n}', 3, 2, 'expected "," or "}"'],
		['{ "a": 1, "b": 2, "a": 3 }', 1, 19, '"a" is here twice'],
		['{ "a": "tot\nmorgen" }', 1, 8, 'this text has no end on its line, or a wrong \\ in it'],
		["{ 'a': 1 }", 1, 3, 'expected a name in double quotes'],
		['{ "a": yes }', 1, 8, 'expected a value'],
		['{ "a" 1 }', 1, 7, 'expected ":"'],
		['{ "a": 1 } }', 1, 12, 'the file goes on after its end'],
		['[{}', 1, 4, 'expected "," or "]"'],
		['', 1, 1, 'the file ends too early'],
	])('finds the place in %j', (text, line, column, reason) => {
		expect(findJsonFault(text)).toEqual({ line, column, reason });
	});

	it('finds nothing in JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('', '\t'), (value, indent) => {
				expect(findJsonFault(JSON.stringify(value, null, indent))).toBeUndefined();
			}),
		);
	});

	it('finds something wherever JSON.parse does', () => {
		const cut = fc.tuple(
			fc.json(),
			fc.nat(),
			fc.nat(2),
			fc.constantFrom('', ',', '"', '}', '0', '\\'),
		);
		fc.assert(
			fc.property(cut, ([json, at, length, put]) => {
				const start = at % (json.length + 1);
				const text = json.slice(0, start) + put + json.slice(start + length);
				if (!parses(text)) expect(findJsonFault(text)).toBeDefined();
			}),
			{ numRuns: 1000 },
		);
	});
});
