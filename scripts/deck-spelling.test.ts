import { expect, it } from 'vitest';
import type { Deck } from '../src/lib/domain/deck/schema';
import { cardOf, validDeck } from '../src/lib/domain/deck/valid-deck.fixture';
import { taskOf, validCatalogue } from '../src/lib/domain/load/valid-catalogue.fixture';
import { checkSpelling } from './deck-spelling';

function deckOfOne(): Deck {
	const deck = validDeck();
	const card = cardOf(deck, 3);
	card.text = { nl: 'Wie zet de thee?', en: 'Whose favourite colour is this?' };
	card.followUps = { nl: ['Welke kleur?'], en: ['Which colour?', 'Whose turn?'] };
	return { ...deck, cards: [card] };
}

it('finds nothing in good Dutch and British English', async () => {
	expect(await checkSpelling([deckOfOne()])).toEqual([]);
});

it('names the word, the card and the text, by the dictionary of the language', async () => {
	const deck = deckOfOne();
	const card = cardOf(deck, 0);
	card.text.nl = 'Wie zet de favourite tehe?';
	card.followUps.en[1] = 'Which color?';
	deck.blurb['nl-simple'] = 'Samen praaten.';
	const found = await checkSpelling([deck]);
	expect(found.map(({ reason, ...where }) => [reason.split(' ')[0], where])).toEqual(
		expect.arrayContaining([
			['"favourite"', { file: 'voorbeeld.json', card: 'vb-004', field: 'text.nl' }],
			['"tehe"', { file: 'voorbeeld.json', card: 'vb-004', field: 'text.nl' }],
			['"color"', { file: 'voorbeeld.json', card: 'vb-004', field: 'followUps.en[1]' }],
			['"praaten"', { file: 'voorbeeld.json', field: 'blurb.nl-simple' }],
		]),
	);
	expect(found).toHaveLength(4);
});

it('reads the catalogue too, and names the word, the task and the text', async () => {
	const catalogue = validCatalogue();
	catalogue.areas = [{ id: 'meals', title: { nl: 'Eeten', en: 'Meals' } }];
	catalogue.tasks = [taskOf(catalogue, 1)];
	const task = taskOf(catalogue, 0);
	task.title = { nl: 'De was', en: 'The laundry' };
	for (const step of Object.values(task.steps)) {
		Object.assign(step, { nl: 'de was doen', en: 'do the laundry' });
	}
	task.steps.plan.en = 'pick a color';
	const found = await checkSpelling([], catalogue);
	expect(found).toMatchObject([
		{ file: 'taken.json', task: 'sok', field: 'steps.plan.en' },
		{ file: 'taken.json', field: 'areas[0].title.nl' },
	]);
});
