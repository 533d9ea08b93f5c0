import type { Owner } from './owner-schema';
import type { Step } from './steps';
import type { Answers } from './view-schema';

export type { Owner };

/**
 * How an owner reads from where one person sits: *ik*, *jij* (one other), *samen* (everybody in the
 * group), *vooral* (see `mostly`), *een paar van ons* (see `members`), somebody outside, nobody.
 */
export const OWNERS = ['me', 'you', 'together', 'mostly', 'some', 'outside', 'nobody'] as const;
export type OwnerCode = (typeof OWNERS)[number];

export const OUTSIDE: Owner = { members: [], outside: true };
export const NOBODY: Owner = { members: [] };

/** These members, alike or mostly one of them. */
export function carriedBy(members: readonly string[], mostly?: string): Owner {
	const all = [...new Set(members)].sort();
	return mostly !== undefined && all.length > 1 && all.includes(mostly)
		? { members: all, mostly }
		: { members: all };
}

/** @param group all members of the group, `me` among them */
export function ownerCode(owner: Owner, me: string, group: readonly string[]): OwnerCode {
	const members = new Set(owner.members);
	if (members.size === 0) return owner.outside ? 'outside' : 'nobody';
	if (owner.outside) return 'some';
	if (members.size === 1) return members.has(me) ? 'me' : 'you';
	if (owner.mostly !== undefined) return 'mostly';
	const everybody = members.size === group.length && group.every((one) => members.has(one));
	return everybody ? 'together' : 'some';
}

/** Who carries a step: the step's own owner, or else the quick answer; `null`: not answered. */
export const ownerOf = ({ thinks, does, steps }: Answers, step: Step): Owner | null =>
	steps?.[step] ?? (step === 'do' ? does : thinks);

/** Stand beside the ids of members, in which no slash occurs. */
export const SOMEBODY_OUTSIDE = '/outside';
export const NO_ONE = '/nobody';

/** Whoever carries most of it carries three quarters; our reading of the word. */
const MOST = 3 / 4;

/** What part each carries; the parts add up to 1. */
export function partsOf(owner: Owner): Map<string, number> {
	const carriers = new Set(owner.members);
	if (owner.outside) carriers.add(SOMEBODY_OUTSIDE);
	if (carriers.size === 0) carriers.add(NO_ONE);
	const { mostly } = owner;
	const others = carriers.size - 1;
	const part = (carrier: string) => {
		if (mostly === undefined || others === 0) return 1 / carriers.size;
		return carrier === mostly ? MOST : (1 - MOST) / others;
	};
	return new Map([...carriers].map((carrier) => [carrier, part(carrier)]));
}
