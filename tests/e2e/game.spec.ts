import { cardOf, refsOf } from './pages/cards';
import { DataPage } from './pages/data-page';
import { GamePage } from './pages/game-page';
import { SecretAnswers } from './pages/secret-answers';
import { StartPage } from './pages/start-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';
import { LOCALES } from './pages/words';

for (const locale of LOCALES) {
	test(`one click deals, three levels end the round, three more follow (${locale})`, async ({
		page,
	}) => {
		const start = new StartPage(page, locale);
		await start.goto();
		const game = await start.play();
		const played: string[] = [];

		for (const round of [0, 1]) {
			for (const level of [1, 2, 3]) {
				await expect(game.card).toHaveAttribute('data-level', String(level));
				const at = round * 3 + level;
				await expect(game.place(at, round * 3 + 3)).toBeVisible();
				const ref = await game.ref();
				await expect(game.question).toHaveText(cardOf(ref).text[locale]);
				played.push(ref);
				await game.next();
			}
			await expect(game.ending.heading).toBeVisible();
			if (round === 0) await game.ending.threeMore.click();
		}
		expect(new Set(played).size, 'cards come once').toBe(6);
		await expect(game.ending.cards).toHaveCount(6);
	});
}

test('a reload resumes on the same card, whatever was done last', async ({ page }) => {
	const game = new GamePage(page);
	const resumes = async () => {
		const ref = await game.ref();
		await page.reload();
		await expect(game.card).toHaveAttribute('data-card', ref);
	};
	await game.deal();
	await resumes();
	await game.pass();
	await resumes();
	await game.askOnButton.click();
	await resumes();
	await expect(game.followUps).toHaveCount(1);
	await game.next();
	await resumes();
	await game.leaveBy(game.offered);
	await resumes();
	await expect(game.offered).toBeVisible();
	await game.next();
	await resumes();
	await game.next();
	await page.reload();
	await expect(game.ending.heading).toBeVisible();
});

test('liever niet brings another card of the level and leaves the turn where it is', async ({
	page,
}) => {
	const game = new GamePage(page);
	await game.deal();
	await game.next();
	const refs = [await game.ref()];
	for (let n = 0; n < 3; n++) {
		await expect(game.begins(game.t('the_other'))).toBeVisible();
		await expect(game.place(2, 3)).toBeVisible();
		await game.pass();
		await expect(game.card).toHaveAttribute('data-level', '2');
		refs.push(await game.ref());
	}
	expect(new Set(refs).size).toBe(4);
	await game.next();
	await expect(game.begins(game.t('holder'))).toBeVisible();
});

test('a card that is being dealt takes no tap from the controls', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	await game.next();
	const controls = [game.moreButton, game.passButton, game.askOnButton, game.nextButton];
	const places = await Promise.all(controls.map((control) => control.boundingBox()));
	const covered = await page.evaluate((boxes) => {
		const deal = document
			.getAnimations()
			.filter((one) => Number(one.effect!.getTiming().duration) > 300);
		const hits: string[] = [];
		for (let at = 0; at <= 420; at += 5) {
			for (const animation of deal) Object.assign(animation, { currentTime: at }).pause();
			for (const box of boxes) {
				const x = box!.x + box!.width / 2;
				const y = box!.y + box!.height / 2;
				const hit = document.elementFromPoint(x, y);
				if (!hit?.closest('button')) hits.push(`${at} ms: ${hit?.className}`);
			}
		}
		return { animations: deal.length, hits };
	}, places);
	expect(covered.animations).toBeGreaterThan(0);
	expect(covered.hits).toEqual([]);
});

test('vraag verder shows the follow-ups one by one', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	const { followUps } = cardOf(await game.ref());
	await expect(game.followUps).toHaveCount(0);
	for (const [n, followUp] of followUps.nl.entries()) {
		await game.askOnButton.click();
		await expect(game.followUps).toHaveCount(n + 1);
		await expect(game.followUps.nth(n)).toHaveText(followUp);
	}
	await expect(game.askOnButton).toBeDisabled();
	await game.next();
	await expect(game.followUps).toHaveCount(0);
	await expect(game.askOnButton).toBeEnabled();
});

test('the second card is chosen out of two, and the other one comes next', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal({ length: 'gewoon' });
	await expect(game.offered).toBeHidden();
	await game.next();

	const laid = await game.ref();
	await expect(page.getByText(game.t('offer', { name: game.t('the_other') }))).toBeVisible();
	await game.leaveBy(game.offered);
	const chosen = await game.ref();
	expect(cardOf(chosen).level).toBe(cardOf(laid).level);
	await expect(game.offered).toContainText(cardOf(laid).text.nl);

	await game.next();
	await expect(game.card).toHaveAttribute('data-card', laid);
	await expect(game.offered).toBeHidden();
	const rest = await game.playToTheEnd();
	expect(rest).toHaveLength(7);
	expect(rest).not.toContain(chosen);
});

test('the line that explains stands on the first card of the first game only', async ({ page }) => {
	const start = new StartPage(page);
	await start.goto();
	const game = await start.play();
	const hint = page.getByText(game.t('first_hint'));
	await expect(hint).toBeVisible();
	await game.next();
	await expect(hint).toBeHidden();
	await game.playToTheEnd();
	await game.ending.close.click();
	await start.play();
	await expect(hint).toBeHidden();
});

test('terug lays the previous card, which was not talked about then', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	await expect((await game.openMore()).back).toBeDisabled();
	await page.keyboard.press('Escape');

	const first = await game.ref();
	await game.next();
	const second = await game.ref();
	await (await game.openMore()).back.click();
	await expect(game.card).toHaveAttribute('data-card', first);
	await expect(game.place(1, 3)).toBeVisible();
	await game.next();
	await expect(game.card).toHaveAttribute('data-card', second);
	await game.playToTheEnd();
	await expect(game.ending.cards).toHaveCount(3);
});

test('the pause waits, also through a reload, and leads back to the same card', async ({
	page,
}) => {
	const game = new GamePage(page);
	await game.deal();
	const ref = await game.ref();
	await (await game.openMore()).pause.click();
	await expect(game.paused).toBeVisible();
	await expect(game.card).toBeHidden();
	await page.reload();
	await expect(game.paused).toBeVisible();
	await game.resumeButton.click();
	await expect(game.card).toHaveAttribute('data-card', ref);
});

test('a card is kept, or no longer', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	const { keep } = await game.openMore();
	await expect(keep).toHaveAttribute('aria-pressed', 'false');
	await keep.click();
	await expect(keep).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await game.openMore();
	await expect(keep).toHaveAttribute('aria-pressed', 'true');
	await keep.click();
	await expect(keep).toHaveAttribute('aria-pressed', 'false');
});

test('a note survives a reload, right after the field is left', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	const { note } = await game.openMore();
	await note.fill('De was, altijd de was.');
	await note.blur();
	await page.reload();
	await game.openMore();
	await expect(note).toHaveValue('De was, altijd de was.');
});

test('a note is kept when its writer pauses, without leaving the field', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	const { note } = await game.openMore();
	await note.pressSequentially('Wie belt de school?');
	await expect(note).toBeFocused();
	await expect.poll(() => storedBy(page)).toContain('Wie belt de school?');
	await page.reload();
	await game.openMore();
	await expect(note).toHaveValue('Wie belt de school?');
	// It is this card's note.
	await page.keyboard.press('Escape');
	await game.next();
	await game.openMore();
	await expect(note).toHaveValue('');
});

test('a card that is never to be shown stays away until it is brought back', async ({ page }) => {
	const game = new GamePage(page);
	const data = new DataPage(page);
	const set = 'in-verwachting';
	/** All cards of the first level, by passing until it has run out. */
	const levelOne = async () => {
		await game.deal({ set });
		const dealt: string[] = [];
		while ((await game.level()) === 1) {
			dealt.push(await game.ref());
			await game.pass();
		}
		const name = game.t('level_1');
		await expect(page.getByRole('status')).toContainText(game.t('level_ran_out', { name }));
		return dealt.sort();
	};
	const all = refsOf(set, 1).sort();

	await game.deal({ set });
	const never = await game.ref();
	await game.leaveBy({ click: async () => (await game.openMore()).never() });
	await expect(game.card).toHaveAttribute('data-level', '1');
	expect(await levelOne()).toEqual(all.filter((ref) => ref !== never));

	await data.goto();
	await data.bringBack(cardOf(never).text.nl);
	await expect(page.getByText(data.t('never_none'))).toBeVisible();
	expect(await levelOne()).toEqual(all);
});

test('cards that were seen do not come again while others are left', async ({ page }) => {
	const game = new GamePage(page);
	const start = new StartPage(page);
	const dealt: string[] = [];
	const ofLevel = refsOf('werk-en-zorg', 1);
	await start.goto();
	// Four games that turn a quarter of the first level each, and what comes after it.
	for (let n = 0; n < 4; n++) {
		await start.play();
		for (let passes = 1; passes < ofLevel.length / 4; passes++) {
			dealt.push(await game.ref());
			await game.pass();
		}
		dealt.push(...(await game.playToTheEnd()));
		await game.ending.close.click();
	}
	expect(dealt.filter((ref) => cardOf(ref).level === 1).sort()).toEqual(ofLevel.sort());
	expect(new Set(dealt).size).toBe(dealt.length);
});

test('a fact says its year and its source', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	await game.passUntil('fact');
	const { name, year } = cardOf(await game.ref()).source!;
	await expect(game.card.getByText(game.t('source', { name, year }))).toBeVisible();
});

test('a statement counts down to the fingers', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	await game.passUntil('statement');
	await page.clock.install();
	const begin = game.card.getByRole('button', { name: game.t('statement_count') });
	// A frame of its own brings it, and no frame comes while the clock stands.
	await expect(begin).toBeVisible();
	await page.clock.pauseAt(Date.now() + 60_000);

	await begin.click();
	for (const count of ['3', '2', '1']) {
		await expect(game.card.getByRole('button', { name: count, exact: true })).toBeVisible();
		await page.clock.runFor(900);
	}
	const now = game.card.getByRole('button', { name: game.t('statement_now') });
	await expect(now).toBeVisible();
	// And again, for whoever was not ready.
	await now.click();
	await expect(game.card.getByRole('button', { name: '3', exact: true })).toBeVisible();
});

test('answers in secret are seen by nobody before the reveal, and kept nowhere', async ({
	page,
}) => {
	const game = new GamePage(page);
	const [first, second] = [game.t('person_1'), game.t('person_2')];
	await game.deal();
	await game.passUntil('statement');
	const ref = await game.ref();
	const before = await storedBy(page);
	const secret = new SecretAnswers(page, game.t);

	// Whatever the first one chose, the page is the same, down to its code, until the reveal.
	const pages: string[][] = [];
	for (const answer of [2, 5]) {
		await secret.open();
		await secret.choose(first, answer);
		const handedOver = await secret.code();
		await secret.begin(second);
		const choosing = await secret.code();
		await secret.answer(4);
		pages.push([handedOver, choosing, await secret.code()]);
		if (answer === 2) await page.keyboard.press('Escape');
	}
	expect(pages[0]).toEqual(pages[1]);

	await secret.reveal();
	await expect(secret.answerOf(first)).toHaveText(/^5/);
	await expect(secret.answerOf(second)).toHaveText(/^4/);
	await secret.talkOn();
	await expect(secret.root).toBeHidden();
	await expect(game.card).toHaveAttribute('data-card', ref);

	expect(await storedBy(page)).toBe(before);
	await secret.open();
	await expect(secret.root).toContainText(game.t('secret_hand_over', { name: first }));
});

test('two tabs with one game: a move in one is seen in the other', async ({ page, context }) => {
	const here = new GamePage(page);
	await here.deal();
	const there = new GamePage(await context.newPage());
	await there.resume();
	await expect(there.card).toHaveAttribute('data-card', await here.ref());

	await here.next();
	await expect(there.card).toHaveAttribute('data-card', await here.ref());
	await there.pass();
	await expect(here.card).toHaveAttribute('data-card', await there.ref());

	await here.playToTheEnd();
	await expect(there.ending.heading).toBeVisible();
	await here.ending.close.click();
	await expect(there.heading).toHaveText(there.t('no_game_title'));
});

test('a card and what was asked on are read aloud, sentence by sentence, until people stop', async ({
	page,
}) => {
	// A device that can read Dutch, and says when: each sentence begins when it is told to.
	await page.addInitScript(() => {
		const said: SpeechSynthesisUtterance[] = [];
		const voices = [{ localService: true, lang: 'nl-NL' }];
		const speechSynthesis = Object.assign(new EventTarget(), {
			getVoices: () => voices,
			speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
			cancel: () => said.splice(0),
		});
		const value = class {
			constructor(public text: string) {}
		};
		Object.defineProperty(globalThis, 'speechSynthesis', { value: speechSynthesis });
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value });
		Object.assign(globalThis, {
			begin: () => {
				const next = said.shift();
				next?.onstart?.call(next, new Event('start') as SpeechSynthesisEvent);
				return next?.text;
			},
		});
	});
	const begin = () =>
		page.evaluate(() => (globalThis as unknown as { begin(): string | undefined }).begin());
	const marked = () =>
		page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join());

	const game = new GamePage(page);
	await game.deal();
	await game.askOnButton.click();
	const texts = [await game.question.textContent(), await game.followUps.first().textContent()];
	const sheet = await game.openMore();
	await sheet.readAloud.click();
	await expect(sheet.root).toBeHidden();

	let read = await begin();
	await expect.poll(marked).toBe(read);
	const stop = page.getByRole('button', { name: game.t('read_aloud_stop') });
	await expect(stop).toBeVisible();
	for (let next = await begin(); next; next = await begin()) {
		await expect.poll(marked).toBe(next);
		read = `${read} ${next}`;
	}
	expect(read).toBe(texts.join(' '));
	await stop.click();
	await expect(stop).toBeHidden();
	expect(await marked()).toBe('');
});

test.describe('a finger', () => {
	test.use({ hasTouch: true });

	test('moves the card aside: to the left for the next, to the right for the one before', async ({
		page,
	}) => {
		const game = new GamePage(page);
		await game.deal();
		const first = await game.ref();
		const devtools = await page.context().newCDPSession(page);
		const swipe = async (from: number, to: number) => {
			// By now it can be swiped: the part that does it was fetched after the card.
			await expect(page.locator('.dealt')).toHaveCSS('touch-action', 'pan-y');
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
				devtools.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: x === undefined ? [] : [{ x, y: 200 }],
				});
			await touch('touchStart', from);
			for (const share of [0.25, 0.5, 0.75, 1])
				await touch('touchMove', from + (to - from) * share);
			await touch('touchEnd');
		};
		await swipe(180, 150);
		await expect(game.card).toHaveAttribute('data-card', first);
		await swipe(280, 60);
		await expect(game.card).not.toHaveAttribute('data-card', first);
		await expect(game.place(2, 3)).toBeVisible();
		await swipe(60, 280);
		await expect(game.card).toHaveAttribute('data-card', first);
	});
});

test('a game asks for the cards of its own set, and for no other', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		const [, deck] = /\/decks\/([a-z-]+?)[.-](?:nl|en|nl-simple|behind)?/.exec(request.url()) ?? [];
		if (request.url().includes('/decks/')) asked.push(deck ?? request.url());
	});
	const game = new GamePage(page);
	await game.deal({ set: 'mantelzorg' });
	await game.playToTheEnd();
	expect(asked.length).toBeGreaterThan(0);
	expect(asked.filter((deck) => !deck.startsWith('mantelzorg'))).toEqual([]);
});

test('without a voice of the device itself nothing offers to read aloud', async ({ page }) => {
	await page.addInitScript(() => {
		const getVoices = () => [{ localService: false, lang: 'nl-NL' }];
		const value = Object.assign(new EventTarget(), { getVoices, cancel: () => {} });
		Object.defineProperty(globalThis, 'speechSynthesis', { value });
	});
	const game = new GamePage(page);
	await game.deal();
	const sheet = await game.openMore();
	await expect(sheet.pause).toBeVisible();
	await expect(sheet.readAloud).toHaveCount(0);
});

test('every card is dealt from the deck, not only the first', async ({ page }) => {
	const game = new GamePage(page);
	await game.deal();
	for (const at of [2, 3]) {
		const dealt = await game.nextButton.evaluate(async (next: HTMLElement) => {
			await Promise.all(document.getAnimations().map(({ finished }) => finished));
			next.click();
			await new Promise(requestAnimationFrame);
			return document
				.getAnimations()
				.filter((one) => one instanceof CSSAnimation && one.animationName.includes('deal'))
				.map(({ playState }) => playState);
		});
		expect(dealt).toEqual(['running']);
		await expect(game.place(at, 3)).toBeVisible();
	}
});
