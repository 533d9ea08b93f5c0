import { onStorage, type StorageFailure } from '$lib/storage/database';

/** Whether what people do here is being kept, as of the last time it was tried. */
class StorageStatus {
	#failure = $state<StorageFailure | null>(null);

	constructor() {
		onStorage((failure) => (this.#failure = failure));
	}

	get failure() {
		return this.#failure;
	}
}

export const storageStatus = new StorageStatus();
