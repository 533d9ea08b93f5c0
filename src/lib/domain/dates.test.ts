import { describe, expect, it } from 'vitest';
import { addDays, isPlainDate } from './dates';

describe('plain dates', () => {
	it.each([
		['2026-11-21', 14, '2026-12-05'],
		['2028-02-28', 1, '2028-02-29'],
		['2026-01-01', -1, '2025-12-31'],
		['0026-03-01', 1, '0026-03-02'],
		['9999-12-30', 1, '9999-12-31'],
		['9999-12-30', 60, '9999-12-31'],
		['0000-01-02', -60, '0000-01-01'],
	])('%s and %i days is %s', (date, days, then) => {
		expect(addDays(date, days)).toBe(then);
	});

	it.each(['2026-11-21', '2028-02-29', '0026-03-01', '9999-12-31'])('%s exists', (text) => {
		expect(isPlainDate(text)).toBe(true);
	});

	it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-05-00', '9999-12-32', '21-11-2026', ''])(
		'%s does not',
		(text) => expect(isPlainDate(text)).toBe(false),
	);
});
