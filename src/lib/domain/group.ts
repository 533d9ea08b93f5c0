/** A household or a team. What a group writes is its own: home and team never mix. */
export const GROUP_KINDS = ['home', 'team'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const GROUP_FORMAT = 1;
export const MEMBER_FORMAT = 1;

/** Which kind of group plays a deck for this audience. */
export const groupKindOf = (audience: 'home' | 'expecting' | 'team'): GroupKind =>
	audience === 'team' ? 'team' : 'home';
