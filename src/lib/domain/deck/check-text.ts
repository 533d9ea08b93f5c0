import type { Problem } from './parse';
import { genderedRoles } from './roles';
import { type Card, type Deck } from './schema';
import { CARD_LANGUAGES, type CardLanguage } from './terms';

/** How a text of a card or a deck must read. Each function reports on one text or one card. */

const CHARACTERS: Record<CardLanguage, number> = { nl: 140, 'nl-simple': 140, en: 160 };
const BLURB_CHARACTERS = 110;

const WORDS = 20;
const EASY_WORDS = 12;
/** A figure and a question about it need two sentences, also in easy Dutch. */
const EASY_WORDS_OF_A_FACT = 20;

const FOLLOW_UPS = 2;

type FieldProblem = Omit<Problem, 'card'>;

/** What a person would count: an emoji is one character, a dash between spaces is no word. */
export const countCharacters = (text: string) => [...text].length;
export const countWords = (text: string) =>
	text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export function tooLong(text: string, limit: number): string[] {
	const count = countCharacters(text);
	return count > limit ? [`${count} characters, at most ${limit}`] : [];
}

function tooWordy(text: string, limit: number): string[] {
	const count = countWords(text);
	return count > limit ? [`${count} words, at most ${limit}`] : [];
}

/** Holds for every text people read. */
export function manners(text: string, language: CardLanguage, gendered: boolean): string[] {
	const reasons: string[] = [];
	if (text.includes('!')) reasons.push('has an exclamation mark');
	if (/['"]/u.test(text)) reasons.push('has straight quotes: use ‘these’ and ’s');
	if (/^\s|\s$|\s\s|[^\S ]/u.test(text)) reasons.push('has stray white space');
	if (!gendered) {
		for (const word of genderedRoles(text, language)) {
			reasons.push(`"${word}" gives a role a gender`);
		}
	}
	return reasons;
}

/** The lines of a card: its text and its follow-ups keep the same measure, facts apart. */
function line(text: string, language: CardLanguage, card: Card, easyWords: number): string[] {
	const reasons = [
		...manners(text, language, card.kind === 'fact'),
		...tooLong(text, CHARACTERS[language]),
	];
	if (language === 'nl') reasons.push(...tooWordy(text, WORDS));
	if (language === 'nl-simple') reasons.push(...tooWordy(text, easyWords));
	return reasons;
}

function easyEnough(text: string): string[] {
	return tooWordy(text, EASY_WORDS).map(
		(reason) => `without nl-simple the Dutch must be easy itself: ${reason}`,
	);
}

/** In one breath with the first: "Welke klus was van jou, en wat kreeg je ervoor?" */
const SECOND_QUESTION =
	/, (?:en|and) (?:\p{L}+ )?(?:wie|wat|waar|waarheen|wanneer|hoe|welke?|waarom|who|what|where|when|how|which|why)\b[^.]*\?/iu;

function marks(text: string, card: Card): string[] {
	const count = text.split('?').length - 1;
	if (card.kind === 'statement' && count > 0) return ['a statement has no question mark'];
	if (count > 1) return [`${count} question marks, at most 1`];
	const second = SECOND_QUESTION.exec(text);
	return second ? [`"${second[0].slice(2)}" is a second question, at most 1`] : [];
}

const at = (field: string, reasons: readonly string[]): FieldProblem[] =>
	reasons.map((reason) => ({ field, reason }));

function checkText(card: Card): FieldProblem[] {
	const easyWords = card.kind === 'fact' ? EASY_WORDS_OF_A_FACT : EASY_WORDS;
	return CARD_LANGUAGES.flatMap((language) => {
		const text = card.text[language];
		if (text === undefined) return at('text.nl', easyEnough(card.text.nl));
		return at(`text.${language}`, [...line(text, language, card, easyWords), ...marks(text, card)]);
	});
}

function checkFollowUps(card: Card): FieldProblem[] {
	const count = card.followUps.nl.length;
	return CARD_LANGUAGES.flatMap((language) => {
		const lines = card.followUps[language];
		if (lines === undefined) {
			return card.followUps.nl.flatMap((text, n) => at(`followUps.nl[${n}]`, easyEnough(text)));
		}
		const field = `followUps.${language}`;
		const counted: string[] = [];
		if (lines.length !== count) counted.push(`${lines.length} follow-ups, but ${count} in nl`);
		else if (language === 'nl' && count < FOLLOW_UPS) {
			counted.push(`too few follow-ups: ${count}, at least ${FOLLOW_UPS}`);
		}
		return [
			...at(field, counted),
			...lines.flatMap((text, n) => at(`${field}[${n}]`, line(text, language, card, EASY_WORDS))),
		];
	});
}

function checkSource(card: Card): FieldProblem[] {
	if (card.kind === 'fact' && !card.source) return at('source', ['a fact names its source']);
	if (card.kind !== 'fact' && card.source) return at('source', ['only a fact has a source']);
	return [];
}

/** Everything about a card that can be judged without the cards around it. */
export function checkCard(card: Card): Problem[] {
	const intensity =
		card.level === 1 && card.intensity > 2
			? at('intensity', ['a card of level 1 has intensity 1 or 2'])
			: [];
	return [...intensity, ...checkText(card), ...checkFollowUps(card), ...checkSource(card)].map(
		(problem) => ({ card: card.id, ...problem }),
	);
}

/** What stands on the outside of a deck. */
export function checkCover({ title, blurb }: Deck): Problem[] {
	return CARD_LANGUAGES.flatMap((language) => {
		const problems: Problem[] = [];
		const name = title[language];
		const sentence = blurb[language];
		if (name !== undefined) {
			problems.push(...at(`title.${language}`, manners(name, language, false)));
		}
		if (sentence !== undefined) {
			const reasons = [
				...manners(sentence, language, false),
				...tooLong(sentence, BLURB_CHARACTERS),
			];
			problems.push(...at(`blurb.${language}`, reasons));
		}
		return problems;
	});
}
