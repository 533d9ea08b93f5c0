import { randomId } from '$lib/device/ids';
import { askToPersist } from '$lib/device/persistence';
import { hearTabs, tellTabs } from '$lib/device/tabs';
import { ok, type Result } from '$lib/domain/result';
import { type Kind, revise } from '$lib/domain/version';
import { PLAN_FORMAT } from '$lib/domain/work-session/agenda';
import { ARRANGEMENT_FORMAT } from '$lib/domain/work-session/arrangement';
import { PULSE_FORMAT } from '$lib/domain/work-session/pulse';
import { REPORT_FORMAT } from '$lib/domain/work-session/report';
import type { StorageFailure } from '$lib/storage/database';
import { eraseRecord } from '$lib/storage/erase';
import { readHeads, writeVersions } from '$lib/storage/records';
import { byRecord, type Read } from './by-record';
import { groups } from './groups.svelte';
import { writerOf } from './writer';

export interface TeamRecord<T> {
	id: string;
	/** When it was last written, an ISO instant. */
	at: string;
	body: T;
}

/** The records of one kind that the team has. */
class TeamRecords<T extends object> {
	#held = $state.raw<ReadonlyMap<string, Read<T>>>(new Map());
	#ready = $state(false);
	#kind: Kind;
	#format: number;
	#reader: () => Promise<(body: unknown) => T | null>;

	constructor(kind: Kind, format: number, reader: () => Promise<(body: unknown) => T | null>) {
		this.#kind = kind;
		this.#format = format;
		this.#reader = reader;
	}

	get ready() {
		return this.#ready;
	}

	get all(): TeamRecord<T>[] {
		return [...this.#held].map(([id, { body, heads }]) => ({
			id,
			at: heads.reduce((latest, head) => (head.at > latest ? head.at : latest), ''),
			body,
		}));
	}

	async read(): Promise<void> {
		await groups.read();
		const group = groups.current('team');
		const heads = group ? await readHeads(this.#kind, group.id) : null;
		if (heads?.ok) this.#held = byRecord(heads.value, await this.#reader());
		this.#ready = true;
	}

	/** Writes one down, a new one when no id is given, and answers with its id when it is kept. */
	async write(body: T, id: string = randomId()): Promise<Result<string, StorageFailure>> {
		const group = await groups.ensure('team');
		const version = revise(this.#held.get(id)?.heads ?? [], {
			id,
			rev: randomId(),
			group: group.id,
			kind: this.#kind,
			by: await writerOf(group.id),
			format: this.#format,
			body,
			now: new Date(),
		});
		const written = await writeVersions([version]);
		if (!written.ok) return written;
		this.#held = new Map([...this.#held, [id, { body, heads: [version], choices: [] }]]);
		askToPersist();
		tellTabs({ about: 'records', id });
		return ok(id);
	}

	async erase(id: string): Promise<void> {
		this.#held = new Map([...this.#held].filter(([one]) => one !== id));
		await eraseRecord(this.#kind, id);
		tellTabs({ about: 'records', id });
	}

	/** Follows what other tabs write, until the answer is called. */
	follow(): () => void {
		return hearTabs((change) => {
			if (change.about === 'records') void this.read();
		});
	}
}

export const plans = new TeamRecords(
	'plan',
	PLAN_FORMAT,
	async () => (await import('$lib/domain/work-session/agenda-schema')).readPlan,
);
export const reports = new TeamRecords(
	'report',
	REPORT_FORMAT,
	async () => (await import('$lib/domain/work-session/report-schema')).readReport,
);
export const pulses = new TeamRecords(
	'pulse',
	PULSE_FORMAT,
	async () => (await import('$lib/domain/work-session/pulse-schema')).readPulse,
);
export const arrangements = new TeamRecords(
	'arrangement',
	ARRANGEMENT_FORMAT,
	async () => (await import('$lib/domain/work-session/arrangement-schema')).readArrangement,
);
