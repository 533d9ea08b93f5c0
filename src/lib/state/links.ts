import { deflate, inflate } from '$lib/device/deflate';
import {
	type Content,
	contentOf,
	type LinkProblem,
	MOST_PAYLOAD,
	MOST_TEXT,
	MOST_UNPACKED,
	payloadIn,
	readContent,
	toFragment,
	writeContent,
} from '$lib/domain/exchange/link';
import { BEGINNING, beginsAsBackup } from '$lib/domain/exchange/backup';
import { parseDeck, type Problem } from '$lib/domain/deck/parse';
import { err, ok, type Result } from '$lib/domain/result';

export { MOST_IN_QR, qrOf, type QrCode } from '$lib/device/qr';
export { inIosBrowser } from '$lib/device/ios';
export { copyText, shareFile } from '$lib/device/share-file';

/**
 * What stands behind `#` for this content. `old-browser`: this one cannot pack it; `too-big`: whoever
 * got it would have to refuse it.
 */
export async function fragmentFor(
	content: Content,
): Promise<Result<string, 'old-browser' | 'too-big'>> {
	const json = writeContent(content);
	if (!readContent(json).ok) return err('too-big');
	const payload = await deflate(json);
	if (payload === null) return err('old-browser');
	return payload.length > MOST_PAYLOAD ? err('too-big') : ok(toFragment(payload));
}

/** The content of the link in this text. Nothing is taken in by reading it. */
export async function readLink(text: string): Promise<Result<Content, LinkProblem>> {
	const payload = payloadIn(text);
	if (!payload.ok) return payload;
	const json = await inflate(payload.value, MOST_UNPACKED);
	return json.ok ? readContent(json.value) : json;
}

/** A `backup` is ours, but is opened elsewhere. */
export type FileProblem = LinkProblem | 'backup';

export interface FileRefused {
	problem: FileProblem;
	/** Where it is a set: what is wrong with it, and where. */
	details: Problem[];
}

/** The content of a file: a set as `decks/` holds them, or a text with a link in it. */
export async function readShared(file: File): Promise<Result<Content, FileRefused>> {
	const refuse = (problem: FileProblem, details: Problem[] = []) => err({ problem, details });
	// All of ten years is larger than anything that is opened here: its beginning says what it is.
	if (beginsAsBackup(await file.slice(0, BEGINNING).text())) return refuse('backup');
	// Before the rest is read: a film must not fill the memory.
	if (file.size > MOST_TEXT) return refuse('too-big');
	const text = await file.text();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		const read = await readLink(text);
		return read.ok ? read : refuse(read.error);
	}
	const content = contentOf({ type: 'deck', deck: json });
	if (content.ok) return content;
	const parsed = parseDeck(json);
	return refuse(content.error, parsed.ok ? [] : parsed.error.slice(0, 20));
}
