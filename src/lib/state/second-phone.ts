import { randomId } from '$lib/device/ids';
import { askToPersist } from '$lib/device/persistence';
import { tellTabs } from '$lib/device/tabs';
import {
	packRecords,
	type Records,
	unpackRecords,
	withoutAnswers,
} from '$lib/domain/exchange/records';
import { NOTHING_KNOWN, type Offer, offerOf, together } from '$lib/domain/exchange/take-in';
import { type GroupKind } from '$lib/domain/group';
import { readGroup, readMember } from '$lib/domain/group-schema';
import { readList } from '$lib/domain/load/list-schema';
import { viewOf } from '$lib/domain/load/view';
import { merge } from '$lib/domain/merge';
import { err, ok, type Result } from '$lib/domain/result';
import { headsOf, type Version } from '$lib/domain/version';
import { readKnown, takeIn, undoBatch } from '$lib/storage/backup';
import { readVersions } from '$lib/storage/exchange';
import { byRecord } from './by-record';
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
	/** Versions that this device does not have yet, apart from what was erased here. */
	fresh: number;
	/** Records in it that were erased here. */
	erased: number;
	offer: Offer;
}

/** What is in it, for people to see before they take it in. Nothing is written. */
export async function lookInto(records: Records): Promise<Result<Arrival, 'damaged'>> {
	const versions = unpackRecords(records);
	if (!versions) return err('damaged');
	const [here, read] = [await readVersions(records.group), await readKnown()];
	const known = read.ok ? read.value : NOTHING_KNOWN;
	const offer = offerOf({ versions, seen: [], games: [] }, known);
	const heads = headsOf(merge(here.ok ? here.value : [], versions)).filter(
		({ body }) => body !== null,
	);
	const of = (kind: Version['kind']) => heads.filter((head) => head.kind === kind);
	const arriving = new Set(versions.map(({ id }) => id));

	const group = byRecord(of('group'), readGroup).get(records.group)?.body;
	if (!group) return err('damaged');
	const [list] = [...byRecord(of('list'), readList).values()].map(({ body }) => body);
	const members = byRecord(of('member'), readMember);
	const present = [...members].filter(([, { body }]) => !body.left).map(([id]) => id);
	const ids = list ? list.of : present;
	const answersOf = (member: string) =>
		new Set(
			of('view').flatMap(({ id }) =>
				arriving.has(id) && viewOf(id)?.member === member ? [id] : [],
			),
		).size;
	return ok({
		group: records.group,
		kind: group.kind,
		name: group.name,
		people: ids.map((id) => ({
			id,
			name: members.get(id)?.body.name ?? '',
			answers: answersOf(id),
		})),
		tasks: list?.tasks.length ?? 0,
		agreements: new Set(
			of('agreement')
				.filter(({ id }) => arriving.has(id))
				.map(({ id }) => id),
		).size,
		fresh: offer.usual.versions.filter(({ rev }) => !known.revs.has(rev)).length,
		erased: new Set(offer.erased.versions.map(({ id }) => id)).size,
		offer,
	});
}

/** What was taken in, so that it can be taken out again. */
export interface Taken {
	batch: number;
	/** The household that was on screen before. */
	former: string | null;
}

/**
 * Takes it in; what was erased here only when that is asked for. Nothing that is here is lost, also
 * when it comes twice or late. `null`: it could not be kept.
 */
export async function takeArrival(arrival: Arrival, withErased: boolean): Promise<Taken | null> {
	const { offer, group, kind } = arrival;
	const part = withErased ? together(offer.usual, offer.erased) : offer.usual;
	const made = part.versions.reduce((latest, { at }) => (at > latest ? at : latest), '');
	await groups.read();
	const former = groups.current(kind)?.id ?? null;
	const taken = await takeIn(part, { id: randomId(), at: new Date(), made, from: 'letter' });
	if (!taken.ok) return null;
	askToPersist();
	await groups.readAgain();
	groups.choose(kind, group);
	tellTabs({ about: 'records', id: group });
	return { batch: taken.value.number, former };
}

/** Takes it out again; answers whether part of it stays. */
export async function undoArrival(
	{ group, kind }: Arrival,
	{ batch, former }: Taken,
): Promise<'whole' | 'part' | 'failed'> {
	const undone = await undoBatch(batch);
	if (!undone.ok) return 'failed';
	await groups.readAgain();
	if (former !== null) groups.choose(kind, former);
	tellTabs({ about: 'records', id: group });
	return undone.value && undone.value.stays > 0 ? 'part' : 'whole';
}

/** All of it was here already: this household is on screen from now on. */
export const goOnWith = ({ group, kind }: Arrival): void => groups.choose(kind, group);
