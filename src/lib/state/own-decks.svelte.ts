import { randomId } from '$lib/device/ids';
import { randomLetters } from '$lib/device/letters';
import { askToPersist } from '$lib/device/persistence';
import { hearTabs, tellTabs } from '$lib/device/tabs';
import { DRAWINGS } from '$lib/domain/deck/drawings';
import { copyOf, DECK_FORMAT, ID_LETTERS, ownId } from '$lib/domain/deck/own';
import { type Card, type Deck, readOwnDeck } from '$lib/domain/deck/schema';
import { THEMES } from '$lib/domain/deck/vocabulary';
import {
	type Audience,
	CARD_LANGUAGES,
	type CardLanguage,
	type Motif,
} from '$lib/domain/deck/terms';
import { groupKindOf } from '$lib/domain/group';
import { err, ok, type Result } from '$lib/domain/result';
import { revise } from '$lib/domain/version';
import { eraseRecord } from '$lib/storage/erase';
import { readHistory } from '$lib/storage/history';
import { readHeads, writeVersions } from '$lib/storage/records';
import { byRecord, type Read } from './by-record';
import { decks } from './decks';
import { groups } from './groups.svelte';
import { readBehind, readCards } from './library';
import { writerOf } from './writer';

/** How a set was, from a moment on. */
export interface EarlierDeck {
	rev: string;
	/** ISO instant. */
	at: string;
	deck: Deck;
}

/** The sets that people made themselves, or took in from others. Each is a record with its id. */
class OwnDecks {
	#decks = $state.raw<ReadonlyMap<string, Read<Deck>>>(new Map());
	#ready = $state(false);

	get ready() {
		return this.#ready;
	}

	get all(): Deck[] {
		return [...this.#decks.values()].map(({ body }) => body);
	}

	byId(id: string): Deck | undefined {
		return this.#decks.get(id)?.body;
	}

	async read(): Promise<void> {
		const heads = await readHeads('deck');
		if (heads.ok) this.#decks = byRecord(heads.value, readOwnDeck);
		this.#ready = true;
	}

	/** Keeps the set as it is now; what it was before stays in its history. Says whether it is kept. */
	async save(deck: Deck): Promise<boolean> {
		const before = this.#decks.get(deck.id);
		const heads = before?.heads ?? [];
		// Home or team: where it began. Who plays it from then on goes by its own audience.
		const group = heads[0]?.group ?? (await groups.ensure(groupKindOf(deck.audience))).id;
		const body: Deck = { ...deck, version: (before?.body.version ?? 0) + 1 };
		const version = revise(heads, {
			id: deck.id,
			rev: randomId(),
			group,
			kind: 'deck',
			by: await writerOf(group),
			format: DECK_FORMAT,
			body,
			now: new Date(),
		});
		await groups.writeAgain();
		const written = await writeVersions([version]);
		this.#decks = new Map([...this.#decks, [deck.id, { body, heads: [version], choices: [] }]]);
		askToPersist();
		tellTabs({ about: 'records', id: deck.id });
		return written.ok;
	}

	/** All that a set ever was, the newest first. */
	async history(id: string): Promise<EarlierDeck[]> {
		const versions = await readHistory(id);
		if (!versions.ok) return [];
		return versions.value
			.flatMap(({ rev, at, body }) => {
				const deck = readOwnDeck(body);
				return deck ? [{ rev, at, deck }] : [];
			})
			.reverse();
	}

	async erase(id: string): Promise<void> {
		await eraseRecord('deck', id);
		await this.read();
		tellTabs({ about: 'records', id });
	}

	/** Follows what other tabs write, until the answer is called. */
	follow(): () => void {
		return hearTabs((change) => {
			if (change.about === 'records') void this.read();
		});
	}
}

export const ownDecks = new OwnDecks();

const freshLetters = () => randomLetters(ID_LETTERS);

/** An empty set; it is kept once somebody saves it. */
export const emptyDeck = (audience: Audience, title: Deck['title']): Deck => ({
	id: ownId(freshLetters()),
	version: 1,
	title,
	blurb: title,
	audience,
	motif: 'cup',
	cards: [],
});

/** A set as the beginning of an own one. */
export const copiedDeck = (deck: Deck): Deck => copyOf(deck, freshLetters());

/** A set of the site with all its languages, put together from what a game fetches of it. */
export async function wholeDeck(id: string): Promise<Result<Deck, 'unreachable'>> {
	const summary = decks.find((deck) => deck.id === id);
	const read = async (language: CardLanguage) => {
		const laid = await readCards([id], language);
		return laid.ok ? { cards: laid.value.cards, behind: await readBehind([id], language) } : null;
	};
	const [nl, easy, en] = await Promise.all(CARD_LANGUAGES.map(read));
	if (!summary || !nl || !easy || !en) return err('unreachable');
	const followUpsIn = ({ behind }: typeof nl, ref: string) => [
		...(behind.get(ref)?.followUps ?? []),
	];
	const cards = [...nl.cards].map(([ref, packed]): Card => {
		const { text, ...card } = packed;
		const simple = easy.cards.get(ref)?.text ?? text;
		const followUps = { nl: followUpsIn(nl, ref), en: followUpsIn(en, ref) };
		const simpler = followUpsIn(easy, ref);
		const tasks = nl.behind.get(ref)?.tasks;
		return {
			...card,
			theme: THEMES[card.theme]!,
			...(tasks && { tasks }),
			text: {
				nl: text,
				...(simple !== text && { 'nl-simple': simple }),
				en: en.cards.get(ref)?.text ?? text,
			},
			followUps: {
				...followUps,
				...(simpler.join() !== followUps.nl.join() && { 'nl-simple': simpler }),
			},
		};
	});
	const { title, blurb, audience, drawing } = summary;
	const [motif] = Object.entries(DRAWINGS).find(([, path]) => path === drawing)!;
	return ok({ id, version: 1, title, blurb, audience, motif: motif as Motif, cards });
}
