import { deflate, inflate } from '$lib/device/deflate';
import {
	type Content,
	contentOf,
	type LinkProblem,
	MOST_TEXT,
	MOST_UNPACKED,
	payloadIn,
	readContent,
	toFragment,
	writeContent,
} from '$lib/domain/exchange/link';
import { parseDeck, type Problem } from '$lib/domain/deck/parse';
import { err, type Result } from '$lib/domain/result';

export { MOST_IN_QR, qrOf, type QrCode } from '$lib/device/qr';
export { inIosBrowser } from '$lib/device/ios';
export { copyText, shareFile } from '$lib/device/share-file';

/** What stands behind `#` for this content; `null` in a browser that cannot pack it. */
export async function fragmentFor(content: Content): Promise<string | null> {
	const payload = await deflate(writeContent(content));
	return payload && toFragment(payload);
}

/** The content of the link in this text. Nothing is taken in by reading it. */
export async function readLink(text: string): Promise<Result<Content, LinkProblem>> {
	const payload = payloadIn(text);
	if (!payload.ok) return payload;
	const json = await inflate(payload.value, MOST_UNPACKED);
	return json.ok ? readContent(json.value) : json;
}

export interface FileRefused {
	problem: LinkProblem;
	/** Where it is a set: what is wrong with it, and where. */
	details: Problem[];
}

/** The content of a file: a set as `decks/` holds them, or a text with a link in it. */
export async function readShared(file: File): Promise<Result<Content, FileRefused>> {
	const refuse = (problem: LinkProblem, details: Problem[] = []) => err({ problem, details });
	// Before a byte is read: a film must not fill the memory.
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
	return refuse('damaged', parsed.ok ? [] : parsed.error.slice(0, 20));
}
