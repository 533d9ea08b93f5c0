import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

/** By a parser that is not ours, as a spreadsheet set to a European language would read it. */
const read = (file: string): string[][] =>
	parse(file, { bom: true, delimiter: ';', relax_column_count: true });

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
			expect(read(toCsv([[text]]))).toEqual([[`'${text}`]]);
		},
	);

	it.each(["'s ochtends", 'a=b', '20:30', ''])('leaves %j as it is', (text) => {
		expect(read(toCsv([[text]]))).toEqual([[text]]);
	});

	it('gives every cell back, and none of them runs', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const cells = read(toCsv(rows));
				for (const text of cells.flat()) expect(RUNS).not.toContain(text[0]);
				const written = cells.map((row) =>
					row.map((text) =>
						RUNS.includes(text.replace(/^'+/, '')[0] ?? '') ? text.slice(1) : text,
					),
				);
				expect(written).toEqual(rows);
			}),
		);
	});
});
