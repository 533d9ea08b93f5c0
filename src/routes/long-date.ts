import type { PlainDate } from '$lib/domain/dates';
import type { Locale } from '$i18n/locale';

/** A plain date as people say it: "zaterdag 5 december 2026". */
export function longDate(date: PlainDate, locale: Locale): string {
	return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
		dateStyle: 'full',
		timeZone: 'UTC',
	}).format(new Date(`${date}T00:00:00Z`));
}
