import { CARD_LANGUAGES, type CardLanguage } from '$lib/domain/deck/terms';
import { LENGTHS, type Length } from '$lib/domain/session/events';
import { isOneOf, readSetting, writeSetting } from '$lib/storage/settings';

/** What somebody chose once and expects to find again. */
class Preferences {
	#cardLanguage = $state<CardLanguage | null>(null);
	#length = $state<Length>('even');
	#reading: Promise<void> | null = null;

	/** Reads them once; whoever needs them waits for this. */
	read(): Promise<void> {
		this.#reading ??= (async () => {
			const language = await readSetting('cardLanguage', isOneOf(CARD_LANGUAGES));
			if (language.ok) this.#cardLanguage = language.value ?? null;
			const length = await readSetting('length', isOneOf(LENGTHS));
			if (length.ok) this.#length = length.value ?? 'even';
		})();
		return this.#reading;
	}

	/** The language of the cards; `null`: that of the page. */
	get cardLanguage() {
		return this.#cardLanguage;
	}

	set cardLanguage(language: CardLanguage | null) {
		this.#cardLanguage = language;
		void writeSetting('cardLanguage', language);
	}

	get length() {
		return this.#length;
	}

	set length(length: Length) {
		this.#length = length;
		void writeSetting('length', length);
	}
}

export const preferences = new Preferences();
