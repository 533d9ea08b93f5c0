import { holdGameLock } from '$lib/device/game-lock';
import { beat, lastBeat } from '$lib/device/heartbeat';
import { randomId } from '$lib/device/ids';
import { openRoomChannel, type RoomChannel } from '$lib/device/room-channel';
import { setMark } from '$lib/device/session-mark';
import { keepAwake } from '$lib/device/wake-lock';
import type { PlainDate } from '$lib/domain/dates';
import type { BehindCard, PackedCard } from '$lib/domain/deck/pack';
import type { CardLanguage } from '$lib/domain/deck/terms';
import type { Plan } from '$lib/domain/work-session/agenda';
import { ok, type Result } from '$lib/domain/result';
import { hasContent, type Report } from '$lib/domain/work-session/report';
import { type Act, newest, perform, type Run, start } from '$lib/domain/work-session/run';
import { cardsFor } from '$lib/domain/work-session/script-cards';
import { changeSetting } from '$lib/storage/change-setting';
import type { StorageFailure } from '$lib/storage/database';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { groups } from './groups.svelte';
import { readBehind, readCards } from './library';
import { reports } from './team-records.svelte';

export { countRooms, holdRoomLock } from '$lib/device/room-lock';

/** What the facilitator writes down. It stays in this window and in storage: it is never sent. */
export interface Notes {
	/** The session they belong to. */
	run: string;
	/** What the team asks of others. */
	asked: string[];
	agreed: Report['agreed'];
}

const RUN = 'work-session';
const NOTES = 'work-notes';
const HELLO = 'hello';
/** Said without a word of them: another window of whoever leads reads them from storage. */
const NOTED = 'noted';

/** How often the clock is looked at; and when nobody looked for so long, the device slept. ms. */
const TICK = 250;
const SLEPT = 90_000;

const isLines = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');
const isNotes = (value: unknown): value is Notes =>
	typeof value === 'object' &&
	value !== null &&
	typeof (value as Notes).run === 'string' &&
	isLines((value as Notes).asked) &&
	Array.isArray((value as Notes).agreed);
const isAnything = (value: unknown): value is unknown => value !== undefined;

/** The session that runs, in step with the other windows that have it open. */
class WorkSession {
	#run = $state.raw<Run | null>(null);
	#notes = $state.raw<Notes>({ run: '', asked: [], agreed: [] });
	#cards = $state.raw<ReadonlyMap<string, PackedCard>>(new Map());
	#behind = $state.raw<ReadonlyMap<string, BehindCard>>(new Map());
	#language = $state<CardLanguage>('nl');
	#unreachable = $state(false);
	#ready = $state(false);
	#now = $state(Date.now());

	/** Of this window. */
	#by = randomId();
	#channel: RoomChannel | undefined;
	/** What is written down here could not be stored: what lies there is older. */
	#unkept = false;
	#read: ((value: unknown) => Run | null) | undefined;

	get run() {
		return this.#run;
	}

	get notes() {
		return this.#notes;
	}

	/** Whether it is known if a session runs. */
	get ready() {
		return this.#ready;
	}

	/** The moment the clock is read at; a few times a second while this window follows. */
	get now() {
		return this.#now;
	}

	get language() {
		return this.#language;
	}

	/** The cards could not be fetched: everything else goes on. */
	get unreachable() {
		return this.#unreachable;
	}

	card(ref: string): PackedCard | undefined {
		return this.#cards.get(ref);
	}

	followUps(ref: string): readonly string[] {
		return this.#behind.get(ref)?.followUps ?? [];
	}

	/** Looks whether a session runs on this device. */
	async open(): Promise<void> {
		const { readRun } = await import('$lib/domain/work-session/run-schema');
		this.#read = readRun;
		const stored = await readSetting(RUN, isAnything);
		const run = stored.ok ? readRun(stored.value) : null;
		if (run) this.#take(run);
		await this.#readNotes();
		this.#ready = true;
	}

	async #readNotes(): Promise<void> {
		if (this.#unkept) return;
		const notes = await readSetting(NOTES, isNotes);
		if (notes.ok && notes.value && notes.value.run === this.#run?.id) this.#notes = notes.value;
	}

	/** Takes up a running session and stays in step with it, until the answer is called. */
	follow(): () => void {
		this.#channel = openRoomChannel((message) => this.#hear(message));
		this.#channel.send(HELLO);
		let looked = Date.now();
		let timer: ReturnType<typeof setTimeout>;
		let letUpdate: (() => void) | null = null;
		const look = () => {
			const now = Date.now();
			const since = Math.max(looked, lastBeat() ?? 0);
			if (now - since > SLEPT) this.act({ type: 'woke', since });
			looked = this.#now = now;
			if (this.#run) beat(now);
			// An update would load every window again.
			if (this.#run && !this.#run.over) letUpdate ??= holdGameLock();
			else {
				letUpdate?.();
				letUpdate = null;
			}
		};
		// At the same moments in every window, so that their seconds change together.
		const tick = () => {
			look();
			timer = setTimeout(tick, TICK - (Date.now() % TICK));
		};
		// The first look is at what was, before this window says that it is awake.
		const asleepSince = lastBeat();
		if (asleepSince && Date.now() - asleepSince > SLEPT)
			this.act({ type: 'woke', since: asleepSince });
		tick();
		const letSleep = keepAwake();
		return () => {
			clearTimeout(timer);
			letSleep();
			letUpdate?.();
			this.#channel?.close();
			this.#channel = undefined;
		};
	}

	/**
	 * Begins a session by this plan. Home is closed from here on, in every tab. `unkept`: it runs in
	 * this page only, since nothing can be stored.
	 */
	async begin(plan: Plan, language: CardLanguage): Promise<'begun' | 'unkept' | 'unreachable'> {
		const laid = await readCards(plan.decks, language);
		if (!laid.ok) return 'unreachable';
		const group = await groups.ensure('team');
		const dealt = cardsFor(
			plan,
			[...laid.value.cards].map(([ref, card]) => ({ ...card, ref })),
			randomId(),
		);
		const now = Date.now();
		const run = start({ id: randomId(), group: group.id, by: this.#by, plan, ...dealt, now });
		this.#run = run;
		this.#notes = { run: run.id, asked: [], agreed: [] };
		beat(now);
		await writeSetting(NOTES, this.#notes);
		const kept = await writeSetting(RUN, run);
		if (!kept.ok) return 'unkept';
		setMark(group.id);
		return 'begun';
	}

	act(act: Act): void {
		if (!this.#run) return;
		const now = Date.now();
		const next = perform(this.#run, act, this.#by, now);
		if (next === this.#run) return;
		this.#run = next;
		this.#now = now;
		// The other window first: it must not wait for storage.
		this.#channel?.send(next);
		void writeSetting(RUN, next);
	}

	/** Changes the notes as they lie in storage: another window may have written in them meanwhile. */
	async note(change: (notes: Notes) => Partial<Omit<Notes, 'run'>>): Promise<void> {
		const changed = (notes: Notes) => ({ ...notes, ...change(notes) });
		const written = await changeSetting(NOTES, isNotes, (stored) =>
			changed(stored?.run === this.#notes.run && !this.#unkept ? stored : this.#notes),
		);
		this.#notes = written.ok ? written.value : changed(this.#notes);
		this.#unkept = !written.ok;
		this.#channel?.send(NOTED);
	}

	/** The texts of the cards, in this language; again when it changes. */
	async readIn(language: CardLanguage): Promise<void> {
		const decks = this.#run?.plan.decks;
		if (!decks) return;
		const laid = await readCards(decks, language);
		this.#unreachable = !laid.ok;
		if (!laid.ok) return;
		this.#cards = laid.value.cards;
		this.#language = language;
		this.#behind = await readBehind(decks, language);
	}

	/** What stays of the session: kept, agreed, asked and what may be shown. Nothing else is in it. */
	report(on: PlainDate): Report | null {
		const run = this.#run;
		if (!run) return null;
		const { asked, agreed } = this.#notes;
		const text = (ref: string) => this.card(ref)?.text ?? ref;
		return {
			on,
			title: run.plan.title,
			minutes: Math.max(0, Math.round((this.#now - run.startedAt) / 60_000)),
			people: run.plan.people,
			kept: run.kept.map(({ card }) => text(card)),
			agreed,
			asked,
			outcomes: run.outcomes.map(({ card, counts }) => ({ text: text(card), counts })),
		};
	}

	/**
	 * Ends the session: a report stays, if one is given, and home opens again. Where the report could
	 * not be kept, nothing is taken away.
	 */
	async close(report: Report | null = null): Promise<Result<void, StorageFailure>> {
		this.act({ type: 'finish' });
		if (report && hasContent(report)) {
			const kept = await reports.write(report);
			if (!kept.ok) return kept;
		}
		this.#run = null;
		await writeSetting(RUN, null);
		await writeSetting(NOTES, null);
		beat(null);
		setMark(null);
		return ok(undefined);
	}

	#hear(message: unknown): void {
		if (message === HELLO) {
			if (this.#run) this.#channel?.send(this.#run);
			return;
		}
		if (message === NOTED) {
			void this.#readNotes();
			return;
		}
		const run = this.#read?.(message);
		if (run) this.#take(run);
	}

	#take(run: Run): void {
		this.#run = this.#run ? newest(this.#run, run) : run;
		this.#now = Date.now();
	}
}

export const workSession = new WorkSession();
