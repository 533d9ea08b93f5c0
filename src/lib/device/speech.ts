/**
 * Reading aloud, with voices of the device only: a voice of a server would be told what is on the
 * table. The list of voices may be empty, or come late.
 */
type Language = 'nl' | 'en';

function voiceFor(language: Language): SpeechSynthesisVoice | undefined {
	return speechSynthesis
		.getVoices()
		.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

/** Tells whether a voice is there, now and whenever that changes; the answer stops the telling. */
export function watchVoice(language: Language, tell: (there: boolean) => void): () => void {
	if (!('speechSynthesis' in globalThis)) return () => {};
	const look = () => tell(voiceFor(language) !== undefined);
	look();
	speechSynthesis.addEventListener('voiceschanged', look);
	return () => speechSynthesis.removeEventListener('voiceschanged', look);
}

/** A stretch of one of the texts that are read: which, and from and up to which character. */
export interface Stretch {
	text: number;
	from: number;
	to: number;
}

function sentencesOf(text: string, language: Language): { from: number; to: number }[] {
	if (!('Segmenter' in Intl)) return [{ from: 0, to: text.length }];
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	return [...segmenter.segment(text)].map(({ segment, index }) => ({
		from: index,
		to: index + segment.trimEnd().length,
	}));
}

/**
 * Speaks sentence by sentence, for long texts are cut off by some browsers, and tells where it is;
 * `null` when it is over, or was stopped.
 */
export function speak(
	texts: readonly string[],
	language: Language,
	tell: (stretch: Stretch | null) => void,
): void {
	speechSynthesis.cancel();
	const voice = voiceFor(language);
	if (!voice) return;
	const stretches = texts.flatMap((text, n) =>
		sentencesOf(text, language).map((sentence): Stretch => ({ text: n, ...sentence })),
	);
	for (const [n, stretch] of stretches.entries()) {
		const { text, from, to } = stretch;
		const utterance = new SpeechSynthesisUtterance(texts[text]!.slice(from, to));
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = 0.95;
		utterance.onstart = () => tell(stretch);
		utterance.onerror = () => tell(null);
		if (n === stretches.length - 1) utterance.onend = () => tell(null);
		speechSynthesis.speak(utterance);
	}
}

export function hush(): void {
	if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
