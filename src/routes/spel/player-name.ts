import { m } from '$i18n';
import type { Game } from '$lib/domain/session/game';

/**
 * The name at this place. Without names, whoever holds the device is first and the other second; in
 * a team there is no "the other".
 */
export function nameOf(game: Game, place: number, team = false): string {
	const { players } = game.start;
	if (players.length > 1) return players[place % players.length]!;
	if (players.length === 1 && place === 0) return players[0]!;
	if (team) return place === 0 ? m.anyone() : m.someone_else();
	return place === 0 ? m.holder() : m.the_other();
}
