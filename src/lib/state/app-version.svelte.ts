import { startAppWorker } from '$lib/device/app-worker';
import { isGameOnAnyTable } from '$lib/device/game-lock';
import { reloadForMissingParts, reloadPage } from '$lib/device/reload';

/** Whether everything is here for offline use, and whether a newer version of the app waits. */
class AppVersion {
	#copied = $state.raw<{ done: number; total: number } | null>(null);
	#ready = $state(false);
	/** Puts the version in place that waits. */
	#waiting = $state.raw<(() => void) | null>(null);
	#missing = $state(false);
	#agreed = false;
	#replaced = false;

	start(): void {
		reloadForMissingParts(() => (this.#missing = true));
		void startAppWorker({
			progress: (done, total) => (this.#copied = { done, total }),
			ready: () => (this.#ready = true),
			waiting: (putInPlace) => (this.#waiting = putInPlace),
			replaced: () => {
				this.#replaced = true;
				this.#waiting = null;
				// Only the tab where somebody agreed starts again by itself.
				if (this.#agreed) reloadPage();
			},
		});
	}

	/** Share of the site that is on the device, 0 to 1, while it is being copied. */
	get copied() {
		return this.#copied && !this.#ready ? this.#copied.done / this.#copied.total : null;
	}

	get ready() {
		return this.#ready;
	}

	get waiting() {
		return this.#waiting !== null;
	}

	/** Another tab put a new version in place: the next page has to be loaded, not composed here. */
	get replaced() {
		return this.#replaced;
	}

	/** A part of the app was asked for and could not be fetched. */
	get missing() {
		return this.#missing;
	}

	/** Puts the waiting version in place and loads the page again, unless somebody plays somewhere. */
	async update(): Promise<'updating' | 'game-running' | 'nothing-waits'> {
		const putInPlace = this.#waiting;
		if (!putInPlace) return 'nothing-waits';
		if (await isGameOnAnyTable()) return 'game-running';
		this.#agreed = true;
		putInPlace();
		return 'updating';
	}

	/** The page again, from the start. */
	reload(): void {
		reloadPage();
	}
}

export const appVersion = new AppVersion();
