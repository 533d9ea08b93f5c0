import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { type Appointment, toICalendar } from './icalendar';

/** What a calendar shows of an appointment. */
interface Shown {
	uid: string;
	title: string;
	startsAt: number;
	minutes: number;
	alarmBefore: number;
}

/** Mozilla's, which Thunderbird's calendar runs on. */
function readByIcalJs(file: string): Shown[] {
	const calendar = new ICAL.Component(ICAL.parse(file));
	const zone = calendar.getFirstSubcomponent('vtimezone');
	return calendar.getAllSubcomponents('vevent').map((one) => {
		const event = new ICAL.Event(one);
		const start = event.startDate;
		const inZone = one.getFirstProperty('dtstart')!.getParameter('tzid') === 'Europe/Amsterdam';
		if (zone && inZone) start.zone = new ICAL.Timezone(zone);
		const trigger = one.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger');
		return {
			uid: event.uid,
			title: event.summary,
			startsAt: start.toJSDate().getTime(),
			minutes: event.duration.toSeconds() / 60,
			alarmBefore: -(trigger as InstanceType<typeof ICAL.Duration>).toSeconds() / 60,
		};
	});
}

const minutesOf = ({ days = 0, hours = 0, minutes = 0 }) => (days * 24 + hours) * 60 + minutes;

function readByTsIcs(file: string): Shown[] {
	return (convertIcsCalendar(undefined, file).events ?? []).map((event) => {
		const { trigger } = event.alarms![0]!;
		if (trigger.type !== 'relative') throw new Error('An alarm at a fixed moment.');
		return {
			uid: event.uid,
			title: event.summary,
			startsAt: event.start.date.getTime(),
			minutes: minutesOf(event.duration!),
			alarmBefore: trigger.value.before ? minutesOf(trigger.value) : -minutesOf(trigger.value),
		};
	});
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Half past eight in the evening, on any day of the years that EU summer time has existed in. */
const anAppointment: fc.Arbitrary<Appointment> = fc
	.record({
		uid: fc.uuid(),
		// Spaces at its ends mean nothing in a title, and one reader leaves them out.
		title: fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
			.map((text) => `Even samen zitten ${text}.`.replace(/\p{Cc}/gu, ' ')),
		year: fc.integer({ min: 2026, max: 2060 }),
		// January or July: half a year from when the clock changes.
		summer: fc.boolean(),
		day: fc.integer({ min: 1, max: 28 }),
		zoned: fc.boolean(),
	})
	.map(({ uid, title, year, summer, day, zoned }) => {
		const date = `${year}-${summer ? '07' : '01'}-${twoDigits(day)}`;
		return {
			uid,
			made: new Date('2026-11-21T20:15:30Z'),
			title,
			start: `${date}T20:30`,
			startsAt: new Date(`${date}T20:30:00+0${summer ? 2 : 1}:00`),
			minutes: 30,
			zone: zoned ? 'Europe/Amsterdam' : 'America/Paramaribo',
			alarmBefore: 60,
		};
	});

describe('our iCalendar files, read by the parsers of others', () => {
	it.each([
		['ical.js', readByIcalJs],
		['ts-ics', readByTsIcs],
	])('%s shows what was planned', (_, read) => {
		fc.assert(
			fc.property(fc.array(anAppointment, { minLength: 1, maxLength: 5 }), (planned) => {
				const shown = read(toICalendar(planned));
				expect(shown).toEqual(
					planned.map(({ uid, title, startsAt, minutes, alarmBefore }) => ({
						uid,
						title,
						startsAt: startsAt.getTime(),
						minutes,
						alarmBefore,
					})),
				);
			}),
		);
	});
});
