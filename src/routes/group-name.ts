import { m } from '$i18n';
import type { GroupKind } from '$lib/domain/group';

/** What a group is called: its own name, else what its kind goes by. */
export const groupName = (group: { kind: GroupKind; name: string }): string =>
	group.name || (group.kind === 'home' ? m.group_home() : m.group_team());
