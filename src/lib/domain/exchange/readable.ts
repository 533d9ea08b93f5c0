import * as v from 'valibot';
import { readAgreement } from '../agreements/agreement-schema';
import { readGroup, readMember } from '../group-schema';
import { readList } from '../load/list-schema';
import { readView } from '../load/view-schema';
import { readKeepsake } from '../session/keepsakes-schema';
import type { Kind } from '../version';
import { isVersion } from '../version-schema';
import { readPlan } from '../work-session/agenda-schema';
import { readArrangement } from '../work-session/arrangement-schema';
import { readPulse } from '../work-session/pulse-schema';
import { readReport } from '../work-session/report-schema';
import { readEventRow, SeenSchema } from './backup';

/** What reads the bodies of each kind; the envelope of a version is judged apart from its body. */
const READERS: Record<Exclude<Kind, 'deck'>, (body: unknown) => unknown> = {
	group: readGroup,
	member: readMember,
	list: readList,
	view: readView,
	agreement: readAgreement,
	note: readKeepsake,
	plan: readPlan,
	report: readReport,
	pulse: readPulse,
	arrangement: readArrangement,
};

/** Whether this app can show what a stored version says; a removal, or a body left out, says nothing. */
export function isReadableVersion(row: unknown): boolean {
	if (!isVersion(row)) return false;
	const { kind, body } = row;
	return body === null || body === undefined || kind === 'deck' || READERS[kind](body) !== null;
}

export const isReadableSeen = (row: unknown): boolean => v.is(SeenSchema, row);

export const isReadableEvent = (row: unknown): boolean => readEventRow(row).length > 0;
