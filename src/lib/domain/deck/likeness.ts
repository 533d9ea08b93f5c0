/**
 * How alike two Dutch card texts are: the share of content words they have in common (Jaccard),
 * without the small words every question is built of. It finds the same question in other clothes,
 * not the same idea in other words: that stays an editor's work.
 */

/**
 * From here on two cards count as the same question. Among the first 144 cards different questions
 * score up to 0.5 (short ones share "kind" and "zeggen" easily), while one figure with one question
 * about it, told twice, scored 0.63. No pair can be excepted, so the line lies above the innocent.
 */
const SAME_QUESTION = 0.6;
/** Fewer content words than this say too little: then only the very same ones count. */
const ENOUGH_WORDS = 3;

const STOP_WORDS = new Set(
	(
		'aan al alle allebei als altijd ander andere anders bij daar dan dat de deed deze die ' +
		'dit doe doen doet door dus een eens eerst eerste elk elke en er eraan ergens gaan gaat ' +
		'geen ging gingen graag had heb hebben heeft het hier hij hoe hun ieder iemand iets ik ' +
		'in is ja je jij jou jouw jullie kan komen komt kon kun kunnen kwam maar mag me mee meer ' +
		'meest met mijn moet moeten mogen na naar niemand niet niets noem nog nooit nu of om ook ' +
		'op over steeds stel te tegen toch toen tot twee uit vaak van veel vertel voor waar ' +
		'waaraan waarom wanneer waren was wat weer wel welk welke wie wil willen word worden ' +
		'wordt zal ze zelf zich zij zijn zo zonder zou zouden'
	).split(' '),
);

/** Stems crudely (`uren` and `uur`, `kinderen` and `kind`), which is enough to compare by. */
function stem(word: string): string {
	const bare = word.length > 3 ? word.replace(/(?:eren|en|jes|je|e|t|(?<=e[lmnr])s)$/, '') : word;
	return bare
		.replace(/z$/, 's')
		.replace(/v$/, 'f')
		.replace(/(\p{L})\1/gu, '$1');
}

export function contentWords(text: string): Set<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem));
}

/** From 0, nothing in common, to 1, the same content words. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of one) if (other.has(word)) shared += 1;
	const all = one.size + other.size - shared;
	return all === 0 ? 0 : shared / all;
}

export function sameQuestion(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const enough = Math.min(one.size, other.size) >= ENOUGH_WORDS;
	return likeness(one, other) >= (enough ? SAME_QUESTION : 1);
}
