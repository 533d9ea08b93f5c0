import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Report, type ReportWords, toMarkdown } from './report';
import { readReport } from './report-schema';

const words: ReportWords = {
	title: 'Verslag',
	day: 'maandag 23 november 2026',
	kept: 'Bewaard',
	agreed: 'Afgesproken',
	asked: 'Gevraagd',
	outcomes: 'Stellingen',
	standard: (text) => `Goed genoeg: ${text}`,
	review: (day) => `Opnieuw bekijken: ${day}`,
	counted: (counts) => counts.join(' '),
};
const report: Report = {
	on: '2026-11-23',
	title: '',
	minutes: 30,
	people: 9,
	kept: ['Wie schenkt de koffie in?'],
	agreed: [{ what: 'Notulen om de beurt', standard: 'Binnen een dag', review: '2027-01-11' }],
	asked: ['Een rooster dat twee weken vooruit klaar is'],
	outcomes: [{ text: 'Wie hogerop wil, vraagt erom.', counts: [1, 2, 3, 0, 1] }],
};

describe('a report as Markdown', () => {
	it('says what was agreed, asked and kept', () => {
		expect(toMarkdown(report, words)).toBe(`# Verslag

maandag 23 november 2026

## Afgesproken

- Notulen om de beurt
  Goed genoeg: Binnen een dag
  Opnieuw bekijken: 2027-01-11

## Gevraagd

- Een rooster dat twee weken vooruit klaar is

## Bewaard

- Wie schenkt de koffie in?

## Stellingen

- Wie hogerop wil, vraagt erom.
  1 2 3 0 1
`);
	});

	it('leaves what people wrote text, whatever they wrote', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 5 }), (asked) => {
				const lines = toMarkdown({ ...report, asked }, words).split('\n');
				expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
				expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(asked.length ? 4 : 3);
				expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(3 + asked.length);
				expect(lines.some((line) => /(^|[^\\])<[a-z]/i.test(line))).toBe(false);
			}),
		);
	});

	it('is read back from storage as it was', () => {
		expect(readReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
		expect(readReport({ ...report, on: 'gisteren' })).toBe(null);
	});
});
