import { tellTabs } from '$lib/device/tabs';
import {
	packRecords,
	type Records,
	unpackRecords,
	withoutAnswers,
} from '$lib/domain/exchange/records';
import { type GroupKind } from '$lib/domain/group';
import { readGroup, readMember } from '$lib/domain/group-schema';
import { readList } from '$lib/domain/load/list-schema';
import { viewOf } from '$lib/domain/load/view';
import { merge } from '$lib/domain/merge';
import { err, ok, type Result } from '$lib/domain/result';
import { headsOf, type Version } from '$lib/domain/version';
import { readErased, readVersions, takeIn } from '$lib/storage/exchange';
import { groups } from './groups.svelte';

/** What two phones of one household send each other, by way of a link, a code or a file. */

/** All that there is to send; `null` where this household has nothing yet. */
export async function whatToSend(group: string, which: 'empty' | 'all'): Promise<Records | null> {
	const versions = await readVersions(group);
	if (!versions.ok) return null;
	const travelling = which === 'empty' ? withoutAnswers(versions.value) : versions.value;
	const packed = packRecords(group, travelling);
	return packed.records.length > 0 ? packed : null;
}

export interface Arrival {
	group: string;
	kind: GroupKind;
	/** Empty: it goes by the name of its kind. */
	name: string;
	people: { id: string; name: string; answers: number }[];
	tasks: number;
	agreements: number;
	/** Versions that this device does not have yet; none: all of it is here. */
	fresh: number;
	/** Records in it that were erased here. */
	erased: number;
	versions: Version[];
}

/** What is in it, for people to see before they take it in. Nothing is written. */
export async function lookInto(records: Records): Promise<Result<Arrival, 'damaged'>> {
	const versions = unpackRecords(records);
	if (!versions) return err('damaged');
	const [here, erased] = [await readVersions(records.group), await readErased()];
	const known = here.ok ? here.value : [];
	const gone = erased.ok ? erased.value : new Set<string>();
	const heads = headsOf(merge(known, versions)).filter(({ body }) => body !== null);
	const of = (kind: Version['kind']) => heads.filter((head) => head.kind === kind);
	const arriving = new Set(versions.map(({ id }) => id));

	const group = of('group').flatMap(({ body }) => readGroup(body) ?? [])[0];
	if (!group) return err('damaged');
	const list = of('list').flatMap(({ body }) => readList(body) ?? [])[0];
	const members = new Map(
		of('member').flatMap(({ id, body }) => {
			const member = readMember(body);
			return member && !member.left ? [[id, member] as const] : [];
		}),
	);
	const ids = list ? list.of : [...members.keys()];
	const answersOf = (member: string) =>
		new Set(
			of('view').flatMap(({ id }) =>
				arriving.has(id) && viewOf(id)?.member === member ? [id] : [],
			),
		).size;
	const revs = new Set(known.map(({ rev }) => rev));
	return ok({
		group: records.group,
		kind: group.kind,
		name: group.name,
		people: ids.map((id) => ({
			id,
			name: members.get(id)?.name ?? '',
			answers: answersOf(id),
		})),
		tasks: list?.tasks.length ?? 0,
		agreements: new Set(
			of('agreement')
				.filter(({ id }) => arriving.has(id))
				.map(({ id }) => id),
		).size,
		fresh: versions.filter(({ rev, id }) => !revs.has(rev) && !gone.has(id)).length,
		erased: new Set(versions.map(({ id }) => id).filter((id) => gone.has(id))).size,
		versions: versions.filter(({ id }) => !gone.has(id)),
	});
}

/** Takes it in. Nothing that is here is lost, also when it comes twice or late. */
export async function takeArrival(arrival: Arrival): Promise<boolean> {
	const taken = await takeIn(arrival.versions);
	if (!taken.ok) return false;
	await groups.readAgain();
	groups.choose(arrival.kind, arrival.group);
	tellTabs({ about: 'records', id: arrival.group });
	return true;
}
