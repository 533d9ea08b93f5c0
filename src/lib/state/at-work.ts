import { followMark, readMark } from '$lib/device/session-mark';
import { readOnlyOf } from '$lib/storage/records';

/** The team whose session runs, as long as this page lives: beginning and ending one loads it again. */
const team = readMark();
readOnlyOf(team);

export const followSession = followMark;

/** Pages that stay open meanwhile, and those of the team. */
const OPEN = /^\/(werk|over|404|sets|(lijst|afspraken)\?groep=team)/;

interface Page {
	route: { id: string | null };
	url: URL;
}

/** Whether a page must not be read now; while pages are built there is no session, and no search. */
export const isClosed = ({ route, url }: Page): boolean =>
	team !== null && !OPEN.test(`${route.id}${url.search}`);
