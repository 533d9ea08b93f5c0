import { conflict } from '$lib/domain/merge';
import type { Version } from '$lib/domain/version';

/** One of several things that were written apart. */
export interface Choice<T> {
	rev: string;
	body: T;
}

/** One record with a body this app could read, and what a next version builds on. */
export interface Read<T> {
	body: T;
	heads: Version[];
	/** What was written apart, for people to choose from; empty where all heads say the same. */
	choices: Choice<T>[];
}

/** The records among these heads whose newest body can be read. */
export function byRecord<T>(
	heads: readonly Version[],
	read: (body: unknown) => T | null,
): Map<string, Read<T>> {
	const records = new Map<string, Version[]>();
	for (const head of heads) records.set(head.id, [...(records.get(head.id) ?? []), head]);
	return new Map(
		[...records].flatMap(([id, all]) => {
			const newest = all.reduce((a, b) => (b.at > a.at ? b : a));
			const body = read(newest.body);
			if (!body) return [];
			const choices = conflict(all).flatMap((head) => {
				const said = read(head.body);
				return said ? [{ rev: head.rev, body: said }] : [];
			});
			return [[id, { body, heads: all, choices }] as const];
		}),
	);
}
