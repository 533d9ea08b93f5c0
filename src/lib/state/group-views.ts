import { readGroup, readMember } from '$lib/domain/group-schema';
import type { Version } from '$lib/domain/version';
import { byRecord } from './by-record';
import type { GroupView, MemberView } from './groups.svelte';

// Groups and people out of their heads: one view a record, also where two phones wrote apart.

export const groupViews = (versions: readonly Version[]): GroupView[] =>
	[...byRecord(versions, readGroup)].map(([id, { body, heads }]) => ({
		...body,
		// It is said once and for good: a name that was given at the same time takes nothing back.
		...(heads.some((head) => readGroup(head.body)?.silent) && { silent: true }),
		id,
		heads,
	}));

export const memberViews = (versions: readonly Version[]): MemberView[] =>
	[...byRecord(versions, readMember)].map(([id, { body, heads }]) => ({
		...body,
		body,
		id,
		group: heads[0]!.group,
		heads,
	}));
