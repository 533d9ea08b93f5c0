import { holdGameLock } from '$lib/device/game-lock';
import { randomId } from '$lib/device/ids';
import { onHidden } from '$lib/device/hidden';
import { askToPersist } from '$lib/device/persistence';
import { hearTabs, tellTabs } from '$lib/device/tabs';
import { type PlainDate } from '$lib/domain/dates';
import { dealOrder, type History } from '$lib/domain/deck/deal';
import type { BehindCard, PackedCard } from '$lib/domain/deck/pack';
import type { CardLanguage } from '$lib/domain/deck/terms';
import { groupKindOf } from '$lib/domain/group';
import {
	type GameEvent,
	type Length,
	type Mode,
	type Move,
	PER_LEVEL,
	type Started,
} from '$lib/domain/session/events';
import { type Game, play, replay } from '$lib/domain/session/game';
import { answered, type StorageFailure } from '$lib/storage/database';
import { appendEvents, readEvents, readRunning } from '$lib/storage/games';
import { readHistory } from '$lib/storage/seen';
import { groups } from './groups.svelte';
import { isDeck, type Laid, readBehind, readCards } from './library';
import { writerOf } from './writer';

export interface Choices {
	deck: string;
	length: Length;
	mode: Mode;
}

/** Why there is no game on the table. */
export type NoGame = 'none' | 'unknown-set' | 'unknown-game' | 'unreachable' | 'all-never';

/** A free game has no stretch of its own; intensity climbs over as many cards as a long one has. */
const STRETCH_OF_FREE = 6;

/** From a card to what lies behind it. Milliseconds. */
const READING = 300;

/** Somebody who has not typed for this long is taken to pause. Milliseconds. */
const TYPING_PAUSE = 400;

const UNSEEN: History = { seen: new Map(), never: new Set() };

/** The moves that change what lies on the table; the others only add to it. */
const CARD_MOVES = new Set<GameEvent['type']>([
	'next',
	'passed',
	'swapped',
	'askedOn',
	'movedUp',
	'wentBack',
	'finished',
	'extended',
]);

/** The game on the table, and its way in and out of storage. */
class GameTable {
	#game = $state.raw<Game | null>(null);
	#laid = $state.raw<Laid | null>(null);
	#behind = $state.raw<ReadonlyMap<string, BehindCard>>(new Map());
	#language = $state<CardLanguage>('nl');
	#running = $state.raw<Started[]>([]);
	#absent = $state<NoGame | null>(null);

	#events: GameEvent[] = [];
	/** How many of the events are known to be in storage. */
	#stored = 0;
	/** How many have been handed to storage, arrived or not: these are not changed any more. */
	#sent = 0;
	#storing: Promise<void> = Promise.resolve();
	#typing: ReturnType<typeof setTimeout> | undefined;
	#letGo: (() => void)[] = [];

	get game() {
		return this.#game;
	}

	/** The language the cards are in at this moment; while another is fetched, still the old one. */
	get language() {
		return this.#language;
	}

	/** Why no game lies here, once it was looked for. */
	get absent() {
		return this.#absent;
	}

	/** Games that can be gone on with, the newest first. */
	get running() {
		return this.#running;
	}

	card(ref: string): PackedCard | undefined {
		return this.#laid?.cards.get(ref);
	}

	/** Of the deck that is played. */
	get cover() {
		return this.#laid?.cover;
	}

	/** What lies behind this card; nothing until it has come, which is after the card. */
	behind(ref: string): BehindCard | undefined {
		return this.#behind.get(ref);
	}

	async readRunning(): Promise<void> {
		const running = await readRunning();
		if (running.ok) this.#running = running.value;
		else if (this.#game) this.#running = [this.#game.start];
	}

	/** Deals a new game. One of the same group that still runs is closed; what it kept stays. */
	async begin(choices: Choices, language: CardLanguage, today: PlainDate): Promise<void> {
		this.#absent = await this.#deal(choices, language, today);
	}

	async #deal(choices: Choices, language: CardLanguage, today: PlainDate): Promise<NoGame | null> {
		const laid = await readCards([choices.deck], language);
		if (!laid.ok) return isDeck(choices.deck) ? 'unreachable' : 'unknown-set';
		const { cards, cover } = laid.value;
		const group = await groups.ensure(groupKindOf(cover.audience));
		await this.makeRoom(group.id, language, today);

		const history = await readHistory(group.id);
		const known = history.ok ? history.value : UNSEEN;
		const now = new Date();
		const perLevel = PER_LEVEL[choices.length];
		const order = dealOrder(
			[...cards].map(([ref, card]) => ({ ...card, ref })),
			known,
			Number.isFinite(perLevel) ? perLevel : STRETCH_OF_FREE,
			randomId(),
		);
		if (order[1].length + order[2].length + order[3].length === 0) return 'all-never';
		const start: Started = {
			type: 'started',
			game: randomId(),
			group: group.id,
			at: now.toISOString(),
			decks: [choices.deck],
			length: choices.length,
			mode: choices.mode,
			players: choices.mode === 'together' ? groups.names(group.id) : [],
			first: known.seen.size === 0,
			order,
		};
		await this.lay(start, laid.value, language);
		return null;
	}

	/** Lays out a game that begins. */
	async lay(start: Started, laid: Laid, language: CardLanguage): Promise<void> {
		this.#layOut([start], laid, language, 0);
		await this.#store(await writerOf(start.group));
	}

	/** Takes up a running game: the one with this id, else the newest. */
	async resume(id: string | null, language: CardLanguage): Promise<void> {
		this.#absent = await this.#takeUp(id, language);
	}

	async #takeUp(id: string | null, language: CardLanguage): Promise<NoGame | null> {
		if (this.#game && (id === null || id === this.#game.start.game)) {
			this.#hold();
			await this.readIn(language);
			return null;
		}
		await this.readRunning();
		const found = id === null ? this.#running[0] : this.#running.find((one) => one.game === id);
		if (!found) return id === null ? 'none' : 'unknown-game';
		const events = await readEvents(found.game);
		if (!events.ok || events.value.length === 0) return 'unknown-game';
		const laid = await readCards(found.decks, language);
		if (!laid.ok) return isDeck(found.decks[0]!) ? 'unreachable' : 'unknown-set';
		this.#layOut(events.value, laid.value, language, events.value.length);
		return null;
	}

	/** Turns the cards into another language; the game stays where it is. */
	async readIn(language: CardLanguage): Promise<void> {
		if (!this.#game || language === this.#language) return;
		const laid = await readCards(this.#game.start.decks, language);
		if (laid.ok) this.#show(laid.value, language);
	}

	move(move: Move): void {
		if (!this.#game) return;
		const next = play(this.#game, move);
		if (next === this.#game) return;
		this.#game = next;
		this.#events.push(move);
		if (move.type === 'kept' || move.type === 'noted') askToPersist();
		this.flush();
	}

	/**
	 * A move of somebody who is typing: on the page at once, in storage when they pause. What is typed
	 * on top of something not yet stored takes its place.
	 */
	write(move: Extract<Move, { type: 'noted' | 'ideas' }>): void {
		if (!this.#game) return;
		this.#game = play(this.#game, move);
		const last = this.#events.at(-1);
		const same =
			this.#events.length > this.#sent &&
			last?.type === move.type &&
			(move.type !== 'noted' || (last.type === 'noted' && last.ref === move.ref));
		if (same) this.#events[this.#events.length - 1] = move;
		else this.#events.push(move);
		askToPersist();
		clearTimeout(this.#typing);
		this.#typing = setTimeout(() => this.flush(), TYPING_PAUSE);
	}

	/** Stores what was typed without waiting for a pause. */
	flush(): void {
		clearTimeout(this.#typing);
		const group = this.#game?.start.group;
		if (group) void writerOf(group).then((by) => this.#store(by));
	}

	/** Ends the game: what was kept, noted and tried stays, the rest is dropped. */
	async close(today: PlainDate): Promise<void> {
		const game = this.#game;
		if (!game) return;
		await this.#storing;
		const { putAway } = await import('./put-away');
		await putAway(game, this.#laid!.cards, this.#language, today);
		this.#clear();
	}

	/** "Bewaar niets van vanavond". */
	async discard(): Promise<void> {
		const game = this.#game;
		if (!game) return;
		await this.#storing;
		const { throwAway } = await import('./put-away');
		await throwAway(game.start.game);
		this.#clear();
	}

	/** Keeps the screen on for as long as a game lies here. */
	async stayAwake(): Promise<void> {
		const holding = this.#letGo;
		const device = await import('$lib/device/wake-lock').catch(() => null);
		if (device && holding.length > 0 && holding === this.#letGo) holding.push(device.keepAwake());
	}

	/** The page with the table on it is left: the screen may sleep and updates may come. */
	leave(): void {
		this.flush();
		for (const letGo of this.#letGo) letGo();
		this.#letGo = [];
	}

	#hold(): void {
		this.leave();
		this.#letGo = [
			holdGameLock(),
			hearTabs((change) => this.#hear(change)),
			onHidden(() => this.flush()),
		];
	}

	#layOut(events: GameEvent[], laid: Laid, language: CardLanguage, stored: number): void {
		this.#events = events;
		this.#stored = this.#sent = stored;
		this.#game = replay(events);
		this.#show(laid, language);
		this.#absent = null;
		this.#hold();
	}

	#show(laid: Laid, language: CardLanguage): void {
		this.#laid = laid;
		this.#language = language;
		this.#behind = new Map();
		// A card is read before anybody asks on: nothing stands in the way of its coming.
		const decks = this.#game?.start.decks ?? [];
		const fetch = () =>
			void readBehind(decks, language).then((behind) => {
				if (this.#laid === laid) this.#behind = behind;
			});
		setTimeout(fetch, READING);
	}

	#clear(): void {
		this.leave();
		this.#running = this.#running.filter((one) => one.game !== this.#game?.start.game);
		this.#game = null;
		this.#events = [];
		this.#stored = this.#sent = 0;
	}

	/** Stores what is not yet stored, one batch after another; what fails goes with the next. */
	#store(by: string): Promise<void> {
		this.#storing = this.#storing.then(async () => {
			const game = this.#game?.start.game;
			if (!game || this.#stored === this.#events.length) return;
			const [from, batch] = [this.#stored, this.#events.slice(this.#stored)];
			this.#sent = this.#events.length;
			await groups.writeAgain();
			const result = await appendEvents(game, by, from, batch);
			if (!result.ok) return this.#storeLater(result.error);
			if (this.#game?.start.game !== game) return;
			if (result.value === 'taken') return this.#catchUp(game);
			this.#stored = from + batch.length;
			tellTabs({ about: 'game', id: game });
		});
		return this.#storing;
	}

	/** People may talk for long before their next move: what a late answer allows is done on it. */
	#storeLater(failure: StorageFailure): void {
		if (failure !== 'blocked') return;
		const flush = () => this.flush();
		answered().then(flush, () => {});
	}

	/** Another tab moved on: its cards lie on the table, what was written here is added to it. */
	async #catchUp(game: string): Promise<void> {
		const there = await readEvents(game);
		if (!there.ok || this.#game?.start.game !== game) return;
		// Closed or thrown away over there: then it is over here too.
		if (there.value.length === 0 && this.#stored > 0) {
			this.#clear();
			this.#absent = 'unknown-game';
			return;
		}
		if (there.value.length <= this.#stored) return;
		const mine = this.#events
			.slice(this.#stored)
			.filter((event) => event.type !== 'started' && !CARD_MOVES.has(event.type));
		this.#events = [...there.value, ...mine];
		this.#stored = this.#sent = there.value.length;
		this.#game = replay(this.#events);
	}

	#hear(change: { about: string; id: string }): void {
		const game = this.#game?.start.game;
		if (change.about !== 'game' || change.id !== game) return;
		this.#storing = this.#storing.then(() => this.#catchUp(game));
	}

	/** Closes what still runs of this group; what was kept in it stays. */
	async makeRoom(group: string, language: CardLanguage, today: PlainDate): Promise<void> {
		if (this.#game?.start.group === group) return this.close(today);
		const running = await readRunning();
		if (!running.ok || !running.value.some((one) => one.group === group)) return;
		const { putAwayAll } = await import('./put-away');
		await putAwayAll(group, language, today);
	}
}

export const gameTable = new GameTable();
