import { randomId } from '$lib/device/ids';
import { tellTabs } from '$lib/device/tabs';
import type { Group } from '$lib/domain/group-schema';
import { type Seat, seating } from '$lib/domain/seating';
import { groups, type GroupView, type MemberView } from './groups.svelte';
import { versionOf } from './version-of';

/** Changes to groups that exist; a game only needs to know them, so this is fetched apart. */

export const renameGroup = (group: GroupView, name: string) => change(group, { name });

/** *Het is anders gelopen*: for good. */
export const silenceGroup = (group: GroupView) => change(group, { silent: true });

async function change(group: GroupView, part: Partial<Group>): Promise<void> {
	const { id, heads, ...before } = group;
	const body = { ...before, ...part };
	const version = await versionOf('group', heads, id, id, body);
	await groups.keep([version]);
	groups.setGroup({ ...body, id, heads: [version] });
}

/** Sets who sits where. Who had a name and is not among these has left. */
export async function seat(group: string, names: readonly string[]): Promise<void> {
	const { seated, others } = seating(groups.everybody(group), names, randomId);
	// Who never had a name has a place on a list, and keeps it.
	const left = others.map((one): Seat => (one.name === '' ? one : { ...one, left: true }));
	await put(group, [...seated, ...left]);
}

/** A place for everybody, also without a name; answers with their ids in this order. */
export async function seatAll(group: string, names: readonly string[]): Promise<string[]> {
	const { seated } = seating(groups.everybody(group), names, randomId);
	await put(group, seated);
	return seated.map(({ id }) => id);
}

/** One more at the end; whoever goes by this name already keeps their place. Answers with the id. */
export async function seatOneMore(group: string, name: string): Promise<string> {
	const there = groups.members(group);
	const called = (one: Seat) => one.name === name;
	const known = there.find(called) ?? groups.everybody(group).find(called);
	const place = 1 + Math.max(-1, ...there.map((one) => one.place));
	const seat = known && !known.left ? known : { id: known?.id ?? randomId(), name, place };
	await put(group, [seat]);
	return seat.id;
}

async function put(group: string, seats: readonly Seat[]): Promise<void> {
	const changed: MemberView[] = [];
	for (const { id, name, place, left } of seats) {
		const known = groups.everybody(group).find((one) => one.id === id);
		const same = known?.name === name && known.place === place && known.left === left;
		if (same) continue;
		const body = { ...known?.body, name, place, left };
		const version = await versionOf('member', known?.heads ?? [], id, group, body);
		changed.push({ id, group, name, place, left, body, heads: [version] });
	}
	// At once: somebody who names people deals right after.
	groups.setMembers(changed);
	await groups.keep(changed.flatMap(({ heads }) => heads));
	tellTabs({ about: 'records', id: group });
}
