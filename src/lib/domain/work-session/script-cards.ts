import { type Dealable, dealOrder } from '../deck/deal';
import type { CardKind, Level } from '../deck/terms';
import { type Theme, THEMES } from '../deck/vocabulary';
import type { Part, Plan } from './agenda';
import type { Run } from './run-schema';

/** Which cards a session turns, worked out once when it begins. */

export interface SessionCard extends Dealable {
	kind: CardKind;
}

/** Minutes a card takes a group; pairs need longer, since they tell each other and then the room. */
const MINUTES = { statement: 3, group: 4, pairs: 5 } as const;
/** More cards than this in one part is a list, not a talk. */
const MOST = 8;

export const countOf = ({ kind, minutes, form }: Part): number =>
	Math.max(
		1,
		Math.min(
			MOST,
			Math.floor(minutes / MINUTES[kind === 'statements' ? 'statement' : (form ?? 'group')]),
		),
	);

/** Cards of the theme first, each half in the order it was dealt. */
function themeFirst(cards: readonly SessionCard[], wanted: Theme | null): SessionCard[] {
	if (wanted === null) return [...cards];
	const theme = THEMES.indexOf(wanted);
	return [
		...cards.filter((card) => card.theme === theme),
		...cards.filter((card) => card.theme !== theme),
	];
}

const dealt = (cards: readonly SessionCard[], plan: Plan, seed: string): SessionCard[] => {
	const byRef = new Map(cards.map((card) => [card.ref, card]));
	const order = dealOrder(cards, { seen: new Map(), never: new Set() }, 3, seed);
	const inOrder = [1, 2, 3].flatMap((level) => order[level as Level].map((ref) => byRef.get(ref)!));
	// The deck that suits the room best comes first, its mild cards before its strong ones.
	const place = ({ ref }: SessionCard) => plan.decks.indexOf(ref.slice(0, ref.indexOf('/')));
	return themeFirst(
		inOrder.sort((a, b) => place(a) - place(b)),
		plan.theme,
	);
};

/** The cards of every part that deals some, and what is left of each pile. */
export function cardsFor(
	plan: Plan,
	cards: readonly SessionCard[],
	seed: string,
): Pick<Run, 'cards' | 'spare'> {
	const all = dealt(cards, plan, seed);
	const statements = all.filter(({ kind }) => kind === 'statement');
	const others = (level: Level) =>
		all.filter((card) => card.kind !== 'statement' && card.level === level);
	const piles = {
		// Opinions about the world before those about this workplace.
		statements: statements.sort((a, b) => a.level - b.level).map(({ ref }) => ref),
		1: others(1).map(({ ref }) => ref),
		2: others(2).map(({ ref }) => ref),
		3: others(3).map(({ ref }) => ref),
	};
	const chosen: Run['cards'] = {};
	for (const part of plan.parts) {
		if (part.kind !== 'statements' && part.kind !== 'cards') continue;
		const pile = part.kind === 'statements' ? piles.statements : piles[part.level ?? 2];
		chosen[part.id] = pile.splice(0, countOf(part));
	}
	return {
		cards: chosen,
		spare: { statements: piles.statements, 1: piles[1], 2: piles[2], 3: piles[3] },
	};
}
