import { locale, m } from '$i18n';
import { type Report, toMarkdown } from '$lib/domain/work-session/report';
import { saveMarkdown } from '$lib/state/take-along';
import { longDate } from '../../long-date';
import { reportName } from './report-name';

/** Hands a report over as a file of Markdown. */
export function saveReport(report: Report): void {
	const text = toMarkdown(report, {
		title: reportName(report),
		day: longDate(report.on, locale()),
		kept: m.work_report_kept(),
		agreed: m.work_agreed(),
		asked: m.work_asked(),
		outcomes: m.work_report_outcomes(),
		standard: (standard) => m.agreed_good({ text: standard }),
		review: (day) => m.agreed_look_on({ day: longDate(day, locale()) }),
		counted: (counts) =>
			counts.map((count, n) => m.work_spread_n({ value: n + 1, count })).join(', '),
	});
	saveMarkdown('verslag.md', text);
}
