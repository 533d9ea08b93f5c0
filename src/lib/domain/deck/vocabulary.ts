/** The words in which cards and decks are described. */

export const THEMES = [
	'youth',
	'mental-load',
	'standards',
	'own-time',
	'money',
	'leave',
	'growth',
	'asking',
	'appreciation',
	'difference',
	'covering',
	'role-models',
	'boundaries',
	'informal-care',
	'safety',
] as const;
export type Theme = (typeof THEMES)[number];

export const KINDS = ['question', 'statement', 'exercise', 'fact'] as const;
export type CardKind = (typeof KINDS)[number];

export const AUDIENCES = ['home', 'expecting', 'team'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const MOTIFS = [
	'cup',
	'key',
	'sock',
	'calendar',
	'lamp',
	'pram',
	'bicycle',
	'plant',
	'moon',
	'jar',
	'boat',
	'compass',
	'umbrella',
] as const;
export type Motif = (typeof MOTIFS)[number];
