import type { Game } from '$lib/domain/session/game';
import { markNever } from '$lib/storage/never';
import { gameTable } from './game.svelte';

/** What people can do with a game beside playing it; the first card needs none of it. */

/** "Niet meer tonen": gone for this group, and another card in its place. */
export async function neverAgain({ start, table }: Game): Promise<void> {
	if (!table.card) return;
	await markNever(start.group, table.card, true);
	gameTable.move({ type: 'passed' });
}

/** What people wrote in this game, in their own words. */
export function writingsIn(game: Game | null): string[] {
	if (!game) return [];
	const notes = Object.entries(game.notes).flatMap(([ref, note]) =>
		note.trim() === '' ? [] : [gameTable.card(ref)?.text ?? ref, note, ''],
	);
	return [...notes, ...game.ending.ideas.filter((idea) => idea.trim() !== '')];
}
