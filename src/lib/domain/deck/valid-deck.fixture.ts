import type { Card, Deck } from './schema';
import type { CardKind, Level } from './terms';

/** The smallest deck that breaks no rule: six cards a level, no two alike. For tests only. */

const THINGS = (
	'ketel sok lamp fiets plant sleutel stoel emmer kast deken klok trommel ' +
	'jas tas boek pan kaars borstel'
).split(' ');

const KINDS: readonly CardKind[] = [
	...(['fact', 'statement', 'statement', 'question', 'question', 'question'] as const),
	...(['statement', 'statement', 'exercise', 'question', 'question', 'question'] as const),
	...(['statement', 'statement', 'exercise', 'exercise', 'question', 'question'] as const),
];

function card(kind: CardKind, n: number): Card {
	const thing = THINGS[n] ?? '';
	const level = (Math.floor(n / 6) + 1) as Level;
	const end = kind === 'statement' ? '.' : '?';
	return {
		id: `vb-${String(n + 1).padStart(3, '0')}`,
		level,
		kind,
		theme: n % 2 === 0 ? 'mental-load' : 'own-time',
		intensity: n % 6 === 5 && level > 1 ? 3 : 1,
		text: {
			nl: `${kind === 'exercise' ? 'Stel: wie' : 'Wie'} van jullie vraagt op een dag de ${thing}maker in de ${thing}winkel naar de ${thing}${end}`,
			'nl-simple': `Wie denkt aan de ${thing}${end}`,
			en: `Who remembers the ${thing}${end}`,
		},
		followUps: {
			nl: [`Waar stond de ${thing} gisteren?`, 'Wat zou daaraan anders kunnen?'],
			en: [`Where was the ${thing} yesterday?`, 'What could be different there?'],
		},
		...(kind === 'fact' && { source: { name: 'CBS', year: 2024, url: 'https://www.cbs.nl/' } }),
	};
}

/** A fresh copy each time, for a test to break. */
export function validDeck(): Deck {
	return {
		$schema: './deck.schema.json',
		id: 'voorbeeld',
		version: 1,
		title: { nl: 'Voorbeeld', en: 'Example' },
		blurb: { nl: 'Een set om mee te testen.', en: 'A set to test with.' },
		audience: 'home',
		motif: 'cup',
		cards: KINDS.map(card),
	};
}

/** The card at `n`, for tests that know it is there. */
export function cardOf(deck: Deck, n: number): Card {
	const found = deck.cards[n];
	if (!found) throw new Error(`no card ${n}`);
	return found;
}
