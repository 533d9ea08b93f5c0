import { CARD_LANGUAGES, type CardLanguage } from '$lib/domain/deck/terms';

/** Each in its own language, so that whoever needs it can read it. */
const NAMES: Record<CardLanguage, string> = {
	nl: 'Nederlands',
	'nl-simple': 'Makkelijk Nederlands',
	en: 'English',
};

export const cardLanguages = () =>
	CARD_LANGUAGES.map((value) => ({ value, label: NAMES[value], lang: value.slice(0, 2) }));
