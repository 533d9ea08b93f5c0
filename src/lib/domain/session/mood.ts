import type { Phase } from '../load/catalogue';
import type { Random } from '../random';
import type { Length } from './events';

/** What somebody feels like tonight: *lachen*, *elkaar begrijpen*, *iets veranderen*, *weet niet*. */
export const WISHES = ['laugh', 'understand', 'change', 'unsure'] as const;
export type Wish = (typeof WISHES)[number];

/**
 * What the wishes of all come down to. Of *lachen* and *weet niet*, and of *begrijpen* and
 * *veranderen*, comes the same: whoever knows their own wish and sees what came out of it still has
 * two to guess from for everybody else.
 */
export const MOODS = ['light', 'between', 'deep'] as const;
export type Mood = (typeof MOODS)[number];

const isLight = (wish: Wish) => wish === 'laugh' || wish === 'unsure';

export function moodOf(wishes: readonly Wish[]): Mood {
	if (wishes.every(isLight)) return 'light';
	return wishes.some(isLight) ? 'between' : 'deep';
}

/** What to play tonight. */
export interface Evening {
	mood: Mood;
	deck: string;
	length: Length;
}

/** Around whose table it is, as far as this device knows. */
export interface Table {
	/** One person by themselves. */
	alone: boolean;
	/** Of their list; `null`: not known, or not to be spoken of. */
	phase: Phase | null;
}

interface Candidate {
	deck: string;
	moods: readonly Mood[];
	/** Some sets fit some lives only, and hurt in others. */
	fits?: (table: Table) => boolean;
}

const inPhase =
	(...phases: Phase[]) =>
	({ phase }: Table) =>
		phase !== null && phases.includes(phase);
const withChildren = inPhase('baby', 'preschool', 'school', 'teens');

/** Fits everybody, and is always there. */
const CLASSIC = 'werk-en-zorg';

/** Sets for an evening at home; those for teams are not among them. */
const CANDIDATES: readonly Candidate[] = [
	{ deck: CLASSIC, moods: ['light', 'between'] },
	{ deck: 'huishouden', moods: ['light', 'between'] },
	{ deck: 'wie-denkt-eraan', moods: ['between', 'deep'] },
	{ deck: 'geld-en-later', moods: ['deep'] },
	{ deck: 'in-verwachting', moods: MOODS, fits: inPhase('expecting') },
	{ deck: 'eerste-jaar', moods: MOODS, fits: inPhase('baby') },
	{ deck: 'opvoeden', moods: MOODS, fits: inPhase('preschool', 'school', 'teens') },
	{ deck: 'mantelzorg', moods: ['between', 'deep'], fits: inPhase('caring') },
	{
		deck: 'alleen-sterk',
		moods: MOODS,
		fits: (table) => table.alone && withChildren(table),
	},
];

const LENGTHS: Record<Mood, Length> = { light: 'even', between: 'even', deep: 'gewoon' };

/**
 * One set for tonight, and how long. The order of the wishes makes no difference.
 *
 * @param there ids of the sets there are
 */
export function eveningFor(
	wishes: readonly Wish[],
	table: Table,
	there: readonly string[],
	random: Random,
): Evening {
	const mood = moodOf(wishes);
	const decks = CANDIDATES.filter(
		({ deck, moods, fits }) =>
			there.includes(deck) && moods.includes(mood) && (!fits || fits(table)),
	).map(({ deck }) => deck);
	const deck = decks[Math.floor(random() * decks.length)] ?? CLASSIC;
	return { mood, deck, length: LENGTHS[mood] };
}
