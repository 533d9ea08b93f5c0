import { installsEmpty, isInstalled } from '$lib/device/install';
import { readKnown } from '$lib/storage/backup';

/** Whether people here have to know that an installed app begins empty. */
class Installation {
	#advised = $state(false);
	#fresh = $state(false);

	/** On iPhone and iPad, in the browser: before installing. */
	get advised() {
		return this.#advised;
	}

	/** On iPhone and iPad, in the installed app, where nothing is kept yet: after installing. */
	get fresh() {
		return this.#fresh;
	}

	async look(): Promise<void> {
		if (!installsEmpty()) return;
		const known = await readKnown();
		this.#advised = !isInstalled();
		this.#fresh = isInstalled() && known.ok && known.value.revs.size === 0;
	}
}

export const installation = new Installation();
