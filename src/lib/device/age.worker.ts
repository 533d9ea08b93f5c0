import { Decrypter, Encrypter } from 'age-encryption';

/**
 * Encrypts and decrypts apart from the page: deriving a key from a passphrase takes a phone some
 * seconds. One task for one worker, which is ended after it, so that nothing of it stays in memory.
 */
export type AgeTask =
	| { does: 'encrypt'; text: string; passphrase: string; work: number }
	| { does: 'decrypt'; file: Uint8Array; passphrase: string };
export type AgeAnswer = { file: Uint8Array } | { text: string } | { refused: true };

async function perform(task: AgeTask): Promise<AgeAnswer> {
	if (task.does === 'encrypt') {
		const encrypter = new Encrypter();
		encrypter.setScryptWorkFactor(task.work);
		encrypter.setPassphrase(task.passphrase);
		return { file: await encrypter.encrypt(task.text) };
	}
	const decrypter = new Decrypter();
	decrypter.addPassphrase(task.passphrase);
	try {
		return { text: await decrypter.decrypt(task.file, 'text') };
	} catch {
		// A wrong passphrase and a damaged file cannot be told apart from here.
		return { refused: true };
	}
}

addEventListener('message', (event: MessageEvent<AgeTask>) => {
	void perform(event.data).then((answer) => postMessage(answer));
});
