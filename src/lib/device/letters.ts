const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Lower-case letters drawn by chance, each as likely as another. */
export function randomLetters(count: number): string {
	let letters = '';
	while (letters.length < count) {
		for (const byte of crypto.getRandomValues(new Uint8Array(count)))
			// The last of the 256 would come up less often.
			if (byte < 9 * LETTERS.length && letters.length < count)
				letters += LETTERS[byte % LETTERS.length];
	}
	return letters;
}
