import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

/** Reads character by character, as RFC 4180 says, with a semicolon between cells. */
function parse(file: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let inQuotes = false;
	for (let n = 0; n < file.length; n++) {
		const sign = file[n]!;
		if (inQuotes && sign === '"' && file[n + 1] === '"') {
			cell += '"';
			n++;
		} else if (sign === '"') inQuotes = !inQuotes;
		else if (inQuotes) cell += sign;
		else if (sign === ';') {
			row.push(cell);
			cell = '';
		} else if (sign === '\r' && file[n + 1] === '\n') {
			rows.push([...row, cell]);
			row = [];
			cell = '';
			n++;
		} else cell += sign;
	}
	return rows;
}

const RUNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝'];
const cell = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc
		.array(fc.constantFrom(...RUNS, "'", ';', '"', '\r\n', 'é', 'cmd|calc', ' '), { maxLength: 6 })
		.map((parts) => parts.join('')),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

describe('toCsv', () => {
	it('writes what a spreadsheet here opens with a double click', () => {
		const file = toCsv([
			['Afspraak', 'Wie'],
			['Koken; "gewoon"\nsaté', 'Noor'],
		]);
		expect(file).toBe('\uFEFF"Afspraak";"Wie"\r\n"Koken; ""gewoon""\nsaté";"Noor"\r\n');
		expect([...new TextEncoder().encode(file).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(toCsv([])).toBe('\uFEFF');
	});

	it.each(['=1+1', '+31612345678', '-5', '@SUM(A1)', '\t=1', "'=1"])(
		'says that %j is text',
		(text) => {
			expect(parse(toCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
		},
	);

	it.each(["'s ochtends", 'a=b', '20:30', ''])('leaves %j as it is', (text) => {
		expect(parse(toCsv([[text]]).slice(1))).toEqual([[text]]);
	});

	it('gives every cell back, and none of them runs', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const read = parse(toCsv(rows).slice(1));
				for (const text of read.flat()) expect(RUNS).not.toContain(text[0]);
				const written = read.map((row) =>
					row.map((text) =>
						RUNS.includes(text.replace(/^'+/, '')[0] ?? '') ? text.slice(1) : text,
					),
				);
				expect(written).toEqual(rows);
			}),
		);
	});
});
