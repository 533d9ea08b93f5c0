import { saveFile, shareText } from '$lib/device/share';
import type { PlainDate } from '$lib/domain/dates';
import { toCsv } from '$lib/domain/exchange/csv';
import { toICalendar } from '$lib/domain/exchange/icalendar';

// What people take along from a game: a date for the calendar, a message, and their own words when
// these cannot be kept here.

/** Half an hour is long enough for three cards and short enough to say yes to. */
const MINUTES = 30;
const ALARM_BEFORE = 60;

/** A talk to come: what it is about, a game or an agreement, and when. */
export interface Talk {
	about: string;
	day: PlainDate;
	time: string;
}

/**
 * Hands talks to the calendar of this device, all by one title. The uid of each is that of what it
 * is about, so that another date replaces the first.
 */
export function saveAppointments(title: string, talks: readonly Talk[]): void {
	const file = toICalendar(
		talks.map(({ about, day, time }) => {
			const start = `${day}T${time.slice(0, 5)}`;
			return {
				uid: `${about}@samenspel`,
				made: new Date(),
				title,
				start,
				startsAt: new Date(start),
				minutes: MINUTES,
				zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				alarmBefore: ALARM_BEFORE,
			};
		}),
	);
	saveFile('even-samen-zitten.ics', 'text/calendar', file);
}

/** Rows for a spreadsheet. */
export const saveTable = (name: string, rows: readonly (readonly string[])[]): void =>
	saveFile(name, 'text/csv;charset=utf-8', toCsv(rows));

/** A text with marks, for whoever writes the minutes elsewhere. */
export const saveMarkdown = (name: string, text: string): void =>
	saveFile(name, 'text/markdown;charset=utf-8', text);

/** A message for somebody, through whatever this device shares with. */
export const shareMessage = shareText;

/** What was written in this game, as a plain text to save elsewhere when it cannot be kept here. */
export function saveWritings(lines: readonly string[]): void {
	saveFile('samenspel.txt', 'text/plain', `${lines.join('\n')}\n`);
}
