import { m } from '$i18n';
import { type Part, pairsOf } from '$lib/domain/work-session/agenda';
import type { PulseQuestion } from '$lib/domain/work-session/pulse';
import type { Room, Sector, WorkTheme } from '$lib/domain/work-session/terms';

/** What the terms of a session are called on the page. */

type Kind = Pick<Part, 'kind' | 'level'>;

const cardsName = (level: Part['level']) =>
	({ 1: m.work_part_cards_1(), 2: m.work_part_cards_2(), 3: m.work_part_cards_3() })[level ?? 2];

export const partName = ({ kind, level }: Kind): string =>
	({
		welcome: m.work_part_welcome,
		'check-in': m.work_part_check_in,
		statements: m.work_part_statements,
		cards: () => cardsName(level),
		break: m.work_part_break,
		pulse: m.work_part_pulse,
		brainstorm: m.work_part_brainstorm,
		agreements: m.work_part_agreements,
		'check-out': m.work_part_check_out,
	})[kind]();

/** How people sit for it, where that matters. */
export function formName({ form }: Part, people: number): string {
	if (form === undefined) return '';
	if (form === 'group') return m.work_form_group();
	const { pairs, trio } = pairsOf(people);
	if (pairs < 2) return m.work_form_pairs();
	return trio ? m.work_pairs_odd({ pairs }) : m.work_pairs_even({ pairs });
}

/** What the facilitator can say. */
export const sayText = ({ kind, form }: Part): string =>
	({
		welcome: m.work_say_welcome,
		'check-in': form === 'pairs' ? m.work_say_check_in_pairs : m.work_say_check_in,
		statements: m.work_say_statements,
		cards: form === 'pairs' ? m.work_say_cards_pairs : m.work_say_cards,
		break: m.work_say_break,
		pulse: m.work_say_pulse,
		brainstorm: m.work_say_brainstorm,
		agreements: m.work_say_agreements,
		'check-out': m.work_say_check_out,
	})[kind]();

/** What the room reads while no card lies there. */
export const roomText = ({ kind, form }: Part): string =>
	({
		welcome: m.work_room_welcome,
		'check-in': form === 'pairs' ? m.work_room_check_in_pairs : m.work_room_check_in,
		statements: m.work_part_statements,
		cards: m.work_part_cards_2,
		break: m.work_room_break,
		pulse: m.work_room_pulse,
		brainstorm: m.work_room_brainstorm,
		agreements: m.work_room_agreements,
		'check-out': m.work_room_check_out,
	})[kind]();

export const roomName = (room: Room): string =>
	({
		employees: m.work_room_employees,
		managers: m.work_room_managers,
		mixed: m.work_room_mixed,
	})[room]();

export const sectorName = (sector: Sector): string =>
	({
		any: m.work_sector_any,
		care: m.work_sector_care,
		childcare: m.work_sector_childcare,
		'youth-care': m.work_sector_youth,
		'social-work': m.work_sector_social,
		education: m.work_sector_education,
		building: m.work_sector_building,
		industry: m.work_sector_industry,
		retail: m.work_sector_retail,
		hospitality: m.work_sector_hospitality,
		office: m.work_sector_office,
		security: m.work_sector_security,
	})[sector]();

/** Themes with cards for a team, by what they are called. */
export const workThemes = (): { value: WorkTheme | ''; label: string }[] => [
	{ value: '', label: m.work_theme_any() },
	{ value: 'mental-load', label: m.work_theme_mental_load() },
	{ value: 'leave', label: m.work_theme_leave() },
	{ value: 'growth', label: m.work_theme_growth() },
	{ value: 'asking', label: m.work_theme_asking() },
	{ value: 'appreciation', label: m.work_theme_appreciation() },
	{ value: 'difference', label: m.work_theme_difference() },
	{ value: 'covering', label: m.work_theme_covering() },
	{ value: 'informal-care', label: m.work_theme_informal_care() },
	{ value: 'boundaries', label: m.work_theme_boundaries() },
	{ value: 'safety', label: m.work_theme_safety() },
];

/** Hints for a hard moment; each a row of short ones. */
export const helps = (): { title: string; hints: string[] }[] =>
	[
		[m.work_help_deeper(), m.work_help_deeper_text()],
		[m.work_help_quiet(), m.work_help_quiet_text()],
		[m.work_help_nature(), m.work_help_nature_text()],
		[m.work_help_tense(), m.work_help_tense_text()],
	].map(([title, text]) => ({ title: title!, hints: text!.split(' · ') }));

export const pulseQuestion = (question: PulseQuestion): string =>
	({
		satisfaction: m.work_pulse_satisfaction,
		pressure: m.work_pulse_pressure,
		say: m.work_pulse_say,
		valued: m.work_pulse_valued,
		time: m.work_pulse_time,
	})[question]();

/** Milliseconds as a clock shows them, without a sign. */
export function clockTime(ms: number): string {
	const seconds = Math.ceil(Math.abs(ms) / 1000);
	return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}
