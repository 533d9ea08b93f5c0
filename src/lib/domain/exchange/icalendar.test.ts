import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Appointment, toICalendar } from './icalendar';

const appointment: Appointment = {
	uid: 'abc@samenspel',
	made: new Date('2026-11-21T20:15:30.123Z'),
	title: 'Even samen zitten',
	start: '2026-12-05T20:30',
	startsAt: new Date('2026-12-05T19:30:00Z'),
	minutes: 30,
	zone: 'Europe/Amsterdam',
	alarmBefore: 60,
};
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('an appointment as iCalendar', () => {
	it('carries its zone with rules, an alarm and its own uid', () => {
		const lines = unfold(toICalendar([appointment]));
		expect(lines).toEqual(
			expect.arrayContaining([
				'UID:abc@samenspel',
				'DTSTAMP:20261121T201530Z',
				'DTSTART;TZID=Europe/Amsterdam:20261205T203000',
				'TZID:Europe/Amsterdam',
				'DURATION:PT30M',
				'TRIGGER:-PT60M',
				'SUMMARY:Even samen zitten',
			]),
		);
	});

	it('holds several in one calendar, with the rules of the zone once', () => {
		const other = { ...appointment, uid: 'def@samenspel', zone: 'America/Paramaribo' };
		const lines = unfold(
			toICalendar([appointment, other, { ...appointment, uid: 'ghi@samenspel' }]),
		);
		const count = (line: string) => lines.filter((one) => one === line).length;
		expect(count('BEGIN:VEVENT')).toBe(3);
		expect(count('END:VEVENT')).toBe(3);
		for (const once of ['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VTIMEZONE'])
			expect(count(once)).toBe(1);
	});

	it('gives the instant where it knows no rules of the zone', () => {
		const lines = unfold(toICalendar([{ ...appointment, zone: 'America/Paramaribo' }]));
		expect(lines).toContain('DTSTART:20261205T193000Z');
		expect(lines).not.toContain('BEGIN:VTIMEZONE');
	});

	it('keeps lines within 75 octets and gives any title back whole', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
				const file = toICalendar([{ ...appointment, title }]);
				for (const line of file.split('\r\n'))
					expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				const summary = unfold(file).find((line) => line.startsWith('SUMMARY:'))!;
				const read = summary
					.slice('SUMMARY:'.length)
					.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
				expect(read).toBe(title.replace(/\r\n|\r/g, '\n'));
			}),
		);
	});
});
