import * as v from 'valibot';
import { isPlainDate } from '../dates';

const Line = v.pipe(v.string(), v.maxLength(5000));
const Lines = v.pipe(v.array(Line), v.maxLength(200));
const Day = v.pipe(v.string(), v.check(isPlainDate));

/** Body of a `report` record: what stays of a session. There is no place in it for who said what. */
export const ReportSchema = v.looseObject({
	on: Day,
	title: v.pipe(v.string(), v.maxLength(60)),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
	people: v.pipe(v.number(), v.integer(), v.minValue(2)),
	/** Cards people kept, as they were read. */
	kept: Lines,
	agreed: v.pipe(
		v.array(v.object({ what: Line, standard: Line, review: v.nullable(Day) })),
		v.maxLength(100),
	),
	/** What the team asks of others. */
	asked: Lines,
	outcomes: v.pipe(
		v.array(v.object({ text: Line, counts: v.array(v.pipe(v.number(), v.integer())) })),
		v.maxLength(200),
	),
});
export type Report = v.InferOutput<typeof ReportSchema>;

export function readReport(body: unknown): Report | null {
	const parsed = v.safeParse(ReportSchema, body);
	return parsed.success ? parsed.output : null;
}
