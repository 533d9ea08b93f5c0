import { highlight } from '$lib/device/highlight';
import { hush, speak, watchVoice } from '$lib/device/speech';

type Language = 'nl' | 'en';

/** Whether this device can read a language aloud by itself. */
class ReadAloud {
	#speaking = $state(false);
	#voices = $state<Record<Language, boolean>>({ nl: false, en: false });

	has(language: Language): boolean {
		return this.#voices[language];
	}

	/** Follows the voices of the device until the answer is called; then it falls silent too. */
	watch(): () => void {
		const stops = (['nl', 'en'] as const).map((language) =>
			watchVoice(language, (there) => (this.#voices[language] = there)),
		);
		return () => {
			for (const stop of stops) stop();
			this.stop();
		};
	}

	/** Whether it is speaking now. */
	get speaking(): boolean {
		return this.#speaking;
	}

	/** Reads these elements of the page, and marks the sentence it is at. */
	speak(elements: readonly Element[], language: Language): void {
		const texts = elements.map((element) => element.textContent ?? '');
		speak(texts, language, (at) => {
			this.#speaking = at !== null;
			if (at) highlight(elements[at.text], at.from, at.to);
			else highlight(undefined);
		});
	}

	stop(): void {
		hush();
		this.#speaking = false;
		highlight(undefined);
	}
}

export const readAloud = new ReadAloud();
