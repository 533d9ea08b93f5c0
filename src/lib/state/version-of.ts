import { randomId } from '$lib/device/ids';
import { GROUP_FORMAT, MEMBER_FORMAT } from '$lib/domain/group';
import { revise, type Version } from '$lib/domain/version';
import { writerOf } from './writer';

/** The next version of a group or a member, on top of all that was read of it. */
export async function versionOf(
	kind: 'group' | 'member',
	heads: readonly Version[],
	id: string,
	group: string,
	body: object,
): Promise<Version> {
	return revise(heads, {
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
