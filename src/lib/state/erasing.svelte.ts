import { forgetDevice, replacePage } from '$lib/device/forget';
import { tellTabs } from '$lib/device/tabs';
import type { PlainDate } from '$lib/domain/dates';
import { eraseEverything } from '$lib/storage/erase-everything';
import { eraseGame, eraseGroup } from '$lib/storage/erase-group';
import { readRunning } from '$lib/storage/games';
import { gameTable } from './game.svelte';
import { groups } from './groups.svelte';
import { keepsakes } from './keepsakes.svelte';

/** A game that left something behind, or still runs. */
export interface ErasableGame {
	game: string;
	group: string;
	/** The day it was played. */
	on: PlainDate;
	running: boolean;
	/** When it began, where that is known (ms since 1970). */
	began: number | null;
	notes: string[];
}

/** Taking things away for good: one game, one group, everything. */
class Erasing {
	#games = $state.raw<ErasableGame[]>([]);

	/** The newest first. */
	get games() {
		return this.#games;
	}

	async read(): Promise<void> {
		await keepsakes.read();
		const running = await readRunning();
		const games: ErasableGame[] = (running.ok ? running.value : []).map(({ game, group, at }) => ({
			game,
			group,
			on: at.slice(0, 10) as PlainDate,
			running: true,
			began: Date.parse(at),
			notes: [],
		}));
		for (const { id, group, body } of keepsakes.all ?? []) {
			const { game, on, began } = body;
			const known = games.find((one) => one.game === game);
			if (known) known.notes.push(id);
			else
				games.push({
					game,
					group,
					on: on as PlainDate,
					running: false,
					began: began === undefined ? null : Date.parse(began),
					notes: [id],
				});
		}
		this.#games = games.sort((a, b) => b.on.localeCompare(a.on));
	}

	async game({ game, group, began, notes }: ErasableGame): Promise<boolean> {
		if (gameTable.game?.start.game === game) await gameTable.discard();
		const erased = await eraseGame(game, notes, began === null ? null : { group, at: began });
		tellTabs({ about: 'game', id: game });
		return this.#after(erased.ok, game);
	}

	async group(group: string): Promise<boolean> {
		if (gameTable.game?.start.group === group) await gameTable.discard();
		const games = this.#games.filter((one) => one.group === group).map(({ game }) => game);
		const erased = await eraseGroup(group, games);
		for (const game of games) tellTabs({ about: 'game', id: game });
		return this.#after(erased.ok, group);
	}

	/** Everything of this site on this device; then it begins anew, at this address. */
	async everything(start: string): Promise<boolean> {
		if (gameTable.game) await gameTable.discard();
		const erased = await eraseEverything();
		if (!erased.ok) return false;
		await forgetDevice();
		replacePage(start);
		return true;
	}

	async #after(erased: boolean, id: string): Promise<boolean> {
		tellTabs({ about: 'records', id });
		await groups.readAgain();
		await this.read();
		return erased;
	}
}

export const erasing = new Erasing();
