import { readdirSync, readFileSync } from 'node:fs';

export interface Card {
	id: string;
	level: 1 | 2 | 3;
	kind: 'question' | 'statement' | 'exercise' | 'fact';
	text: { nl: string; 'nl-simple'?: string; en: string };
	followUps: { nl: string[]; 'nl-simple'?: string[]; en: string[] };
	source?: { name: string; year: number; url?: string };
	retired?: boolean;
}

const folder = new URL('../../../decks/', import.meta.url);

/** The cards as they were written, by `<deck>/<card>`: what a table is compared with. */
const cards = new Map<string, Card>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
	const { id, cards: ofDeck } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
		id: string;
		cards?: Card[];
	};
	for (const card of ofDeck ?? []) cards.set(`${id}/${card.id}`, card);
}

export function cardOf(ref: string): Card {
	const card = cards.get(ref);
	if (!card) throw new Error(`no card ${ref} in decks/`);
	return card;
}

/** The cards of a set that can be dealt, as `<deck>/<card>`. */
export const refsOf = (deck: string, level?: 1 | 2 | 3): string[] =>
	[...cards]
		.filter(([ref, card]) => ref.startsWith(`${deck}/`) && !card.retired)
		.filter(([, card]) => level === undefined || card.level === level)
		.map(([ref]) => ref);

/** The cards of all sets with this in their Dutch text, as `<deck>/<card>`. */
export const refsWith = (part: string): string[] =>
	[...cards]
		.filter(([, { text, retired }]) => !retired && text.nl.toLowerCase().includes(part))
		.map(([ref]) => ref);
