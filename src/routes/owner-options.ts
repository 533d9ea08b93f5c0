import { m } from '$i18n';
import { groups } from '$lib/state/groups.svelte';
import { carriedBy, NOBODY, OUTSIDE, type Owner } from '$lib/domain/load/owners';

export interface OwnerOption {
	/** Says in a form what the owner says in a record. */
	value: string;
	label: string;
	owner: Owner;
}

/** The people of a list, with what they are called. */
export interface Person {
	id: string;
	name: string;
}

export const valueOf = (owner: Owner | null | undefined): string =>
	owner ? JSON.stringify([owner.members, owner.mostly ?? '', owner.outside ?? false]) : '';

const option = (label: string, owner: Owner): OwnerOption => ({
	value: valueOf(owner),
	label,
	owner,
});

/**
 * How somebody can answer who carries something, from where they sit: the few that one tap is enough
 * for, and the rest.
 */
export function ownerOptions(
	me: string,
	people: readonly Person[],
): { quick: OwnerOption[]; rest: OwnerOption[] } {
	const others = people.filter(({ id }) => id !== me);
	const all = people.map(({ id }) => id);
	const [other] = others;
	const outside = option(m.owner_outside(), OUTSIDE);
	const nobody = option(m.owner_nobody(), NOBODY);
	const mine = option(m.owner_me(), carriedBy([me]));
	if (!other) return { quick: [mine, outside, nobody], rest: [] };

	const together = option(m.owner_together(), carriedBy(all));
	if (others.length === 1)
		return {
			quick: [mine, together, option(m.owner_you(), carriedBy([other.id]))],
			rest: [
				option(m.owner_mostly_me(), carriedBy(all, me)),
				option(m.owner_mostly_you(), carriedBy(all, other.id)),
				outside,
				nobody,
			],
		};
	return {
		quick: [mine, together, ...others.map(({ id, name }) => option(name, carriedBy([id])))],
		rest: [
			...people.map(({ id, name }) =>
				option(id === me ? m.owner_mostly_me() : m.owner_mostly_name({ name }), carriedBy(all, id)),
			),
			outside,
			nobody,
		],
	};
}

/** As it stands within a sentence. */
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** As it stands at the beginning of one. */
export const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Who carries it, said to everybody around the table: with names, never "me" and "you". */
export function ownerName(owner: Owner, people: readonly Person[]): string {
	// Who is no longer at the table is still called by their name in what was agreed with them.
	const nameOf = (id: string) =>
		people.find((one) => one.id === id)?.name ?? (groups.nameOf(id) || m.someone_else());
	const all =
		people.length > 1 &&
		owner.members.length === people.length &&
		people.every(({ id }) => owner.members.includes(id));
	const names =
		owner.mostly !== undefined
			? [lower(m.owner_mostly_name({ name: nameOf(owner.mostly) }))]
			: all
				? [lower(m.owner_together())]
				: owner.members.map(nameOf);
	if (owner.outside) names.push(lower(m.owner_outside()));
	return names.length > 0 ? names.join(', ') : lower(m.owner_nobody());
}

/** The same answers, for a table at which everybody sits: with names, and nobody is "me". */
export function agreedOptions(people: readonly Person[]): OwnerOption[] {
	const all = people.map(({ id }) => id);
	const together = people.length > 1 ? [option(m.owner_together(), carriedBy(all))] : [];
	const mostly =
		people.length > 1
			? people.map(({ id, name }) => option(m.owner_mostly_name({ name }), carriedBy(all, id)))
			: [];
	return [
		...people.map(({ id, name }) => option(upper(name), carriedBy([id]))),
		...together,
		...mostly,
		option(m.owner_outside(), OUTSIDE),
		option(m.owner_nobody(), NOBODY),
	];
}
