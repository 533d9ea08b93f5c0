import { err, ok, type Result } from '$lib/domain/result';

/** Packs texts for links: UTF-8, deflated, in base64url. */

export type InflateProblem = 'damaged' | 'too-big' | 'old-browser';

/** Deflate came to browsers in 2022 and 2023. */
const stream = <T>(make: () => T): T | null => {
	try {
		return make();
	} catch {
		return null;
	}
};

/** Everything that comes out of `through` when these bytes go in; `null` as soon as that is more than `most`. */
async function pipe(
	bytes: Uint8Array<ArrayBuffer>,
	through: GenericTransformStream,
	most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = (await reader.read()) as ReadableStreamReadResult<
			Uint8Array<ArrayBuffer>
		>;
		if (done) break;
		size += value.length;
		if (size > most) {
			await reader.cancel().catch(() => {});
			return null;
		}
		parts.push(value);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
		character.charCodeAt(0),
	);

/** The text packed, or `null` in a browser that cannot. */
export async function deflate(text: string): Promise<string | null> {
	const through = stream(() => new CompressionStream('deflate-raw'));
	if (!through) return null;
	return toBase64Url((await pipe(new TextEncoder().encode(text), through, Infinity))!);
}

/** The text again; not a byte more than `most` is ever unpacked. */
export async function inflate(
	payload: string,
	most: number,
): Promise<Result<string, InflateProblem>> {
	const through = stream(() => new DecompressionStream('deflate-raw'));
	if (!through) return err('old-browser');
	try {
		const bytes = await pipe(fromBase64Url(payload), through, most);
		if (!bytes) return err('too-big');
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return err('damaged');
	}
}
