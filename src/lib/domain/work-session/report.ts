import type { Report } from './report-schema';

export type { Report };
export const REPORT_FORMAT = 1;

/** Whether anything stays of a session at all. */
export const hasContent = ({ kept, agreed, asked, outcomes }: Report): boolean =>
	kept.length + agreed.length + asked.length + outcomes.length > 0;

/** The words around a report, in the language of whoever takes it along. */
export interface ReportWords {
	title: string;
	day: string;
	kept: string;
	agreed: string;
	asked: string;
	outcomes: string;
	/** Before what is good enough, and before the day to look again. */
	standard: (text: string) => string;
	review: (day: string) => string;
	/** Counts as words. */
	counted: (counts: readonly number[]) => string;
}

/** One line; a mark of Markdown at its beginning or in it stays what it is: text. */
const plain = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`)
		.replace(/^([-+]|\d+\.)(?= )/, '\\$1');

const list = (title: string, items: readonly string[]) =>
	items.length === 0 ? [] : [`## ${plain(title)}`, '', ...items.map((item) => `- ${item}`), ''];

/** The report as Markdown: what was kept, agreed and asked. */
export function toMarkdown(report: Report, words: ReportWords): string {
	const agreed = report.agreed.map(({ what, standard, review }) =>
		[
			plain(what),
			...(standard.trim() === '' ? [] : [plain(words.standard(standard))]),
			...(review === null ? [] : [plain(words.review(review))]),
		].join('\n  '),
	);
	return [
		`# ${plain(words.title)}`,
		'',
		plain(words.day),
		'',
		...list(words.agreed, agreed),
		...list(words.asked, report.asked.map(plain)),
		...list(words.kept, report.kept.map(plain)),
		...list(
			words.outcomes,
			report.outcomes.map(
				({ text, counts }) => `${plain(text)}\n  ${plain(words.counted(counts))}`,
			),
		),
	].join('\n');
}
