import { WORK } from '$lib/domain/exchange/age-header';
import { err, ok, type Result } from '$lib/domain/result';
import type { AgeAnswer, AgeTask } from './age.worker';
import address from './age.worker?worker&url';
import { trusted } from './trusted';

/** Gives one task to a worker of its own. Rejects where the worker cannot be loaded, or dies of it. */
function perform(task: AgeTask): Promise<AgeAnswer> {
	const worker = new Worker(trusted(address), { type: 'module' });
	return new Promise<AgeAnswer>((resolve, reject) => {
		worker.onmessage = (event: MessageEvent<AgeAnswer>) => resolve(event.data);
		worker.onerror = () => reject(new Error('the worker failed'));
		worker.postMessage(task);
	}).finally(() => worker.terminate());
}

/** A file in the age format, which `age -d` opens too. */
export async function encrypt(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await perform({ does: 'encrypt', text, passphrase, work: WORK });
	if (!('file' in answer)) throw new Error('nothing was encrypted');
	return answer.file as Uint8Array<ArrayBuffer>;
}

/** The text of an age file. Whoever calls this has looked at its header first: see `age-header.ts`. */
export async function decrypt(
	file: Uint8Array,
	passphrase: string,
): Promise<Result<string, 'refused'>> {
	const answer = await perform({ does: 'decrypt', file, passphrase });
	return 'text' in answer ? ok(answer.text) : err('refused');
}
