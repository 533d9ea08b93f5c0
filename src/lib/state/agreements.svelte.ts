import { randomId } from '$lib/device/ids';
import { askToPersist } from '$lib/device/persistence';
import { keepQuiet } from '$lib/device/quiet';
import { hearTabs, tellTabs } from '$lib/device/tabs';
import { type Agreement, AGREEMENT_FORMAT, type Held } from '$lib/domain/agreements/agreement';
import type { GroupKind } from '$lib/domain/group';
import { ok } from '$lib/domain/result';
import { revise, type Version } from '$lib/domain/version';
import { readHistory } from '$lib/storage/history';
import { writeEdit } from '$lib/storage/edits';
import { readHeads } from '$lib/storage/records';
import { byRecord, type Choice, type Read } from './by-record';
import { groups, type GroupView } from './groups.svelte';
import { writerOf } from './writer';

/** An agreement, and what the next version of it builds on: what its writer had on screen. */
export interface OnScreen extends Held {
	heads: readonly Version[];
}

/** An agreement that was changed in two places at once, for people to choose from. */
export interface Fork extends OnScreen {
	versions: Choice<Agreement>[];
}

/** How an agreement read, from a moment on. */
export interface Earlier {
	rev: string;
	/** ISO instant. */
	at: string;
	body: Agreement;
}

/** What the people of a household or team agreed, with all that it was before. */
class Agreements {
	#group = $state.raw<GroupView | null>(null);
	#held = $state.raw<ReadonlyMap<string, Read<Agreement>>>(new Map());
	#ready = $state(false);

	get ready() {
		return this.#ready;
	}

	/** As it is now, also where it was changed after these agreements were opened. */
	get group() {
		return this.#group && (groups.byId(this.#group.id) ?? this.#group);
	}

	get forks(): Fork[] {
		return [...this.#held].flatMap(([id, { body, heads, choices }]) =>
			choices.length > 1 && !body.silent ? [{ id, body, heads, versions: choices }] : [],
		);
	}

	get all(): OnScreen[] {
		return [...this.#held].map(([id, { body, heads }]) => ({ id, body, heads }));
	}

	async open(kind: GroupKind): Promise<void> {
		await groups.read();
		this.#group = groups.current(kind);
		await this.#read();
		this.#ready = true;
	}

	async #read(): Promise<void> {
		const group = this.#group?.id;
		// Without a group nothing was agreed: what another one agreed must not stay in sight.
		const heads = group ? await readHeads('agreement', group) : ok([]);
		if (!heads.ok) return;
		const { readAgreement } = await import('$lib/domain/agreements/agreement-schema');
		const read = byRecord(heads.value, readAgreement);
		// Silenced in one place is silenced for good: what was written in another does not ask.
		this.#held = new Map(
			[...read].map(([id, one]) => {
				const silent = one.choices.find(({ body }) => body.silent);
				return [id, silent ? { ...one, body: silent.body } : one];
			}),
		);
	}

	async #readGroup(): Promise<void> {
		await groups.readAgain();
		if (this.group?.silent) keepQuiet();
	}

	/** The people who can carry something here; who has no name yet gets a place. */
	async people(kind: GroupKind): Promise<string[]> {
		const group = await groups.ensure(kind);
		this.#group = group;
		const members = groups.members(group.id).map(({ id }) => id);
		if (members.length > 0) return members;
		const { seatAll } = await import('./edit-groups');
		return seatAll(group.id, ['', '']);
	}

	/**
	 * Writes an agreement down: a new one, or another version of what its writer had on screen. What
	 * somebody else wrote meanwhile then stands beside it, and people are asked.
	 */
	async write(body: Agreement, before?: Pick<OnScreen, 'id' | 'heads'>): Promise<void> {
		const group = this.#group!.id;
		const by = await writerOf(group);
		const id = before?.id ?? randomId();
		const version: Version = revise(before?.heads ?? [], {
			id,
			rev: randomId(),
			group,
			kind: 'agreement',
			by,
			format: AGREEMENT_FORMAT,
			body,
			now: new Date(),
		});
		const known = this.#held.get(id)?.heads ?? [];
		this.#held = new Map([...this.#held, [id, { body, heads: [version], choices: [] }]]);
		await writeEdit(version);
		if (!known.every(({ rev }) => version.parents.includes(rev))) await this.#read();
		askToPersist();
		tellTabs({ about: 'records', id });
	}

	/** All that an agreement ever said, the newest first. */
	async history(id: string): Promise<Earlier[]> {
		const versions = await readHistory(id);
		if (!versions.ok) return [];
		const { readAgreement } = await import('$lib/domain/agreements/agreement-schema');
		return versions.value
			.flatMap(({ rev, at, body }) => {
				const agreement = readAgreement(body);
				return agreement ? [{ rev, at, body: agreement }] : [];
			})
			.reverse();
	}

	/** Follows what other tabs write, until the answer is called. */
	follow(): () => void {
		return hearTabs((change) => {
			if (change.about !== 'records') return;
			void this.#read();
			if (change.id === this.#group?.id) void this.#readGroup();
		});
	}
}

export const agreements = new Agreements();
