import type { Locale } from '$i18n/locale';

const DAY = 86_400_000;

/** How long ago, in whole days as people count them: "vandaag", "gisteren", "12 dagen geleden". */
export function ago(then: Date, locale: Locale, now = new Date()): string {
	const day = (date: Date) =>
		Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY);
	const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	return words.format(Math.min(0, day(then) - day(now)), 'day');
}
