import { randomId } from '$lib/device/ids';
import { GROUP_FORMAT, MEMBER_FORMAT } from '$lib/domain/group';
import { revise, type Version } from '$lib/domain/version';
import { writerOf } from './writer';

/** The next version of a group or a member, on top of the one that was read. */
export async function versionOf(
	kind: 'group' | 'member',
	before: Version | null,
	id: string,
	group: string,
	body: object,
): Promise<Version> {
	return revise(before ? [before] : [], {
		id,
		rev: randomId(),
		group,
		kind,
		by: await writerOf(group),
		format: kind === 'group' ? GROUP_FORMAT : MEMBER_FORMAT,
		body,
		now: new Date(),
	});
}
