import type { Version } from './version-schema';

/**
 * Everything lasting that a person writes is a record made of immutable versions. Editing adds a
 * version; the current state is the *heads*, the versions that no other names as a parent. Two heads
 * with different bodies mean that two people wrote at the same time.
 *
 * The envelope is parsed apart from the body: a body this app cannot read still counts for the heads.
 */

export const KINDS = [
	'group',
	'member',
	'list',
	'view',
	'agreement',
	'note',
	'deck',
	// Of a team: a session prepared, what was kept of one, a pulse taken, what anyone here may ask for.
	'plan',
	'report',
	'pulse',
	'arrangement',
] as const;
export type Kind = (typeof KINDS)[number];

export type { Version };

/** The versions that no version names as a parent. */
export function headsOf<V extends Pick<Version, 'rev' | 'parents'>>(versions: readonly V[]): V[] {
	const parents = new Set(versions.flatMap((version) => version.parents));
	return versions.filter((version) => !parents.has(version.rev));
}

/** What a writer knows when writing; `rev` and `by` are made outside, by chance. */
export interface Draft {
	id: string;
	rev: string;
	group: string;
	kind: Kind;
	by: string;
	format: number;
	body: unknown;
	now: Date;
}

/** The next version of a record, on top of the heads the writer had on screen. */
export function revise(heads: readonly Version[], draft: Draft): Version {
	const { now, ...rest } = draft;
	const instants = [now.toISOString(), ...heads.map((head) => head.at)];
	return {
		...rest,
		parents: heads.map((head) => head.rev).sort(),
		// A clock that was set back must not put an answer before its question.
		at: instants.reduce((latest, at) => (at > latest ? at : latest)),
	};
}
