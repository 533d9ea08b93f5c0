import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { cardOf, refsOf } from './pages/cards';
import { DataPage } from './pages/data-page';
import { MidwifePage } from './pages/midwife-page';
import { OpenPage } from './pages/open-page';
import { needs } from './pages/programs';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';
import { validDeck } from '../../src/lib/domain/deck/valid-deck.fixture';

/** A link as it would be made, of whatever is in it. */
function linkOf(content: unknown, version = 1): string {
	const payload = deflateRawSync(JSON.stringify(content)).toString('base64url');
	return `/open/#${version}.${payload.length.toString(36)}.${payload}`;
}

/** All that lasts: where a page was scrolled to does not, and an empty store says nothing. */
const kept = async (page: Page) =>
	(JSON.parse(await storedBy(page)) as unknown[]).filter((part, n) =>
		Array.isArray(part) ? (part[2] as unknown[]).length > 0 : n !== 1,
	);

const handOut = (part: object = {}) => ({
	type: 'hand-out',
	from: 'Praktijk De Kern',
	words: 'Kies er samen één.',
	moment: null,
	language: 'nl',
	cards: ['in-verwachting/iv-002', 'in-verwachting/iv-024', 'in-verwachting/iv-038'],
	...part,
});

test.describe('a hand-out', () => {
	test('shows who it is from and deals just its cards, one tap from the link', async ({ page }) => {
		const open = new OpenPage(page);
		await open.goto(linkOf(handOut()));
		await expect(open.heading).toHaveText(open.t('open_hand_out'));
		await expect(page.getByText('Kies er samen één.')).toBeVisible();
		await expect(page.getByText(open.t('open_from', { name: 'Praktijk De Kern' }))).toBeVisible();
		await expect(open.cards).toHaveCount(3);
		expect(await storedBy(page)).not.toContain('De Kern');

		const game = await open.deal();
		await expect(game.place(1, 3)).toBeVisible();
		const dealt: string[] = [];
		for (let n = 1; n <= 3; n++) {
			dealt.push(await game.ref());
			await game.next();
		}
		expect(dealt).toEqual(handOut().cards);
		await game.ending.heading.waitFor();
		await game.ending.threeMore.click();
		expect(handOut().cards).not.toContain(await game.ref());
	});

	test('survives a reload on the table, and comes in its own language', async ({ page }) => {
		const open = new OpenPage(page);
		await open.goto(linkOf(handOut({ language: 'nl-simple' })));
		const game = await open.deal();
		const ref = await game.ref();
		const { text } = cardOf(ref);
		await expect(game.question).toHaveText(text['nl-simple'] ?? text.nl);
		await page.reload();
		await expect(game.card).toHaveAttribute('data-card', ref);
		await expect(game.question).toHaveText(text['nl-simple'] ?? text.nl);
	});

	test('keeps what it has when somebody switches the language of the page', async ({ page }) => {
		const open = new OpenPage(page);
		await open.goto(linkOf(handOut()));
		await open.otherLanguage.click();
		await expect(open.heading).toHaveText(new OpenPage(page, 'en').t('open_hand_out'));
	});

	test('of cards that are not here says so, and leads to those that are', async ({ page }) => {
		const open = new OpenPage(page);
		await open.goto(linkOf(handOut({ cards: ['in-verwachting/iv-999', 'toekomst/tk-001'] })));
		await expect(open.alert).toHaveText(open.t('open_cards_unknown'));
	});
});

const TWELVE = refsOf('in-verwachting').slice(0, 12);

/** The code of a hand-out of twelve cards as it stands on a screen, and what it should say. */
async function photograph(page: Page): Promise<{ photo: Buffer; address: string }> {
	const midwife = new MidwifePage(page);
	await midwife.goto();
	await midwife.adjust();
	await midwife.from.fill('Praktijk De Kern');
	await midwife.openCards();
	const refs = refsOf('in-verwachting');
	const boxes = await midwife.boxes.all();
	// The boxes lie by level, as the deck does.
	for (const [n, box] of boxes.entries()) await box.setChecked(TWELVE.includes(refs[n]!));
	await expect(page.getByText(midwife.t('adjust_cards', { count: 12 }))).toBeVisible();
	const address = await midwife.link.inputValue();
	await expect(midwife.code).toBeVisible();
	return { photo: await midwife.code.screenshot(), address };
}

test('a code of twelve cards, photographed, opens to the same twelve', async ({
	page,
	context,
}) => {
	const { photo, address } = await photograph(page);
	const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
	await prepareZXingModule({
		overrides: { wasmBinary: readFileSync(wasm).buffer },
		fireImmediately: true,
	});
	const [read] = await readBarcodes(new Uint8Array(photo), { formats: ['QRCode'] });
	expect(read!.text).toBe(address);

	const other = new OpenPage(await context.newPage());
	await other.goto(read!.text);
	await expect(other.cards).toHaveCount(12);
	const game = await other.deal();
	await expect(game.place(1, 12)).toBeVisible();
	const dealt: string[] = [];
	for (let n = 0; n < 12; n++) {
		dealt.push(await game.ref());
		await game.next();
	}
	expect(dealt.sort()).toEqual([...TWELVE].sort());
});

test('a code of twelve cards, photographed, is read by zbarimg', async ({ page }) => {
	needs('zbarimg', 'package zbar-tools');
	const { photo, address } = await photograph(page);
	const folder = mkdtempSync(join(tmpdir(), 'samenspel-code-'));
	try {
		writeFileSync(join(folder, 'code.png'), photo);
		const read = spawnSync('zbarimg', ['--raw', '-q', join(folder, 'code.png')], {
			encoding: 'utf8',
		});
		expect(read.stdout.trim()).toBe(address);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a second link in the same tab is opened too, also one of which the end is missing', async ({
	page,
}) => {
	const open = new OpenPage(page);
	await open.goto(linkOf(handOut()));
	await expect(page.getByText('Kies er samen één.')).toBeVisible();
	const follow = (fragment: string) => page.evaluate((to) => void (location.hash = to), fragment);
	await follow(new URL(linkOf(handOut({ words: 'En nu deze.' })), 'http://x').hash);
	await expect(page.getByText('En nu deze.')).toBeVisible();
	await expect(page.getByText('Kies er samen één.')).toHaveCount(0);
	await follow('#1');
	await expect(open.alert).toHaveText(open.t('link_cut'));
	await follow(new URL(linkOf({ type: 'deck', deck: validDeck() }), 'http://x').hash);
	await expect(open.heading).toHaveText(open.t('open_deck'));
});

test('a backup that is opened here leads to where it is brought back', async ({ page }) => {
	const data = new DataPage(page);
	await data.goto();
	await data.addHousehold('De buren');
	const open = new OpenPage(page);
	for (const locked of [false, true]) {
		await data.goto();
		const { name, content } = await data.save({ locked });
		await open.goto();
		await open.choose(name, content);
		await expect(open.alert).toHaveText(open.t('open_backup'));
	}
	// Larger than anything else that is opened here.
	await open.choose('a.json', `{\n\t"format": "samenspel-backup"${' '.repeat(3_000_000)}}`);
	await expect(open.alert).toHaveText(open.t('open_backup'));
	await page.getByRole('link', { name: open.t('restore_title') }).click();
	await expect(data.restore).toBeInViewport();
});

test.describe('what is no good', () => {
	const whole = linkOf(handOut());
	const bomb = { ...handOut(), words: '0'.repeat(50_000_000) };
	const bad: [what: string, address: () => string, says: Parameters<OpenPage['t']>[0]][] = [
		['a link that was cut off', () => whole.slice(0, -9), 'link_cut'],
		['a link with a strange letter in it', () => whole.replace(/.(?=.{20}$)/, 'é'), 'link_cut'],
		['a link of a newer version', () => whole.replace('#1.', '#2.'), 'link_newer'],
		['a kind of content that came later', () => linkOf({ type: 'film' }), 'link_newer'],
		['a link that unpacks to fifty megabytes', () => linkOf(bomb), 'link_too_big'],
		['a link of which only the number is left', () => '/open/#1', 'link_cut'],
		[
			'a set in a language there is not',
			() => {
				const deck = validDeck();
				const cards = deck.cards.map((card) => ({ ...card, text: { fr: 'Qui ?' } }));
				return linkOf({ type: 'deck', deck: { ...deck, cards } });
			},
			'link_language',
		],
		['a language there is not', () => linkOf(handOut({ language: 'fr' })), 'link_language'],
		['content that is not right', () => linkOf(handOut({ cards: [] })), 'link_damaged'],
	];
	for (const [what, address, says] of bad)
		test(`${what} gets a sentence, and changes nothing`, async ({ page }) => {
			const open = new OpenPage(page);
			await open.goto();
			const before = await kept(page);
			await open.goto(address());
			await expect(open.alert).toHaveText(open.t(says));
			await expect(open.heading).toHaveText(open.t('open_failed'));
			expect(await kept(page)).toEqual(before);
		});

	test('what is pasted or chosen is judged the same way', async ({ page }) => {
		const open = new OpenPage(page);
		await open.goto();
		await open.paste('Zie je morgen bij de koffie');
		await expect(open.alert).toHaveText(open.t('link_not_ours'));
		await open.choose('film.mp4', Buffer.alloc(3_000_000));
		await expect(open.alert).toHaveText(open.t('link_too_big'));
		await open.choose('set.json', '{"id": "x", "cards": [{"id": "y-001", "level": 9}]}');
		await expect(open.alert).toHaveText(open.t('link_damaged'));
		await expect(page.getByText(open.t('open_details'))).toBeVisible();
		await open.paste(`Kijk eens: https://ergens.nl${whole}. Tot zo!`);
		await expect(open.heading).toHaveText(open.t('open_hand_out'));
	});

	test('scripts in its texts are text', async ({ page }) => {
		const open = new OpenPage(page);
		await open.goto(linkOf(handOut({ words: '<img src=x onerror=alert(1)>' })));
		await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
	});
});
