import { randomId } from '$lib/device/ids';
import { tellTabs } from '$lib/device/tabs';
import type { GroupKind } from '$lib/domain/group';
import type { Seat } from '$lib/domain/seating';
import type { Version } from '$lib/domain/version';
import { readHeads, writeVersions } from '$lib/storage/records';
import { isText, readSetting, writeSetting } from '$lib/storage/settings';
import { versionOf } from './version-of';

export interface GroupView {
	id: string;
	kind: GroupKind;
	/** Empty: it goes by the name of its kind. */
	name: string;
	/** Nothing here speaks of a baby again. */
	silent?: true | undefined;
	/** What a next version builds on; several, where it was written apart. */
	heads: readonly Version[];
}

export interface MemberView extends Seat {
	group: string;
	/** As it was read: fields that this app does not know are in it too. */
	body: object;
	heads: readonly Version[];
}

/** On a first visit nothing is stored, and what reads it is not fetched. */
const views = () => import('./group-views');

/** The households and teams on this device, and who belongs to them. */
class Groups {
	#groups = $state.raw<GroupView[]>([]);
	#members = $state.raw<MemberView[]>([]);
	#chosen = $state.raw<Partial<Record<GroupKind, string>>>({});
	/** What could not be stored yet: a game that can be must not belong to a group that is not there. */
	#unwritten: Version[] = [];
	#reading: Promise<void> | null = null;
	#ensuring: Partial<Record<GroupKind, Promise<GroupView>>> = {};

	read(): Promise<void> {
		this.#reading ??= this.readAgain();
		return this.#reading;
	}

	async readAgain(): Promise<void> {
		const [groups, members] = [await readHeads('group'), await readHeads('member')];
		if (groups.ok) this.#groups = groups.value[0] ? (await views()).groupViews(groups.value) : [];
		if (members.ok)
			this.#members = members.value[0] ? (await views()).memberViews(members.value) : [];
		for (const kind of ['home', 'team'] as const) {
			const chosen = await readSetting(`group:${kind}`, isText);
			if (chosen.ok && chosen.value) this.#chosen = { ...this.#chosen, [kind]: chosen.value };
		}
	}

	ofKind(kind: GroupKind): GroupView[] {
		return this.#groups.filter((group) => group.kind === kind);
	}

	/** The group of this kind that plays, or `null` where there is none yet. */
	current(kind: GroupKind): GroupView | null {
		const all = this.ofKind(kind);
		return all.find((group) => group.id === this.#chosen[kind]) ?? all[0] ?? null;
	}

	byId(id: string): GroupView | undefined {
		return this.#groups.find((group) => group.id === id);
	}

	/** Names in the order they sit; who has none is not among them. */
	names(group: string): string[] {
		return this.members(group).flatMap(({ name }) => (name === '' ? [] : [name]));
	}

	choose(kind: GroupKind, id: string): void {
		this.#chosen = { ...this.#chosen, [kind]: id };
		void writeSetting(`group:${kind}`, id);
	}

	/** The group of this kind that plays; the first time, it is made. */
	ensure(kind: GroupKind): Promise<GroupView> {
		// Asked for twice at once, by a name and by the deal after it, it is still made once.
		this.#ensuring[kind] ??= this.#find(kind).finally(() => delete this.#ensuring[kind]);
		return this.#ensuring[kind];
	}

	async #find(kind: GroupKind): Promise<GroupView> {
		await this.read();
		return this.current(kind) ?? (await this.add(kind, ''));
	}

	async add(kind: GroupKind, name: string): Promise<GroupView> {
		const id = randomId();
		const version = await versionOf('group', [], id, id, { kind, name });
		await this.keep([version]);
		tellTabs({ about: 'records', id });
		const group: GroupView = { id, kind, name, heads: [version] };
		this.#groups = [...this.#groups, group];
		this.choose(kind, id);
		return group;
	}

	/** Everybody who belongs to a group, or did. */
	everybody(group: string): MemberView[] {
		return this.#members.filter((member) => member.group === group);
	}

	/** The people of a group, in the order they sit. */
	members(group: string): MemberView[] {
		const present = this.everybody(group).filter(({ left }) => !left);
		return present.sort((a, b) => a.place - b.place);
	}

	/** What somebody is called, also who left; empty where they have no name. */
	nameOf(id: string): string {
		return this.#members.find((member) => member.id === id)?.name ?? '';
	}

	/** Puts these in the place of what was known of them; the caller stores them. */
	setMembers(members: readonly MemberView[]): void {
		const ids = members.map(({ id }) => id);
		this.#members = [...this.#members.filter(({ id }) => !ids.includes(id)), ...members];
	}

	setGroup(group: GroupView): void {
		this.#groups = this.#groups.map((one) => (one.id === group.id ? group : one));
		tellTabs({ about: 'records', id: group.id });
	}

	/** Tries again what could not be stored. */
	async writeAgain(): Promise<void> {
		if (this.#unwritten.length > 0) await this.keep([]);
	}

	/** Stores versions of groups and members, now or as soon as it is possible. */
	async keep(versions: Version[]): Promise<void> {
		const all = [...this.#unwritten, ...versions];
		const written = await writeVersions(all);
		this.#unwritten = written.ok ? [] : all;
	}
}

export const groups = new Groups();
