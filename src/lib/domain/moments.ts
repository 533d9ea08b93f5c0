/** The moments at which a midwife sees expectant parents, and the one after which work calls again. */
export const MOMENTS = [
	'intake',
	'twenty-weeks',
	'birth-plan',
	'first-week',
	'check-up',
	'leave-ends',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** The cards of each moment, two a level: what its short game is made of. */
export const CARDS_OF: Record<Moment, readonly string[]> = {
	intake: of('002', '014', '028', '020', '029', '030'),
	'twenty-weeks': of('004', '013', '023', '017', '038', '036'),
	'birth-plan': of('003', '010', '015', '027', '035', '039'),
	'first-week': of('011', '005', '024', '026', '032', '041'),
	'check-up': of('012', '009', '016', '021', '042', '031'),
	'leave-ends': of('006', '008', '025', '022', '033', '040'),
};

function of(...numbers: string[]): string[] {
	return numbers.map((number) => `in-verwachting/iv-${number}`);
}
