import type { Locator } from '@playwright/test';
import { bodyOf, replaceBody } from './rows';
import { SitePage } from './site-page';

/** The list of who thinks of what: beginning it, filling it in, handing it over, looking together. */
export class ListPage extends SitePage {
	goto(): Promise<void> {
		return this.open('/lijst/');
	}

	/** Lays down the list of people with a baby, for these people. */
	async begin(names: readonly string[] = ['Ann', 'Bo']): Promise<void> {
		await this.page.getByRole('radio', { name: this.t('phase_baby') }).check();
		for (const [n, name] of names.entries())
			await this.page.getByRole('textbox', { name: this.t('player_n', { n: n + 1 }) }).fill(name);
		await this.page.getByRole('button', { name: this.t('list_begin') }).click();
		await this.tasks.first().waitFor();
	}

	get tasks(): Locator {
		return this.page
			.getByRole('listitem')
			.filter({ has: this.page.getByRole('group', { name: this.t('list_thinks') }) });
	}

	task(name: string): Locator {
		return this.tasks.filter({
			has: this.page.getByRole('heading', { level: 2, name, exact: true }),
		});
	}

	/** The tasks as somebody wishes them. */
	get wishes(): Locator {
		return this.page
			.getByRole('listitem')
			.filter({ has: this.page.getByRole('group', { name: this.t('wish_does') }) });
	}

	/** One tap: who thinks of a task, or who does it. */
	answer(
		task: Locator,
		question: 'list_thinks' | 'list_does' | 'wish_does',
		owner: string,
	): Locator {
		return task
			.getByRole('group', { name: this.t(question) })
			.getByRole('radio', { name: owner, exact: true });
	}

	/** Says the same of every task. */
	async fillIn(thinks: string, does: string): Promise<void> {
		await this.tasks.first().waitFor();
		for (const task of await this.tasks.all()) {
			await this.answer(task, 'list_thinks', thinks).check();
			await this.answer(task, 'list_does', does).check();
		}
	}

	/** How many taps of a person the page got while this was done. */
	async taps(done: () => Promise<void>): Promise<number> {
		await this.page.evaluate(() => {
			document.documentElement.dataset.taps = '0';
			const count = ({ isTrusted }: Event) => {
				const { dataset } = document.documentElement;
				if (isTrusted) dataset.taps = String(Number(dataset.taps) + 1);
			};
			addEventListener('click', count, { capture: true });
		});
		await done();
		return this.page.evaluate(() => Number(document.documentElement.dataset.taps));
	}

	/** Makes the list that was begun as short as this, for what is about something else. */
	async shorten(tasks: number): Promise<void> {
		const body = await bodyOf<{ tasks: unknown[] }>(this.page, 'list');
		await replaceBody(this.page, 'list', { ...body, tasks: body.tasks.slice(0, tasks) });
		await this.page.reload();
		await this.alive();
		await this.tasks.or(this.envelope).first().waitFor();
	}

	progress(done: number, total: number): Locator {
		return this.page.getByText(this.t('list_progress', { done, total }), { exact: true });
	}

	get ready(): Locator {
		return this.page.getByRole('button', { name: this.t('list_ready') });
	}

	/** Everybody fills in the same, in turn, up to the moment they look together. */
	async fillInAll(names: readonly string[], thinks: string, does: string): Promise<void> {
		for (const name of names) {
			const envelope = this.envelopeFor(name);
			await envelope.or(this.tasks.first()).first().waitFor();
			if (await envelope.isVisible()) await envelope.click();
			await this.fillIn(thinks, does);
			await this.ready.click();
		}
	}

	get envelope(): Locator {
		return this.page.getByRole('button', { name: /open$/ });
	}

	/** Back to what was filled in, when all are done. */
	change(name: string): Locator {
		return this.page.getByRole('button', { name: this.t('list_change', { name }) });
	}

	stillOpen(...tasks: string[]): Locator {
		return this.page.getByText(this.t('list_still_open', { tasks: tasks.join(', ') }));
	}

	/** What was written apart about this task, to choose from. */
	fork(task: string): Locator {
		return this.page
			.locator('.sheet')
			.filter({ hasText: this.t('list_fork', { task }) })
			.getByRole('button');
	}

	titles(): Locator {
		return this.page
			.locator('.sheet')
			.filter({ hasText: this.t('list_fork_title') })
			.getByRole('button');
	}

	async more(task: Locator): Promise<void> {
		await task.getByText(this.t('more'), { exact: true }).click();
	}

	async rename(task: string, title: string): Promise<void> {
		const item = this.task(task);
		await this.more(item);
		const name = item.getByRole('textbox', { name: this.t('task_name') });
		await name.fill(title);
		await name.blur();
		await this.task(title).waitFor();
	}

	envelopeFor(name: string): Locator {
		return this.page.getByRole('button', { name: this.t('list_open', { name }) });
	}

	get lookTogether(): Locator {
		return this.page.getByRole('button', { name: this.t('list_look') });
	}

	button(key: Parameters<typeof this.t>[0]): Locator {
		return this.page.getByRole('button', { name: this.t(key), exact: true });
	}

	get whole(): Locator {
		return this.page.getByText(this.t('list_whole'), { exact: true });
	}

	get said(): Locator {
		return this.page.getByRole('button', { name: this.t('list_unseen_done') });
	}

	get search(): Locator {
		return this.page.getByRole('searchbox', { name: this.t('list_search') });
	}
}
