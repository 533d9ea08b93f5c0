import en from '../../../src/i18n/messages/en.json' with { type: 'json' };
import nl from '../../../src/i18n/messages/nl.json' with { type: 'json' };

export type Locale = 'nl' | 'en';
export const LOCALES: readonly Locale[] = ['nl', 'en'];

export type Word = keyof typeof nl;
export type Words = (key: Word, values?: Record<string, string | number>) => string;

const catalogues = { nl, en };

/** What the site says in one language, from the texts it is built with: wording may change freely. */
export function wordsIn(locale: Locale): Words {
	return (key, values = {}) =>
		catalogues[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
