import type { Locator } from '@playwright/test';
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

	/** Two taps a task, the same for all. Answers with how many taps it took. */
	async fillIn(thinks: string, does: string): Promise<number> {
		const tasks = await this.tasks.all();
		for (const task of tasks) {
			await this.answer(task, 'list_thinks', thinks).check();
			await this.answer(task, 'list_does', does).check();
		}
		return 2 * tasks.length;
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
