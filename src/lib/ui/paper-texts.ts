import type { CardLanguage, Level } from '$lib/domain/deck/terms';

// Paper goes to somebody else: what is printed is in the language of the cards, whatever the language
// of the page it was printed from. So these texts stand apart from the others.

interface PaperTexts {
	levels: Record<Level, string>;
	title: string;
	how: string;
	from: (name: string) => string;
	privacy: string;
	source: (name: string, year: number) => string;
}

const TEXTS: Record<'nl' | 'en', PaperTexts> = {
	nl: {
		levels: { 1: 'Wat vind jij?', 2: 'Wat ervaar jij?', 3: 'Wat wil jij?' },
		title: 'Een paar vragen voor thuis',
		how: 'Richt je camera op de code. Je eerste vraag ligt zo op tafel.',
		from: (name) => `Van ${name}`,
		privacy: 'Geen account. Wat je opschrijft blijft op je telefoon.',
		source: (name, year) => `Bron: ${name}. Cijfer van ${year}.`,
	},
	en: {
		levels: { 1: 'What do you think?', 2: 'What is it like for you?', 3: 'What do you want?' },
		title: 'A few questions for home',
		how: 'Point your camera at the code. Your first question is seconds away.',
		from: (name) => `From ${name}`,
		privacy: 'No account. What you write stays on your phone.',
		source: (name, year) => `Source: ${name}. Figure from ${year}.`,
	},
};

export const paperTexts = (language: CardLanguage): PaperTexts =>
	TEXTS[language === 'en' ? 'en' : 'nl'];
