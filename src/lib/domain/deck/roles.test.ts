import { describe, expect, it } from 'vitest';
import { genderedRoles } from './roles';

describe('genderedRoles', () => {
	it.each([
		['nl', 'Wat doet een Moeder, vader of schoonmoeder?', ['moeder', 'vader', 'schoonmoeder']],
		['nl', 'Heeft haar man dat gezegd?', ['haar', 'man']],
		['nl-simple', 'Mama’s auto, opa en buurvrouw', ['mama', 'opa', 'buurvrouw']],
		['en', "His wife's mum and stepmother", ['his', 'wife', 'mum', 'stepmother']],
		['en', 'Well, she’ll ask a dad', ['she', 'dad']],
	] as const)('finds them in %s: %s', (language, text, found) => {
		expect(genderedRoles(text, language)).toEqual(found);
	});

	it.each([
		[
			'nl',
			'Zij zijn er nog niet. Wie zet hem aan? Mantelzorg, papadag, een vriend, humane zussenrol',
		],
		['nl', 'Welke broer of zus was dat? Heb je broers en zussen?'],
		['nl', 'Wie wast en kamt het haar?'],
		['en', 'The other human, there, then: a person of Manchester'],
		['en', 'Which brother or sister did you share a room with?'],
		['en', 'What would you ask a midwife?'],
	] as const)('lets be in %s: %s', (language, text) => {
		expect(genderedRoles(text, language)).toEqual([]);
	});
});
