/** One appointment of an iCalendar file (RFC 5545) that Google, Apple and Outlook take in. */
export interface Appointment {
	/** Stable: the same appointment again replaces the one in the calendar. */
	uid: string;
	/** When it was made; a UTC instant. */
	made: Date;
	title: string;
	/** Local wall-clock time, `2026-12-05T20:30`. */
	start: string;
	/** The same moment as an instant, for calendars outside our time zone. */
	startsAt: Date;
	minutes: number;
	/** IANA name of the zone the wall clock is in. */
	zone: string;
	/** Minutes before the start at which the calendar speaks up. */
	alarmBefore: number;
}

/** The rules of Central European Time since 1996 (EU directive 2000/84). */
const AMSTERDAM = 'Europe/Amsterdam';
const VTIMEZONE = [
	'BEGIN:VTIMEZONE',
	`TZID:${AMSTERDAM}`,
	'BEGIN:DAYLIGHT',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'TZNAME:CEST',
	'DTSTART:19960331T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'TZNAME:CET',
	'DTSTART:19961027T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE',
];

const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '');
const wall = (local: string) => `${local.replace(/[-:]/g, '')}00`;
const escape = (text: string) =>
	text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

const octets = (character: string) => {
	const code = character.codePointAt(0)!;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines are folded at 75 octets, never inside a character. */
function fold(line: string): string {
	const parts: string[] = [];
	let part = '';
	let room = 75;
	for (const character of line) {
		const size = octets(character);
		if (size > room) {
			parts.push(part);
			part = '';
			room = 74;
		}
		part += character;
		room -= size;
	}
	return [...parts, part].join('\r\n ');
}

/**
 * Times in Amsterdam carry their zone and its rules. Of other zones we know no rules: those times
 * are given as instants, which every calendar shows at the right hour.
 */
export function toICalendar(appointments: readonly Appointment[]): string {
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//SamenSpel//NL',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		...(appointments.some(isZoned) ? VTIMEZONE : []),
		...appointments.flatMap(toEvent),
		'END:VCALENDAR',
		'',
	]
		.map(fold)
		.join('\r\n');
}

const isZoned = ({ zone }: Appointment) => zone === AMSTERDAM;

function toEvent(appointment: Appointment): string[] {
	const { uid, made, title, start, startsAt, minutes, alarmBefore } = appointment;
	return [
		'BEGIN:VEVENT',
		`UID:${escape(uid)}`,
		`DTSTAMP:${utc(made)}`,
		isZoned(appointment) ? `DTSTART;TZID=${AMSTERDAM}:${wall(start)}` : `DTSTART:${utc(startsAt)}`,
		`DURATION:PT${minutes}M`,
		`SUMMARY:${escape(title)}`,
		'CLASS:PRIVATE',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escape(title)}`,
		`TRIGGER:-PT${alarmBefore}M`,
		'END:VALARM',
		'END:VEVENT',
	];
}
