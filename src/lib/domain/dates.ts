/** A day without a clock or a zone, `2026-11-21`: what people mean when they say a date. */
export type PlainDate = string;

export const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Stays within the years 0 to 9999: there are no plain dates outside. */
export function addDays(date: PlainDate, days: number): PlainDate {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	const moved = new Date(0);
	// Not `Date.UTC`, which takes the year 26 for 1926.
	moved.setUTCFullYear(year, month - 1, day + days);
	const text = moved.toISOString();
	if (text.startsWith('+')) return '9999-12-31';
	return text.startsWith('-') ? '0000-01-01' : text.slice(0, 10);
}

/** Whether this is a day that exists. */
export const isPlainDate = (text: string): text is PlainDate =>
	PLAIN_DATE.test(text) && addDays(text, 0) === text;
