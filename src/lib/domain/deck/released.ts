import { contentWords, likeness } from './likeness';
import type { LibraryProblem } from './parse';
import type { Deck } from './schema';

/**
 * Everything of one sort that was ever released, by its id, with its Dutch text of then. Devices
 * remember cards and tasks by these ids ("niet meer tonen", a list, an agreement), so an id may never
 * vanish or come to mean something else. The record is a text file with one a line, sorted, so that
 * git shows and merges it well.
 */
export type Released = ReadonlyMap<string, string>;

export function parseReleased(file: string): Released {
	const lines = file.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
	return new Map(
		lines.map((line) => {
			const space = line.indexOf(' ');
			return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
		}),
	);
}

/** The record after releasing what there is `now`: what was released before stays in it for ever. */
export function writeReleased(sort: 'card' | 'task', now: Released, released: Released): string {
	const lines = [...new Map([...released, ...now])].map(([id, text]) => `${id} ${text}`).sort();
	return [
		`# Every ${sort} ever released, with its Dutch text. Written by "npm run decks -- --release".`,
		...lines,
		'',
	].join('\n');
}

export interface Lost {
	id: string;
	before: string;
	how: 'gone' | 'another';
}

/**
 * What vanished, and what came to mean something else: its text is less like the one it was released
 * with, `before`, than `same`.
 */
export function lostSince(released: Released, now: Released, same: number): Lost[] {
	return [...released].flatMap(([id, before]): Lost[] => {
		const text = now.get(id);
		if (text === undefined) return [{ id, before, how: 'gone' }];
		if (text === before || likeness(contentWords(text), contentWords(before)) >= same) return [];
		return [{ id, before, how: 'another' }];
	});
}

/** Rewording keeps at least a word or two; a text that shares less is another card. */
const SAME_CARD = 0.1;

/** By `<deck>/<card>`. */
export const cardTexts = (decks: readonly Deck[]): Released =>
	new Map(
		decks.flatMap((deck) => deck.cards.map((card) => [`${deck.id}/${card.id}`, card.text.nl])),
	);

export const checkReleased = (decks: readonly Deck[], released: Released): LibraryProblem[] =>
	lostSince(released, cardTexts(decks), SAME_CARD).map(({ id, before, how }) => {
		const [deck = '', card = ''] = id.split('/');
		const reason =
			how === 'gone'
				? 'was released: keep the card and mark it "retired": true'
				: `was released as another card ("${before}"): retire that one, and give the new card a new id`;
		return { deck, card, field: 'id', reason };
	});
