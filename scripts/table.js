/**
 * A Markdown table whose columns also line up as plain text. The first column is words, the others
 * are figures.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
	const widths = head.map((title, n) =>
		Math.max(3, ...[title, ...rows.map((row) => row[n] ?? '')].map((cell) => cell.length)),
	);
	const line = (/** @type {string[]} */ cells) =>
		`| ${widths.map((width, n) => (n === 0 ? (cells[n] ?? '').padEnd(width) : (cells[n] ?? '').padStart(width))).join(' | ')} |`;
	const rule = widths.map((width, n) =>
		n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}
