import { describe, expect, it } from 'vitest';
import { contentWords, likeness, sameQuestion } from './likeness';

const same = (one: string, other: string) => sameQuestion(contentWords(one), contentWords(other));

describe('likeness of questions', () => {
	it.each([
		[
			'Wat zou je op je werk vragen als je zeker wist dat niemand je lastig vond?',
			'Stel dat niemand je lastig vond. Wat zou je dan op het werk vragen?',
		],
		[
			'Ruim 80% vindt dat moeders met kinderen tot 4 jaar hoogstens 28 uur horen te werken. En vaders?',
			'Ruim 80% vindt: een moeder van een kind tot 4 jaar werkt hoogstens 28 uur. En een vader?',
		],
	])('knows a question again: %s', (one, other) => {
		expect(same(one, other)).toBe(true);
	});

	it.each([
		[
			'Op je werk kun je beter uitrusten dan thuis.',
			'Ik praat thuis meer over werk dan op het werk over thuis.',
		],
		['Welk moment thuis heb je gemist?', 'Welk moment van de week wil je terug?'],
		// Two words in common out of three.
		['Wat zei het kind?', 'Wat zei het kind op school?'],
	])('tells questions on one subject apart: %s', (one, other) => {
		expect(same(one, other)).toBe(false);
	});

	it('compares by stems', () => {
		expect(contentWords('uren kinderen brieven huizen')).toEqual(
			contentWords('uur kind brief huis'),
		);
	});

	it('is a share between nothing in common and all', () => {
		const of = (one: string, other: string) => likeness(contentWords(one), contentWords(other));
		expect(of('Welke sok?', 'Welke lamp?')).toBe(0);
		expect(of('Welke sok en lamp?', 'Welke lamp?')).toBe(0.5);
		expect(of('Welke sok?', 'Wiens sokken?')).toBe(0.5);
		expect(of('Welke sok?', 'Sokken.')).toBe(1);
		expect(of('Wie wel?', 'Wat niet?')).toBe(0);
	});
});
