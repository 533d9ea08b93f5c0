import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { AgreementsPage } from './pages/agreements-page';
import { DataPage } from './pages/data-page';
import { GamePage } from './pages/game-page';
import { KeptPage } from './pages/kept-page';
import { ListPage } from './pages/list-page';
import { needs } from './pages/programs';
import { storedBy } from './pages/stored';
import { SitePage } from './pages/site-page';
import { expect, test } from './pages/test';
import type { Page } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
const NOTE = 'De was doet zichzelf niet';
const AGREED = 'Wie kookt, doet geen boodschappen';

/** One evening and what came of it: a note, a list with an answer, an agreement. */
async function live(page: Page): Promise<void> {
	const game = new GamePage(page);
	await game.deal();
	const sheet = await game.openMore();
	await sheet.note.fill(NOTE);
	await sheet.close();
	await game.playToTheEnd();
	await game.ending.close.click();
	// Put away only now, and not before.
	await expect(game.heading).toHaveText(game.t('start_title'));

	const list = new ListPage(page);
	await list.goto();
	await list.begin();
	await list.answer(list.tasks.first(), 'list_thinks', list.t('owner_me')).check();

	const agreements = new AgreementsPage(page);
	await agreements.goto();
	await agreements.make.click();
	await agreements.what.fill(AGREED);
	await agreements.save.click();
	await expect(agreements.item(AGREED)).toBeVisible();
}

/** Another device: a context of its own, with nothing in it. */
async function elsewhere(page: Page): Promise<DataPage> {
	const context = await page
		.context()
		.browser()!
		.newContext({
			baseURL: new URL('./', page.url().replace(/gegevens\/.*$/, '')).href,
			locale: 'nl-NL',
			timezoneId: 'Europe/Amsterdam',
		});
	const data = new DataPage(await context.newPage());
	await data.goto();
	return data;
}

async function expectAllThere(page: Page): Promise<void> {
	const kept = new KeptPage(page);
	await kept.goto();
	await expect(kept.items).toContainText(NOTE);
	const agreements = new AgreementsPage(page);
	await agreements.goto();
	await expect(agreements.item(AGREED)).toBeVisible();
	const list = new ListPage(page);
	await list.goto();
	await expect(
		list.page
			.getByRole('button', { name: list.t('list_open', { name: 'Ann' }) })
			.or(list.tasks.first()),
	).toBeVisible();
}

test('a backup brings an evening to another device, and can be taken out again', async ({
	page,
}) => {
	await live(page);
	const data = new DataPage(page);
	await data.goto();
	await expect(data.backup.getByText(data.t('backup_never'))).toBeVisible();
	const file = await data.save();
	expect(file.name).toMatch(/^samenspel-\d{4}-\d\d-\d\d\.json$/);
	expect(JSON.parse(file.content.toString())).toMatchObject({
		format: 'samenspel-backup',
		version: 1,
	});
	await expect(data.backup.getByText(data.t('backup_never'))).toBeHidden();
	await page.reload();
	await expect(data.backup.getByText('vandaag')).toBeVisible();

	const other = await elsewhere(page);
	await other.choose(file);
	await expect(other.tally('inside_note', 1, 0)).toBeVisible();
	await expect(other.tally('inside_agreement', 1, 0)).toBeVisible();
	await expect(other.tally('inside_view', 1, 0)).toBeVisible();
	// Nothing before somebody says so.
	expect(await storedBy(other.page)).not.toContain(NOTE);
	await other.take.click();
	await expect(other.said(other.restore, 'restore_done')).toBeVisible();
	await expectAllThere(other.page);

	// A second time there is nothing new in it.
	await other.goto();
	await other.choose(file);
	await expect(other.restore.getByText(other.t('restore_nothing_new'))).toBeVisible();
	await expect(other.take).toBeHidden();

	await other.restore.getByRole('button', { name: other.t('restore_undo') }).click();
	await expect(other.said(other.restore, 'restore_undone')).toBeVisible();
	const left = await storedBy(other.page);
	expect(left).not.toContain(NOTE);
	expect(left).not.toContain(AGREED);
	await other.page.context().close();
});

test('a locked backup is an age file that its password opens, here and elsewhere', async ({
	page,
}) => {
	await live(page);
	const data = new DataPage(page);
	await data.goto();
	const file = await data.save({ locked: true });
	expect(file.name).toMatch(/\.json\.age$/);
	expect(file.content.toString('latin1')).toMatch(
		/^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 15\n/,
	);
	expect(file.content.toString('latin1')).not.toContain('was doet');
	const passphrase = (await data.passphrase.textContent())!;
	expect(passphrase).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);

	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);
	expect(await decrypter.decrypt(file.content, 'text')).toContain(NOTE);

	const other = await elsewhere(page);
	await other.choose(file);
	await other.unlock('niet-dit-wachtwoord');
	await expect(other.said(other.restore, 'restore_refused')).toBeVisible();
	await other.unlock(` ${passphrase} `);
	await other.take.click();
	await expect(other.said(other.restore, 'restore_done')).toBeVisible();
	await expectAllThere(other.page);
	await other.page.context().close();
});

/** `age` asks for the passphrase on a terminal only: this is one, with somebody who waits to be asked. */
const ASKED = `
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
said = b''
while b'assphrase' not in said:
    said += os.read(terminal, 1000)
os.write(terminal, sys.argv[3].encode() + b'\\n')
try:
    while os.read(terminal, 1000):
        pass
except OSError:
    pass
sys.exit(os.waitpid(child, 0)[1] >> 8)
`;

test('a locked backup is opened by the program age', async ({ page }) => {
	needs('age', 'package age');
	needs('python3', 'with its pty, to be a terminal', ['-c', 'import pty']);
	await live(page);
	const data = new DataPage(page);
	await data.goto();
	const { name, content } = await data.save({ locked: true });
	const passphrase = (await data.passphrase.textContent())!;
	const folder = mkdtempSync(join(tmpdir(), 'samenspel-age-'));
	try {
		const [locked, opened] = [join(folder, name), join(folder, 'opened.json')];
		writeFileSync(locked, content);
		const run = spawnSync('python3', ['-c', ASKED, locked, opened, passphrase], {
			timeout: 60_000,
		});
		expect(run.status, run.stderr.toString()).toBe(0);
		const json = JSON.parse(readFileSync(opened, 'utf8')) as unknown;
		expect(json).toMatchObject({ format: 'samenspel-backup', version: 1 });
		expect(JSON.stringify(json)).toContain(NOTE);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('what is no backup is refused, and says why', async ({ page }) => {
	const data = new DataPage(page);
	await data.goto();
	const refused = async (text: string, why: Parameters<DataPage['said']>[1]) => {
		await data.choose({ name: 'x.json', content: Buffer.from(text, 'latin1') });
		await expect(data.said(data.restore, why)).toBeVisible();
	};
	await refused('hallo', 'restore_no_backup');
	await refused('{"format":"samenspel-backup","version":2}', 'restore_newer');
	await refused('{"format":"samenspel-backup","version":1}', 'restore_damaged');
	const salt = 'A'.repeat(22);
	await refused(`age-encryption.org/v1\n-> scrypt ${salt} 20\nx\n--- y\n`, 'restore_too_heavy');
	await refused('age-encryption.org/v1\n-> X25519 abc\nx\n--- y\n', 'restore_other_key');
	await expect(data.take).toBeHidden();
});

test('what was erased here comes back only when it is ticked', async ({ page }) => {
	await live(page);
	const data = new DataPage(page);
	await data.goto();
	const file = await data.save();
	await data.eraseBy(data.erase.getByRole('button', { name: data.t('erase') }).first());
	await expect(data.said(data.erase, 'erase_done')).toBeVisible();
	const left = await storedBy(page);
	expect(left).not.toContain(NOTE);
	// Nor when which of its cards lay on the table.
	expect(left).toContain('["seen",[],[]]');

	await data.choose(file);
	const tick = data.restore.getByRole('checkbox', { name: data.t('restore_erased') });
	await expect(tick).not.toBeChecked();
	await expect(data.take).toBeDisabled();
	await tick.check();
	await data.take.click();
	await expect(data.said(data.restore, 'restore_done')).toBeVisible();
	expect(await storedBy(page)).toContain(NOTE);
});

test('a group goes with all that is its own', async ({ page }) => {
	await live(page);
	const data = new DataPage(page);
	await data.goto();
	await data.addHousehold('De buren');
	await data.eraseBy(
		data.erase.getByRole('button', {
			name: data.t('erase_group_all', { name: data.t('group_home') }),
		}),
	);
	await expect(data.said(data.erase, 'erase_done')).toBeVisible();
	const left = await storedBy(page);
	for (const gone of [NOTE, AGREED, 'Ann']) expect(left).not.toContain(gone);
	expect(left).toContain('De buren');
});

test('everything goes: database, copies and settings, also under another tab', async ({ page }) => {
	await live(page);
	const game = new GamePage(await page.context().newPage());
	await game.deal();
	const data = new DataPage(page);
	await data.goto();
	await data.eraseBy(data.erase.getByRole('button', { name: data.t('erase_everything_button') }));
	await expect(page).toHaveURL(/\/$/);
	await expect(data.heading).toHaveText(data.t('start_title'));

	await expect(game.page.getByText(data.t('storage_erased'))).toBeVisible();
	await game.next();
	const left = await storedBy(page);
	for (const gone of [NOTE, AGREED, 'Ann', 'started']) expect(left).not.toContain(gone);
});

test('what cannot be read is kept, shown, and goes along in a backup', async ({ page }) => {
	await live(page);
	const data = new DataPage(page);
	await data.goto();
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('samenspel');
				opening.onerror = reject;
				opening.onsuccess = () => {
					const tx = opening.result.transaction(['versions', 'heads'], 'readwrite');
					const odd = { rev: 'odd', id: 'odd', group: 7, kind: 'note', text: 'uit de toekomst' };
					tx.objectStore('versions').put(odd);
					tx.objectStore('heads').put({ kind: 'note', id: 'odd', group: '7', heads: [odd] });
					tx.oncomplete = resolve;
					tx.onabort = reject;
				};
			}),
	);
	for (const path of ['/bewaard/', '/lijst/', '/afspraken/']) {
		await data.open(path);
		await expect(page.getByRole('heading', { name: data.t('error_title') })).toBeHidden();
	}
	await data.goto();
	const aside = data.part('aside_title');
	await aside.getByText(data.t('aside_item', { n: 1 })).click();
	await expect(aside.getByText('uit de toekomst')).toBeVisible();
	expect((await data.save()).content.toString()).toContain('uit de toekomst');
});

test.describe('the page that needs nothing of the app', () => {
	for (const path of ['./redden.html', './en/redden.html']) {
		test(`saves what is kept, as a backup (${path})`, async ({ page }) => {
			await live(page);
			// As if no script of the app could be loaded.
			await page.route('**/_app/**', (route) => route.abort());
			await page.goto(path);
			const download = page.waitForEvent('download');
			await page.getByRole('link', { name: /opslaan|Sla op|Save/ }).click();
			const file = await download;
			const content = readFileSync(await file.path());
			await page.unroute('**/_app/**');

			const data = new DataPage(page);
			await data.goto();
			const other = await elsewhere(page);
			await other.choose({ name: 'samenspel.json', content });
			await expect(other.tally('inside_agreement', 1, 0)).toBeVisible();
			await other.page.context().close();
		});
	}

	test.describe('from the page that says something broke', () => {
		test.use({ serviceWorkers: 'block', expectedErrors: [/./] });

		test('is one tap away', async ({ page }) => {
			// As after the one time that the page was loaded again for it.
			await page.addInitScript(() => sessionStorage.setItem('reloaded-for-missing-part', '1'));
			const list = new SitePage(page);
			await list.open('/');
			await page.route(/\/nodes\/(?!1\.)[^/]+\.js$/, (route) => route.abort());
			await page
				.getByRole('contentinfo')
				.getByRole('link', { name: list.t('list_title') })
				.click();
			await expect(list.heading).toHaveText(list.t('error_title'));
			await page.getByRole('link', { name: list.t('rescue') }).click();
			await expect(page).toHaveURL(/\/redden\.html$/);
			await expect(page.getByText('niets van SamenSpel bewaard')).toBeVisible();
		});
	});

	test('makes no database where there was none', async ({ page }) => {
		await page.goto('./redden.html');
		await expect(page.getByText('niets van SamenSpel bewaard')).toBeVisible();
		expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
	});
});

test.describe('an iPhone', () => {
	test.use({ userAgent: IPHONE });

	test('is told before installing that the app begins empty, and reminded of a backup', async ({
		page,
	}) => {
		await live(page);
		const data = new DataPage(page);
		await data.goto();
		const advice = data.part('install_title');
		await expect(advice.getByText(data.t('install_text'))).toBeVisible();
		await expect(data.backup.getByText(data.t('backup_forgets'))).toBeVisible();
		const kept = new KeptPage(page);
		await kept.goto();
		const reminder = page.getByRole('link', { name: data.t('backup_remind') });
		await reminder.click();
		await data.save();
		await kept.goto();
		await expect(kept.items).toContainText(NOTE);
		await expect(reminder).toBeHidden();
	});
});

test.describe('an app on the home screen of an iPhone', () => {
	test.use({ userAgent: IPHONE });

	test('begins empty, and offers to bring a backup back', async ({ page }) => {
		await page.addInitScript(() => Object.assign(navigator, { standalone: true }));
		const data = new DataPage(page);
		await data.open('/');
		await page.getByRole('link', { name: data.t('restore_title') }).click();
		await expect(data.restore).toBeInViewport();
		await expect(page.getByText(data.t('install_fresh'))).toBeVisible();
		await expect(page.getByText(data.t('install_text'))).toBeHidden();
		await expect(data.backup.getByText(data.t('backup_forgets'))).toBeHidden();
		await live(page);
		await data.goto();
		await expect(data.backup.getByText(data.t('backup_never'))).toBeVisible();
		await expect(page.getByText(data.t('install_fresh'))).toBeHidden();
	});
});

test('a browser that forgets nothing is not reminded of anything', async ({ page }) => {
	await live(page);
	const kept = new KeptPage(page);
	await kept.goto();
	await expect(kept.items).toContainText(NOTE);
	await expect(page.getByRole('link', { name: kept.t('backup_remind') })).toBeHidden();
	await new DataPage(page).goto();
	await expect(page.getByText(kept.t('install_text'))).toBeHidden();
});
