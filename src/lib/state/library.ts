import { base } from '$app/paths';
import addresses from '$generated/decks/addresses.json';
import first from '$generated/decks/first.json';
import type { Behind, BehindCard, Cover, FirstDeck, Pack, PackedCard } from '$lib/domain/deck/pack';
import type { CardLanguage } from '$lib/domain/deck/terms';
import { unpackCard } from '$lib/domain/deck/unpack';
import { err, ok, type Result } from '$lib/domain/result';

/** The sets of the start page; all of them are in `decks.ts`, which a first card does without. */
export const firstDecks = first as FirstDeck[];

/** The hash in the names of a deck's files. They were checked when they were built, and not again here. */
const hashes: Record<string, string> = addresses;

export const isDeck = (id: string) => Object.hasOwn(hashes, id);

const fetched = new Map<string, Promise<unknown>>();

async function fetchOnce<T>(deck: string, part: string): Promise<T> {
	// What people made themselves lies on the device, and may be another tomorrow.
	if (!isDeck(deck)) return (await import('./own-packs')).ownPart(deck, part) as Promise<T>;
	const file = `${deck}.${hashes[deck]}.${part}.json`;
	const known = fetched.get(file);
	if (known) return known as Promise<T>;
	const content = (async () => {
		const response = await fetch(`${base}/_app/immutable/decks/${file}`);
		if (!response.ok) throw new Error(`${response.status}`);
		return (await response.json()) as T;
	})();
	fetched.set(file, content);
	// A failure is not remembered: the network may be back next time.
	content.catch(() => fetched.delete(file));
	return content;
}

const fetchPack = (deck: string, language: CardLanguage) => fetchOnce<Pack>(deck, language);

/** Gets a pack on its way while somebody is still choosing. */
export function preloadPack(deck: string, language: CardLanguage): void {
	fetchPack(deck, language).catch(() => {});
}

/** Cards by `<deck>/<card>`. */
export type Cards = ReadonlyMap<string, PackedCard>;

export interface Laid {
	/** Of the first deck. */
	cover: Cover;
	cards: Cards;
}

/** All cards of these decks, or `unreachable` where one cannot be fetched. */
export async function readCards(
	deckIds: readonly string[],
	language: CardLanguage,
): Promise<Result<Laid, 'unreachable'>> {
	try {
		const packs = await Promise.all(deckIds.map((deck) => fetchPack(deck, language)));
		const cards = packs.flatMap(({ deck, cards }) =>
			cards.map((row) => [`${deck}/${row[0]}`, unpackCard(row)] as const),
		);
		return ok({ cover: packs[0]!, cards: new Map(cards) });
	} catch {
		return err('unreachable');
	}
}

/** What lies behind the cards of these decks; nothing where it cannot be fetched. */
export async function readBehind(
	deckIds: readonly string[],
	language: CardLanguage,
): Promise<Map<string, BehindCard>> {
	const behind = new Map<string, BehindCard>();
	for (const deck of deckIds) {
		const file = await fetchOnce<Behind>(deck, `${language}.behind`).catch(() => ({}));
		for (const [card, it] of Object.entries(file)) behind.set(`${deck}/${card}`, it);
	}
	return behind;
}
