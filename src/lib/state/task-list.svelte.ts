import { randomId } from '$lib/device/ids';
import { askToPersist } from '$lib/device/persistence';
import { keepQuiet } from '$lib/device/quiet';
import { hearTabs, tellTabs } from '$lib/device/tabs';
import { ABOUT_THE_BABY } from '$lib/domain/agreements/life-events';
import { lastInCommon } from '$lib/domain/ancestry';
import type { GroupKind } from '$lib/domain/group';
import { OWN_TASK, type Phase, type Task } from '$lib/domain/load/catalogue';
import {
	addMember,
	addTask,
	askToCompare,
	dropTask,
	isOwnTask,
	type List,
	LIST_FORMAT,
	type ListProblem,
	type ListTask,
	mayCompare,
	renameTask,
	unionOf,
} from '$lib/domain/load/list';
import { findable, offered, startList } from '$lib/domain/load/start-list';
import { type Answers, type Side, type View, VIEW_FORMAT, viewId } from '$lib/domain/load/view';
import { ok, type Result } from '$lib/domain/result';
import { type Kind, revise, type Version } from '$lib/domain/version';
import { writeEdit } from '$lib/storage/edits';
import { readHistory } from '$lib/storage/history';
import { readHeads } from '$lib/storage/records';
import { groups, type GroupView } from './groups.svelte';
import { byRecord, type Choice, type Read } from './by-record';
import { writerOf } from './writer';

/** A task as the list shows it: of the catalogue, or one that people wrote themselves. */
export interface ListedTask {
	id: string;
	/** The name people gave it; without one it goes by that of the catalogue. */
	title: string | undefined;
	/** What it was called in several places at once, for people to choose from. */
	titles: readonly string[];
	known: Task | undefined;
	minutes: number;
}

const UNANSWERED: View = { thinks: null, does: null };

/** Two versions of the same record that were written apart, for people to choose from. */
export interface Fork {
	member: string;
	task: string;
	listed: ListedTask;
	views: Choice<View>[];
}

/** Who thinks of it: the list of one household or team, and how each of its people sees it. */
class TaskList {
	#group = $state.raw<GroupView | null>(null);
	#list = $state.raw<Read<List> | null>(null);
	#views = $state.raw<ReadonlyMap<string, Read<View>>>(new Map());
	#catalogue = $state.raw<readonly Task[]>([]);
	#ready = $state(false);

	/** Whether it is known if there is a list. */
	get ready() {
		return this.#ready;
	}

	get group() {
		return this.#group;
	}

	get list(): List | null {
		return this.#list?.body ?? null;
	}

	/** What this person wrote apart about tasks that are on the list. */
	forksOf(member: string): Fork[] {
		return this.tasks.flatMap((listed) => {
			const task = listed.id;
			const views = this.#views.get(this.#viewId(member, task))?.choices ?? [];
			return views.length > 1 ? [{ member, task, listed, views }] : [];
		});
	}

	get catalogue(): readonly Task[] {
		return this.#catalogue;
	}

	/** Ids of the people whose list it is. Who left is no longer asked, unless nobody else is there. */
	get people(): readonly string[] {
		const of = this.#list?.body.of ?? [];
		const gone = new Set(
			groups
				.everybody(this.#group?.id ?? '')
				.flatMap(({ id, left }) => (left && of.includes(id) ? [id] : [])),
		);
		return gone.size < of.length ? of.filter((id) => !gone.has(id)) : of;
	}

	get tasks(): ListedTask[] {
		return (this.#list?.body.tasks ?? []).map((task) => this.#listed(task));
	}

	/** A task by its id, also one that is not on the list (any more). */
	named(id: string): ListedTask | null {
		const list = this.#list?.body;
		const there = [...(list?.tasks ?? []), ...(list?.dropped ?? [])].find((one) => one.id === id);
		const task = this.#listed(there ?? { id });
		return task.known || task.title ? task : null;
	}

	/** Tasks of the catalogue for this phase that were not on the list yet. */
	get offers(): ListedTask[] {
		const dropped = new Set(this.#list?.body.dropped.map(({ id }) => id));
		return this.#absent(offered).filter(({ id }) => !dropped.has(id));
	}

	/** What words can find: all that is not on the list, also what was taken off it. */
	get others(): ListedTask[] {
		const spoken = this.#absent(findable);
		const dropped = (this.#list?.body.dropped ?? []).map((task) => this.#listed(task));
		// Of people's own tasks nobody can tell whether they are about a baby.
		const own = this.#group?.silent ? [] : dropped.filter(({ id }) => isOwnTask(id));
		return [...own, ...spoken];
	}

	/** Of the catalogue, what is not on the list. */
	#absent(choose: typeof findable): ListedTask[] {
		const list = this.#list?.body;
		if (!list) return [];
		const silent = this.#group?.silent;
		const there = new Set(list.tasks.map(({ id }) => id));
		return choose(this.#catalogue, list.phase, silent ? ABOUT_THE_BABY : [])
			.filter(({ id, area }) => !there.has(id) && !(silent && area === 'baby'))
			.map(({ id }) => this.#listed(list.dropped.find((one) => one.id === id) ?? { id }));
	}

	/** Reads the list of the group of this kind that plays; it is made when people begin one. */
	async open(kind: GroupKind): Promise<void> {
		await groups.read();
		const { tasks } = await import('$generated/tasks.json');
		this.#catalogue = tasks as unknown as Task[];
		this.#group = groups.current(kind);
		if (this.#group?.silent) keepQuiet();
		// Known before the first tap, which then waits for nothing.
		if (this.#group) void writerOf(this.#group.id);
		await this.#read();
		this.#ready = true;
	}

	async #read(): Promise<void> {
		const group = this.#group?.id;
		const [lists, views] = group
			? [await readHeads('list', group), await readHeads('view', group)]
			: [ok([]), ok([])];
		const { readList } = await import('$lib/domain/load/list-schema');
		const { readView } = await import('$lib/domain/load/view-schema');
		if (lists.ok) {
			const [read] = byRecord(lists.value, readList).values();
			const others = read?.choices.map(({ body }) => body) ?? [];
			const before = others.length > 0 ? await readHistory(this.#listId()) : ok([]);
			const shared = before.ok && read ? lastInCommon(read.heads, before.value) : [];
			const known = shared.flatMap(({ body }) => readList(body) ?? []);
			this.#list = read ? { ...read, body: unionOf([read.body, ...others], known) } : null;
		}
		if (views.ok) this.#views = byRecord(views.value, readView);
	}

	/** Lays down a new list for these people, with the tasks that go with where they are in life. */
	async begin(
		kind: GroupKind,
		phase: Phase,
		names: readonly string[],
		apart: boolean,
	): Promise<void> {
		const group = await groups.ensure(kind);
		const { seatAll } = await import('./edit-groups');
		const of = await seatAll(group.id, names);
		this.#group = group;
		const tasks = startList(this.#catalogue, phase).map(({ id }) => ({ id }));
		await this.put({ phase, of, tasks, dropped: [], ...(apart && { apart }) });
	}

	view(member: string, task: string): View {
		return this.#views.get(this.#viewId(member, task))?.body ?? UNANSWERED;
	}

	/** How this person sees the tasks that are on the list now. */
	side(member: string): Side {
		const views = this.tasks.flatMap(({ id }) => {
			const read = this.#views.get(this.#viewId(member, id));
			return read ? [[id, read.body] as const] : [];
		});
		return { by: member, views: new Map(views) };
	}

	answer(member: string, task: string, change: Partial<View>): Promise<void> {
		return this.#writeView(member, task, { ...this.view(member, task), ...change });
	}

	/** How this person wishes it to be; until they say something else, as it is. */
	wish(member: string, task: string): Answers {
		const { thinks, does, steps, wished } = this.view(member, task);
		return wished ?? { thinks, does, ...(steps && { steps }) };
	}

	setWish(member: string, task: string, change: Partial<Answers>): Promise<void> {
		return this.answer(member, task, { wished: { ...this.wish(member, task), ...change } });
	}

	/** Minutes a week by the id of the task, as this person corrected them or let them stand. */
	async correct(member: string, minutes: ReadonlyMap<string, number>): Promise<void> {
		for (const [task, said] of minutes)
			if (this.view(member, task).minutes !== said)
				await this.answer(member, task, { minutes: said });
	}

	/** Whether the views may be put side by side. */
	get mayCompare(): boolean {
		return this.#list !== null && mayCompare(this.#list.body, this.people);
	}

	/** In two homes: this person asks to compare, or no longer. */
	async ask(member: string, wants: boolean): Promise<void> {
		await this.#change((list) => ok(askToCompare(list, member, wants)));
	}

	async #writeView(member: string, task: string, view: View): Promise<void> {
		const id = this.#viewId(member, task);
		const put = (read: Read<View>) => (this.#views = new Map([...this.#views, [id, read]]));
		put({ body: view, heads: this.#views.get(id)?.heads ?? [], choices: [] });
		const by = await writerOf(this.#group!.id);
		// As they are now: a second tap on this task may have come meanwhile, and builds on the first.
		const { body, heads } = this.#views.get(id)!;
		const version = this.#version('view', id, heads, by, VIEW_FORMAT, view);
		put({ body, heads: [version], choices: [] });
		await this.#store(version);
	}

	/** Of two versions written apart, the one that holds from here on. */
	async settle(fork: Fork, rev: string): Promise<void> {
		const chosen = fork.views.find((one) => one.rev === rev);
		if (!chosen) return;
		await this.#writeView(fork.member, fork.task, chosen.body);
	}

	add(id: string): Promise<ListProblem | null> {
		return this.#change((list) => addTask(list, { id }));
	}

	/** A task in people's own words. One they took off comes back with what was filled in. */
	addOwn(title: string): Promise<ListProblem | null> {
		return this.#change((list) => {
			const before = list.dropped.find((one) => isOwnTask(one.id) && one.title === title.trim());
			return addTask(list, before ?? { id: `${OWN_TASK}${randomId()}`, title });
		});
	}

	/** One more who fills in. A name that is known in this group, also of who left, keeps its person. */
	async join(name: string): Promise<string> {
		const { seatOneMore } = await import('./edit-groups');
		const member = await seatOneMore(this.#group!.id, name);
		await this.#change((list) => ok(addMember(list, member)));
		return member;
	}

	rename(id: string, title: string): Promise<ListProblem | null> {
		return this.#change((list) => renameTask(list, id, title));
	}

	drop(id: string): Promise<ListProblem | null> {
		return this.#change((list) => ok(dropTask(list, id)));
	}

	/** Follows what other tabs write, until the answer is called. */
	follow(): () => void {
		return hearTabs((change) => {
			if (change.about === 'records') void this.#read();
		});
	}

	/** Says what is wrong with the change, and makes it where nothing is. */
	async #change(change: (list: List) => Result<List, ListProblem>): Promise<ListProblem | null> {
		const list = this.#list?.body;
		if (!list) return null;
		const changed = change(list);
		if (!changed.ok) return changed.error;
		await this.put(changed.value);
		return null;
	}

	/** Writes the list as it reads now, on top of what it was. */
	async put(body: List): Promise<void> {
		this.#list = { body, heads: this.#list?.heads ?? [], choices: [] };
		const by = await writerOf(this.#group!.id);
		const now = this.#list!;
		const version = this.#version('list', this.#listId(), now.heads, by, LIST_FORMAT, body);
		this.#list = { body: now.body, heads: [version], choices: [] };
		await this.#store(version);
	}

	#version(
		kind: Kind,
		id: string,
		heads: Version[],
		by: string,
		format: number,
		body: unknown,
	): Version {
		const group = this.#group!.id;
		const now = new Date();
		return revise(heads, { id, rev: randomId(), group, kind, by, format, body, now });
	}

	/** What cannot be stored stays on the page, and the notice says that nothing is kept. */
	async #store(version: Version): Promise<void> {
		await writeEdit(version);
		askToPersist();
		tellTabs({ about: 'records', id: version.id });
	}

	#listed({ id, title, titles = [], minutes }: ListTask): ListedTask {
		const known = this.#catalogue.find((task) => task.id === id);
		return { id, title, titles, known, minutes: minutes ?? known?.minutes ?? 0 };
	}

	/** A group has one list; derived, so that two phones that begin one mean the same. */
	#listId = () => `list-${this.#group!.id}`;

	#viewId = (member: string, task: string) => viewId(this.#listId(), member, task);
}

export const taskList = new TaskList();
