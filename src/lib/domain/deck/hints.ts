import { checkCard } from './check-text';
import type { Card } from './schema';
import type { CardLanguage } from './terms';

/**
 * The rules for good cards as hints for somebody who is writing one: codes and values, of which the
 * page makes sentences. Nothing here stops anybody.
 */
export type Hint = {
	code: HintCode;
	values: Record<string, string>;
	language: CardLanguage | null;
	/** Whether it is about what can be asked on, and not about the card itself. */
	followUp: boolean;
};

const PATTERNS = {
	'too-long': /^(?<count>\d+) characters, at most (?<most>\d+)$/,
	'too-wordy': /^(?<count>\d+) words, at most (?<most>\d+)$/,
	'not-easy': /^without nl-simple the Dutch must be easy itself: (?<count>\d+) words/,
	exclamation: /^has an exclamation mark$/,
	quotes: /^has straight quotes/,
	spaces: /^has stray white space$/,
	gendered: /^"(?<word>.+)" gives a role a gender$/,
	'statement-asks': /^a statement has no question mark$/,
	'asks-twice': /^(?<count>\d+) question marks/,
	'few-follow-ups': /^too few follow-ups/,
	'uneven-follow-ups': /^\d+ follow-ups, but \d+ in nl$/,
	'needs-source': /^a fact names its source$/,
	'strange-source': /^only a fact has a source$/,
	'too-intense': /^a card of level 1 has intensity/,
} as const;
export type HintCode = keyof typeof PATTERNS;

export function hintsFor(card: Card): Hint[] {
	return checkCard(card).flatMap(({ field, reason }) => {
		const language = (/\.(nl-simple|nl|en)/.exec(field)?.[1] ?? null) as CardLanguage | null;
		// It was not written: the Dutch stands in for it.
		const standsIn =
			language === 'en' &&
			(field.startsWith('text')
				? card.text.en === card.text.nl
				: card.followUps.en.join('\n') === card.followUps.nl.join('\n'));
		if (standsIn) return [];
		return [{ ...codeOf(reason), language, followUp: field.startsWith('followUps') }];
	});
}

function codeOf(reason: string): Pick<Hint, 'code' | 'values'> {
	for (const [code, pattern] of Object.entries(PATTERNS)) {
		const found = pattern.exec(reason);
		if (found) return { code: code as HintCode, values: { ...found.groups } };
	}
	throw new Error(`no hint says: ${reason}`);
}
