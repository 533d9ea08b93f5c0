import { randomId } from '$lib/device/ids';
import { tellTabs } from '$lib/device/tabs';
import type { PlainDate } from '$lib/domain/dates';
import type { PackedCard } from '$lib/domain/deck/pack';
import type { CardLanguage } from '$lib/domain/deck/terms';
import { type Game, replay } from '$lib/domain/session/game';
import { KEEPSAKE_FORMAT, keepsakesOf, seenIn } from '$lib/domain/session/keepsakes';
import { revise, type Version } from '$lib/domain/version';
import { closeGame, discardGame } from '$lib/storage/end-game';
import { readEvents, readRunning } from '$lib/storage/games';
import { keepsakes } from './keepsakes.svelte';
import { readCards } from './library';
import { writerOf } from './writer';

/** A game that is over: what was kept, noted and tried stays, its events go. */
export async function putAway(
	game: Game,
	cards: ReadonlyMap<string, PackedCard>,
	language: CardLanguage,
	today: PlainDate,
): Promise<void> {
	const { group, at, game: id } = game.start;
	const by = await writerOf(group);
	const bodies = keepsakesOf(game, today, (ref) => {
		const card = cards.get(ref);
		return { ref, level: card?.level ?? 1, language, text: card?.text ?? ref };
	});
	const versions = bodies.map((body): Version =>
		revise([], {
			id: randomId(),
			rev: randomId(),
			group,
			kind: 'note',
			by,
			format: KEEPSAKE_FORMAT,
			body,
			now: new Date(),
		}),
	);
	const closed = await closeGame(id, { versions, group, seen: seenIn(game), at: Date.parse(at) });
	if (closed.ok) await keepsakes.read();
	else await keepsakes.hold(versions);
	tellTabs({ about: 'game', id });
	tellTabs({ about: 'records', id });
}

/** Nothing of this game stays. */
export async function throwAway(game: string): Promise<void> {
	await discardGame(game);
	tellTabs({ about: 'game', id: game });
}

/** Every running game of a group that has been left lying. */
export async function putAwayAll(
	group: string,
	language: CardLanguage,
	today: PlainDate,
): Promise<void> {
	const running = await readRunning();
	if (!running.ok) return;
	for (const start of running.value.filter((one) => one.group === group)) {
		const events = await readEvents(start.game);
		const laid = await readCards(start.decks, language);
		if (!events.ok || events.value.length === 0 || !laid.ok) continue;
		await putAway(replay(events.value), laid.value.cards, language, today);
	}
}
