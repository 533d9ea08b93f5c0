import { locale, m } from '$i18n';
import type { Report } from '$lib/domain/work-session/report';
import { longDate } from '../../long-date';

/** What a session was called, or else its day. */
export const reportName = ({ title, on }: Report): string =>
	title || m.work_report_of({ day: longDate(on, locale()) });
