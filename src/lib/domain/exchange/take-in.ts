import { GROUP_FORMAT, type GroupKind } from '../group';
import { readGroup } from '../group-schema';
import { readKeepsake } from '../session/keepsakes-schema';
import { headsOf, type Kind, KINDS } from '../version';
import type { Version } from '../version-schema';
import { type Backup, type Belongings, gamesOf, type Seen } from './backup';

/** What a device knows before it takes a backup in. */
export interface Known {
	revs: ReadonlySet<string>;
	games: ReadonlySet<string>;
	/** Ids of records, groups and games that were erased here. */
	erased: ReadonlySet<string>;
}

/** Of a device that cannot be asked. */
export const NOTHING_KNOWN: Known = { revs: new Set(), games: new Set(), erased: new Set() };

/** What may be taken in: as usual, and, only when somebody asks for it, what was erased here. */
export interface Offer {
	usual: Belongings;
	erased: Belongings;
}

export function offerOf(backup: Belongings, { games, erased }: Known): Offer {
	const groupOf = gamesOf(backup.games);
	// A game that is here goes on as it is here; one that nobody began cannot be gone on with.
	const played = backup.games.filter(({ game }) => groupOf.has(game) && !games.has(game));
	const split = <T>(rows: readonly T[], gone: (row: T) => boolean) => ({
		usual: rows.filter((row) => !gone(row)),
		erased: rows.filter(gone),
	});
	const versions = split(backup.versions, (version) => idsOf(version).some((id) => erased.has(id)));
	const seen = splitSeen(backup, erased);
	const events = split(played, ({ game }) => erased.has(game) || erased.has(groupOf.get(game)!));
	return {
		usual: { versions: versions.usual, seen: seen.usual, games: events.usual },
		erased: { versions: versions.erased, seen: seen.erased, games: events.erased },
	};
}

/** Whose a version is: its record, its group, and the game it was kept from. */
export function idsOf({ id, group, kind, body }: Version): string[] {
	const game = kind === 'note' ? readKeepsake(body)?.game : undefined;
	return game === undefined ? [id, group] : [id, group, game];
}

/**
 * A game that was erased took along when its cards were seen. A backup knows that by the moment the
 * game began, which stands in what was kept from it. That a card is not to be shown again stays.
 */
function splitSeen(backup: Belongings, erased: ReadonlySet<string>) {
	const evenings = new Set<string>();
	for (const { kind, group, body } of backup.versions) {
		const kept = kind === 'note' ? readKeepsake(body) : null;
		if (kept?.began !== undefined && erased.has(kept.game))
			evenings.add(`${group} ${Date.parse(kept.began)}`);
	}
	const usual: Seen[] = [];
	const gone: Seen[] = [];
	for (const row of backup.seen) {
		if (erased.has(row.group)) gone.push(row);
		else if (evenings.has(`${row.group} ${row.at}`)) {
			gone.push(row);
			if (row.never) usual.push({ ...row, at: null });
		} else usual.push(row);
	}
	return { usual, erased: gone };
}

/** How many records of one kind a backup holds. */
export interface Tally {
	kind: Kind;
	/** Of which this device lacks something. */
	fresh: number;
	/** That are here already, whole. */
	here: number;
}

/** What is inside for one group, for people to look at before it is taken in. */
export interface Inside {
	group: string;
	/** `null`: the backup holds things of this group, but does not say what group it is. */
	kind: GroupKind | null;
	name: string;
	tallies: Tally[];
	games: number;
}

export function insideOf(part: Belongings, known: Known): Inside[] {
	const groupOf = gamesOf(part.games);
	const ids = new Set([...part.versions.map(({ group }) => group), ...groupOf.values()]);
	return [...ids].sort().map((group) => {
		const own = part.versions.filter((version) => version.group === group);
		const about = headsOf(own.filter(({ kind }) => kind === 'group')).at(-1);
		const body = about && about.format <= GROUP_FORMAT ? readGroup(about.body) : null;
		const tallies = KINDS.map((kind) => tally(kind, own, known));
		return {
			group,
			kind: body?.kind ?? null,
			name: body?.name ?? '',
			tallies: tallies.filter(({ fresh, here }) => fresh + here > 0),
			games: [...groupOf.values()].filter((of) => of === group).length,
		};
	});
}

function tally(kind: Kind, versions: readonly Version[], { revs }: Known): Tally {
	const lacks = new Map<string, boolean>();
	for (const { id, rev, kind: of } of versions)
		if (of === kind) lacks.set(id, lacks.get(id) === true || !revs.has(rev));
	const fresh = [...lacks.values()].filter(Boolean).length;
	return { kind, fresh, here: lacks.size - fresh };
}

/** One mark of what was seen out of two: the latest time, and never once somebody said never. */
export const mergeSeen = (a: Seen, b: Seen): Seen => ({
	...a,
	at: a.at === null || b.at === null ? (a.at ?? b.at) : Math.max(a.at, b.at),
	never: a.never || b.never,
});

/** Both parts, for who asked for what was erased too. */
export const together = (a: Belongings, b: Belongings): Belongings => ({
	versions: [...a.versions, ...b.versions],
	seen: [...a.seen, ...b.seen],
	games: [...a.games, ...b.games],
});

export type { Backup };
