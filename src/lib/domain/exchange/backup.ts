import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { readEvent } from '../session/events-schema';
import { merge } from '../merge';
import { AGE } from './age-header';
import { type Version, VersionSchema } from '../version-schema';
import { type Limits, plainJson } from './plain-json';

/**
 * Everything of a device, or of one group, as one readable JSON file. A file is taken in by union:
 * what is here stays, what is missing is added. What cannot be read of it is counted and left in the
 * file; a newer app may know it.
 */
export const BACKUP = 'samenspel-backup';
export const BACKUP_VERSION = 1;

/** A household with ten years of evenings comes nowhere near these. */
export const MOST = { characters: 30_000_000, versions: 200_000, seen: 100_000, events: 100_000 };
const BODY: Limits = { depth: 24, values: 200_000, characters: 2_000_000 };
const EVENT: Limits = { depth: 8, values: 20_000, characters: 500_000 };

const Id = VersionSchema.entries.id;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const BackupVersionSchema = v.object({
	...VersionSchema.entries,
	parents: v.pipe(v.array(Id), v.maxLength(1000)),
	/** `null`: removed. Of an old version it may be left out. */
	body: v.optional(v.unknown()),
});

/** When a card was last dealt to a group, and whether the group never wants to see it again. */
export const SeenSchema = v.object({
	group: Id,
	ref: v.pipe(v.string(), v.minLength(3), v.maxLength(140)),
	/** When the game began in which it was last dealt (ms since 1970); `null`: not dealt yet. */
	at: v.nullable(v.pipe(v.number(), v.minValue(0))),
	never: v.boolean(),
});
export type Seen = v.InferOutput<typeof SeenSchema>;

/** One event of a game that is not over yet. */
const EventSchema = v.object({ game: Id, by: Id, n: count, event: v.unknown() });
export type EventRow = v.InferOutput<typeof EventSchema>;

const rows = <S extends v.GenericSchema>(row: S, most: number) =>
	v.pipe(v.array(row), v.maxLength(most));

/** The file, as its JSON Schema says it too. */
export const BackupSchema = v.object({
	$schema: v.optional(v.string()),
	format: v.literal(BACKUP),
	version: v.literal(BACKUP_VERSION),
	/** ISO instant. */
	made: v.pipe(v.string(), v.isoTimestamp()),
	versions: rows(BackupVersionSchema, MOST.versions),
	seen: rows(SeenSchema, MOST.seen),
	games: rows(EventSchema, MOST.events),
	/** Rows that the app which made the file could not read itself. */
	unreadable: v.optional(v.array(v.unknown())),
});

/** What people own: versions, what they saw, and games they are in the middle of. */
export interface Belongings {
	versions: Version[];
	seen: Seen[];
	games: EventRow[];
}

export interface Backup extends Belongings {
	made: string;
	/** How many rows of the file this app cannot read. */
	unreadable: number;
}

/**
 * Why a file is no backup of ours.
 * - `too-large`: nothing of it was read;
 * - `no-json`: no JSON, or cut off;
 * - `no-backup`: some other file;
 * - `newer`: of a newer version of the app;
 * - `damaged`: a backup whose lists are not there or endless.
 */
export type BackupProblem = 'too-large' | 'no-json' | 'no-backup' | 'newer' | 'damaged';

/** The file around its rows: these are judged one by one, so that one bad one takes none with it. */
const FileSchema = v.object({
	...BackupSchema.entries,
	versions: rows(v.unknown(), MOST.versions),
	seen: rows(v.unknown(), MOST.seen),
	games: rows(v.unknown(), MOST.events),
});
const NameplateSchema = v.object({ format: v.literal(BACKUP), version: v.number() });

/** Bytes of a file that say whether it is a backup, however large the rest of it is. */
export const BEGINNING = 300;

/** Whether what begins so is a backup of ours, or the locked file that one is kept in. */
export const beginsAsBackup = (text: string): boolean =>
	text.startsWith(AGE) || new RegExp(`"format":\\s*"${BACKUP}"`).test(text);

export function parseBackup(text: string): Result<Backup, BackupProblem> {
	if (text.length > MOST.characters) return err('too-large');
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return err('no-json');
	}
	const nameplate = v.safeParse(NameplateSchema, json);
	if (!nameplate.success) return err('no-backup');
	if (nameplate.output.version > BACKUP_VERSION) return err('newer');
	const file = v.safeParse(FileSchema, json);
	if (!file.success) return err('damaged');

	const { made, versions, seen, games, unreadable = [] } = file.output;
	const read = {
		versions: versions.flatMap(readVersion),
		seen: seen.flatMap((row) => readable(SeenSchema, row)),
		games: games.flatMap(readEventRow),
	};
	const lost =
		versions.length + seen.length + games.length - read.versions.length - read.seen.length;
	return ok({
		made,
		...read,
		versions: merge(read.versions, []),
		unreadable: lost - read.games.length + unreadable.length,
	});
}

function readable<S extends v.GenericSchema>(schema: S, row: unknown): [v.InferOutput<S>] | [] {
	const parsed = v.safeParse(schema, row);
	return parsed.success ? [parsed.output] : [];
}

function readVersion(row: unknown): [Version] | [] {
	const [version] = readable(BackupVersionSchema, row);
	if (!version) return [];
	const { body: given, ...envelope } = version;
	const body = plainJson(given, BODY);
	return body === undefined && given !== undefined ? [] : [{ ...envelope, body }];
}

export function readEventRow(row: unknown): [EventRow] | [] {
	const [read] = readable(EventSchema, row);
	const event = readEvent(read && plainJson(read.event, EVENT));
	return read && event ? [{ ...read, event }] : [];
}

/** The text of a backup file; with a group, of what is that group's only. */
export function writeBackup(
	all: Belongings & { unreadable: readonly unknown[] },
	made: Date,
	group?: string,
): string {
	const of = <T extends { group: string }>(rows: readonly T[]) =>
		group === undefined ? rows : rows.filter((row) => row.group === group);
	const played = gamesOf(all.games);
	const file = {
		format: BACKUP,
		version: BACKUP_VERSION,
		made: made.toISOString(),
		versions: of(all.versions),
		seen: of(all.seen),
		games:
			group === undefined ? all.games : all.games.filter(({ game }) => played.get(game) === group),
		// Whose these are cannot be read either.
		...(group === undefined && all.unreadable.length > 0 && { unreadable: all.unreadable }),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** The running games, and the group of each: a row of events that nobody began is none. */
export function gamesOf(rows: readonly EventRow[]): Map<string, string> {
	return new Map(
		rows.flatMap((row) => {
			const event = readEvent(row.event);
			return event?.type === 'started' ? [[row.game, event.group] as const] : [];
		}),
	);
}
