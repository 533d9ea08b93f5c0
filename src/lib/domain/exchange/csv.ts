const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;

/**
 * A spreadsheet takes a cell that begins like this for a formula, and runs it; a leading apostrophe
 * says that it is text. Where one stands already, another goes before it: then taking one away from
 * any cell that has it gives back what was written.
 */
const harmless = (cell: string) => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/**
 * Rows as CSV that a spreadsheet set to a European language opens with a double click: semicolons,
 * because the comma stands in its numbers, and a byte order mark, or it reads accents wrongly. The
 * file is this text in UTF-8.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;
