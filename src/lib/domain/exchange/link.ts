import * as v from 'valibot';
import { DeckSchema } from '../deck/schema';
import { CARD_LANGUAGES } from '../deck/terms';
import { MOMENTS } from '../moments';
import { err, ok, type Result } from '../result';
import { PlanSchema } from '../work-session/agenda-schema';
import { RecordsSchema } from './records';

/**
 * What travels in a link, after `#`, where no server sees it: `#1.<length>.<payload>`. The number is
 * the version of this format; the length, in base 36, tells a link that was cut off from one that is
 * damaged; the payload is JSON, deflated, as base64url. The same text in a file is the same content.
 */

export const LINK_VERSION = 1;

/**
 * Bytes of JSON a link may hold once it is unpacked. A list with agreements takes some 30 kB; one of 400
 * tasks that twelve people filled in and changed twice, some 3 MB.
 */
export const MOST_UNPACKED = 5_000_000;
/** Characters of a payload. Deflate makes nothing shorter than a thousandth of what it was. */
export const MOST_PAYLOAD = 1_900_000;
/** Characters of text or bytes of a file that is looked through for a link or a set. */
export const MOST_TEXT = 2_000_000;
/** No content of ours has as many levels of brackets. */
const DEEPEST = 16;

/** Cards in one hand-out: more is a set. */
export const MOST_HANDED_OUT = 24;
export const MOST_NAME = 60;
export const MOST_WORDS = 200;
/** Cards of a set that somebody sends or takes in. */
export const MOST_CARDS = 300;

/**
 * - `not-ours`: this is no link of this app;
 * - `cut`: its end is missing;
 * - `damaged`: something in it is not as it was written;
 * - `newer`: it was made by a version of the app that this one does not know;
 * - `too-big`: more than this app takes in;
 * - `language`: it asks for cards in a language there is not;
 * - `old-browser`: this browser cannot unpack it.
 */
export type LinkProblem =
	'not-ours' | 'cut' | 'damaged' | 'newer' | 'too-big' | 'language' | 'old-browser';

const Line = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const HandOutSchema = v.object({
	type: v.literal('hand-out'),
	/** Whoever hands it out, and a sentence of theirs; both may be empty. */
	from: Line(MOST_NAME),
	words: Line(MOST_WORDS),
	moment: v.nullable(v.picklist(MOMENTS)),
	language: v.picklist(CARD_LANGUAGES),
	/** `<deck>/<card>`, of decks that are on the site. */
	cards: v.pipe(
		v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/))),
		v.minLength(1),
		v.maxLength(MOST_HANDED_OUT),
	),
});
export type HandOut = v.InferOutput<typeof HandOutSchema>;

export const SharedDeckSchema = v.object({
	type: v.literal('deck'),
	deck: v.pipe(
		DeckSchema,
		v.check(({ cards }) => cards.length <= MOST_CARDS),
		v.check(({ cards }) => new Set(cards.map(({ id }) => id)).size === cards.length),
	),
});

/** A session as somebody prepared it; whoever opens it may not be who prepared it. */
export const SharedPlanSchema = v.object({ type: v.literal('work-session'), plan: PlanSchema });

export const ContentSchema = v.variant('type', [
	HandOutSchema,
	SharedDeckSchema,
	RecordsSchema,
	SharedPlanSchema,
]);
export type Content = v.InferOutput<typeof ContentSchema>;

/** What stands after `#` for this payload. */
export const toFragment = (payload: string): string =>
	`#${LINK_VERSION}.${payload.length.toString(36)}.${payload}`;

/** Whether an address carries content, or the beginning of it: other fragments are places on a page. */
export const carriesContent = (fragment: string): boolean => /^#\d+(\.|$)/.test(fragment);

/**
 * The payload of the link in a text: a fragment, an address, or a message with an address in it.
 * What stands behind the payload, such as the full stop of the sentence, is left out.
 */
export function payloadIn(text: string): Result<string, LinkProblem> {
	if (text.length > MOST_TEXT) return err('too-big');
	const found = /#(\d{1,6})\.([0-9a-z]{1,6})\.([\w-]*)/.exec(text);
	if (!found) return err(/#\d+(\.[0-9a-z]*\.?)?$/.test(text.trim()) ? 'cut' : 'not-ours');
	const [, version, length, rest] = found as unknown as [string, string, string, string];
	if (Number(version) > LINK_VERSION) return err('newer');
	if (Number(version) < 1) return err('not-ours');
	const expected = parseInt(length, 36);
	if (expected > MOST_PAYLOAD) return err('too-big');
	if (rest.length < expected) return err('cut');
	return expected === 0 ? err('damaged') : ok(rest.slice(0, expected));
}

/** Goes no deeper itself: a million brackets must not use up the stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
	if (value === null || typeof value !== 'object') return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** Content out of JSON that somebody sent, as fresh objects. */
export function readContent(json: string): Result<Content, LinkProblem> {
	if (json.length > MOST_UNPACKED) return err('too-big');
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return err('damaged');
	}
	return contentOf(value);
}

export function contentOf(value: unknown): Result<Content, LinkProblem> {
	if (isDeeperThan(value, DEEPEST)) return err('damaged');
	const parsed = v.safeParse(ContentSchema, value);
	if (parsed.success) return ok(parsed.output);
	const [issue] = parsed.issues;
	// A kind of content that came later.
	if (issue.type === 'variant') return err('newer');
	return err(parsed.issues.some(isOfLanguage) ? 'language' : 'damaged');
}

/** Texts in a language that this app does not have, or a hand-out that asks for such. */
function isOfLanguage(issue: v.BaseIssue<unknown>): boolean {
	const path = v.getDotPath(issue) ?? '';
	if (path === 'language') return true;
	const unknown = issue.type === 'strict_object' && issue.expected === 'never';
	return unknown && /\.(text|followUps|title|blurb)\.[a-z]{2,3}(-[a-z0-9]+)*$/.test(path);
}

export const writeContent = (content: Content): string => JSON.stringify(content);
