import type { PulseQuestion } from './pulse';
import type { Sector } from './terms';

/**
 * Shares of employees, in per cent, December 2020, in the middle of the pandemic (FCB, table 1 of
 * the report on work experience, AZW employee panel). Shares, not means: never on one axis with the
 * numbers of a team.
 */
const FIGURES: Partial<Record<Sector, Record<PulseQuestion, number>>> = {
	childcare: { satisfaction: 78, pressure: 43, say: 39, valued: 67, time: 69 },
	'youth-care': { satisfaction: 82, pressure: 43, say: 63, valued: 71, time: 51 },
	'social-work': { satisfaction: 83, pressure: 30, say: 74, valued: 69, time: 49 },
};

export const sectorFigures = (sector: Sector): Record<PulseQuestion, number> | null =>
	FIGURES[sector] ?? null;
