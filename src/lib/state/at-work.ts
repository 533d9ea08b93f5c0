import { followMark, readMark } from '$lib/device/session-mark';
import { readOnlyOf } from '$lib/storage/records';

/** The team whose session runs, as long as this page lives: beginning and ending one loads it again. */
const team = readMark();
readOnlyOf(team);

export const followSession = followMark;

/**
 * Pages that stay open meanwhile, and those of the team. Not those of a set or the one that finds
 * cards: who deals there belongs to a household, and one would be made.
 */
const OPEN =
	/^\/(werk(\/|\?|$)|(over|404|sets|sets\/\[id=deck\]\/druk)(\?|$)|(lijst|afspraken)\?groep=team(&|$))/;

interface Page {
	route: { id: string | null };
	url: URL;
}

/** Whether a page must not be read now; while pages are built there is no session, and no search. */
export const isClosed = ({ route, url }: Page): boolean =>
	team !== null && !OPEN.test(`${route.id}${url.search}`);
