import { describe, expect, it } from 'vitest';
import { checkDeck, checkLibrary } from './check';
import type { Card, Deck } from './schema';
import { cardOf, validDeck } from './valid-deck.fixture';

const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');
const nothingReleased = new Map<string, string>();

type Break = (deck: Deck) => void;
/** Places of the fixture: 0 is a fact, 1 a statement, 3 a question; 6 begins level 2. */
const onCard =
	(n: number, change: (card: Card) => void): Break =>
	(deck) =>
		change(cardOf(deck, n));
const only =
	(is: (card: Card) => boolean, change: (card: Card) => void): Break =>
	(deck) =>
		deck.cards.filter(is).forEach(change);

describe('checkDeck', () => {
	it('has nothing to say about a deck that keeps the rules', () => {
		expect(checkDeck(validDeck())).toEqual([]);
	});

	const rules: [rule: string, broken: Break, where: string, reason: RegExp][] = [
		[
			'Dutch of 141 characters',
			onCard(3, (card) => (card.text.nl = 'a'.repeat(141))),
			'vb-004 text.nl',
			/^141 characters, at most 140$/,
		],
		[
			'Dutch of 21 words',
			onCard(3, (card) => (card.text.nl = words(21))),
			'vb-004 text.nl',
			/^21 words, at most 20$/,
		],
		[
			'easy Dutch of 13 words',
			onCard(3, (card) => (card.text['nl-simple'] = words(13))),
			'vb-004 text.nl-simple',
			/^13 words, at most 12$/,
		],
		[
			'easy Dutch of 141 characters',
			onCard(3, (card) => (card.text['nl-simple'] = 'a'.repeat(141))),
			'vb-004 text.nl-simple',
			/^141 characters/,
		],
		[
			'easy Dutch of a fact of 21 words',
			onCard(0, (card) => (card.text['nl-simple'] = words(21))),
			'vb-001 text.nl-simple',
			/^21 words, at most 20$/,
		],
		[
			'Dutch of 13 words without easy Dutch',
			onCard(3, (card) => {
				card.text.nl = words(13);
				delete card.text['nl-simple'];
			}),
			'vb-004 text.nl',
			/without nl-simple.*13 words, at most 12$/,
		],
		[
			'English of 161 characters',
			onCard(3, (card) => (card.text.en = 'a'.repeat(161))),
			'vb-004 text.en',
			/^161 characters, at most 160$/,
		],
		[
			'a Dutch follow-up of 21 words',
			onCard(3, (card) => {
				card.followUps.nl[1] = words(21);
				card.followUps['nl-simple'] = ['Wat?', 'Waar?'];
			}),
			'vb-004 followUps.nl[1]',
			/^21 words, at most 20$/,
		],
		[
			'an easy follow-up of 13 words, also on a fact',
			onCard(0, (card) => (card.followUps['nl-simple'] = ['Wat?', words(13)])),
			'vb-001 followUps.nl-simple[1]',
			/^13 words, at most 12$/,
		],
		[
			'a Dutch follow-up of 13 words without easy Dutch',
			onCard(3, (card) => (card.followUps.nl[0] = words(13))),
			'vb-004 followUps.nl[0]',
			/without nl-simple.*13 words/,
		],
		[
			'an English follow-up of 161 characters',
			onCard(3, (card) => (card.followUps.en[0] = 'a'.repeat(161))),
			'vb-004 followUps.en[0]',
			/^161 characters/,
		],
		[
			'two question marks',
			onCard(3, (card) => (card.text.en = 'Who? Me?')),
			'vb-004 text.en',
			/^2 question marks, at most 1$/,
		],
		[
			'two questions before one mark',
			onCard(3, (card) => (card.text.nl = 'Wie begon, en met wie praatte je toen?')),
			'vb-004 text.nl',
			/^"en met wie praatte je toen\?" is a second question, at most 1$/,
		],
		[
			'a statement that asks',
			onCard(1, (card) => (card.text.en = 'Is it so?')),
			'vb-002 text.en',
			/a statement has no question mark/,
		],
		[
			'an exclamation mark',
			onCard(3, (card) => (card.text.nl = 'Ruil eens!')),
			'vb-004 text.nl',
			/exclamation mark/,
		],
		[
			'a straight quote',
			onCard(3, (card) => (card.text.en = "Whose turn's it?")),
			'vb-004 text.en',
			/straight quotes/,
		],
		[
			'two spaces',
			onCard(3, (card) => (card.text.nl = 'Wie  weet?')),
			'vb-004 text.nl',
			/stray white space/,
		],
		[
			'a gendered role',
			onCard(3, (card) => (card.text.nl = 'Wat deed je moeder?')),
			'vb-004 text.nl',
			/"moeder" gives a role a gender/,
		],
		[
			'a gendered role in a follow-up',
			onCard(3, (card) => (card.followUps.en[1] = 'What did she say?')),
			'vb-004 followUps.en[1]',
			/"she" gives a role a gender/,
		],
		[
			'a single follow-up',
			onCard(3, (card) => (card.followUps = { nl: ['Wat?'], en: ['What?'] })),
			'vb-004 followUps.nl',
			/^too few follow-ups: 1, at least 2$/,
		],
		[
			'more follow-ups in one language',
			onCard(3, (card) => card.followUps.en.push('When?')),
			'vb-004 followUps.en',
			/^3 follow-ups, but 2 in nl$/,
		],
		[
			'a fact without a source',
			onCard(0, (card) => delete card.source),
			'vb-001 source',
			/a fact names its source/,
		],
		[
			'a source on another card',
			onCard(3, (card) => (card.source = { name: 'CBS', year: 2024 })),
			'vb-004 source',
			/only a fact/,
		],
		[
			'level 1 with intensity 3',
			onCard(3, (card) => (card.intensity = 3)),
			'vb-004 intensity',
			/level 1/,
		],
		[
			'two cards too many on a level',
			onCard(6, (card) => (card.level = 1)),
			'cards',
			/levels 1, 2, 3 have 7, 5, 6 cards/,
		],
		[
			'five statements',
			onCard(1, (card) => (card.kind = 'question')),
			'cards',
			/^5 statements, at least 6$/,
		],
		[
			'two exercises',
			onCard(8, (card) => (card.kind = 'question')),
			'cards',
			/^2 exercises, at least 3$/,
		],
		[
			'no *stel dat*',
			only(
				(card) => card.kind === 'exercise',
				(card) => (card.text.nl = card.text.nl.replace('Stel: wie', 'Wie')),
			),
			'cards',
			/imagines a situation/,
		],
		[
			'too much of intensity 3',
			only(
				(card) => card.level > 1,
				(card) => (card.intensity = card.level === 2 || card.id > 'vb-016' ? 3 : 1),
			),
			'cards',
			/^8 cards of intensity 3, at most 7 of 18$/,
		],
		['an id used twice', onCard(4, (card) => (card.id = 'vb-004')), 'vb-004 id', /twice/],
		[
			'another prefix',
			onCard(4, (card) => (card.id = 'vc-005')),
			'vc-005 id',
			/must begin with "vb-"/,
		],
		[
			'an id without a number',
			onCard(4, (card) => (card.id = 'vb-vijf')),
			'vb-vijf id',
			/three digits/,
		],
		['the id of an own deck', (deck) => (deck.id = 'own-set'), 'id', /people make themselves/],
		[
			'a long blurb',
			(deck) => (deck.blurb.en = 'a'.repeat(111)),
			'blurb.en',
			/^111 characters, at most 110$/,
		],
		['a gendered title', (deck) => (deck.title.en = 'Dads'), 'title.en', /"dads"/],
	];

	it.each(rules)('finds %s', (_rule, broken, where, reason) => {
		const deck = validDeck();
		broken(deck);
		const problems = checkDeck(deck);
		expect(problems.map(({ card, field }) => [card, field].filter(Boolean).join(' '))).toEqual([
			where,
		]);
		expect(problems[0]?.reason).toMatch(reason);
	});

	it('lets a fact speak of women and men', () => {
		const deck = validDeck();
		cardOf(deck, 0).text.nl = 'Een moeder werkt 28 uur. En een vader?';
		expect(checkDeck(deck)).toEqual([]);
	});

	it('counts as people do: an emoji is one character, a dash is no word', () => {
		const deck = validDeck();
		cardOf(deck, 3).text.nl = '🧦'.repeat(140);
		cardOf(deck, 3).text['nl-simple'] = `${words(6)} – ${words(6)}`;
		expect(checkDeck(deck)).toEqual([]);
	});

	it('leaves the text of a retired card alone, but not its id', () => {
		const deck = validDeck();
		const retired = { ...structuredClone(cardOf(deck, 3)), id: 'vb-019', retired: true };
		retired.text.nl = 'Wat deed je moeder!';
		deck.cards.push(retired);
		expect(checkDeck(deck)).toEqual([]);
		retired.id = 'vb-001';
		expect(checkDeck(deck)).toMatchObject([{ card: 'vb-001', field: 'id' }]);
	});
});

describe('checkLibrary', () => {
	/** A second deck that has nothing in common with the fixture. */
	function otherDeck(): Deck {
		const deck = validDeck();
		deck.id = 'ander';
		deck.cards.forEach((card, n) => {
			card.id = card.id.replace('vb', 'an');
			card.text.nl = `Waarheen reist ${String.fromCharCode(97 + n).repeat(5)}?`;
		});
		return deck;
	}

	it('has nothing to say about decks that share nothing', () => {
		expect(checkLibrary([validDeck(), otherDeck()], nothingReleased)).toEqual([]);
	});

	it('finds one id in two decks', () => {
		const other = otherDeck();
		cardOf(other, 2).id = 'vb-003';
		expect(checkLibrary([validDeck(), other], nothingReleased)).toEqual([
			{ deck: 'ander', card: 'vb-003', field: 'id', reason: 'is also a card of voorbeeld' },
		]);
	});

	it('finds the same question in other clothes, across decks', () => {
		const [deck, other] = [validDeck(), otherDeck()];
		cardOf(deck, 0).text.nl = 'Welk half uur van de week wil je graag voor jezelf terug?';
		cardOf(other, 9).text.nl = 'Wanneer in de week wil je een half uur voor jezelf terug?';
		const problems = checkLibrary([deck, other], nothingReleased);
		expect(problems).toMatchObject([{ deck: 'ander', card: 'an-010', field: 'text.nl' }]);
		expect(problems[0]?.reason).toContain('voorbeeld/vb-001');
	});

	it('lets a card follow the retired one it replaces', () => {
		const deck = validDeck();
		deck.cards.push({ ...structuredClone(cardOf(deck, 3)), id: 'vb-019' });
		cardOf(deck, 3).retired = true;
		expect(checkLibrary([deck], nothingReleased)).toEqual([]);
	});

	it('misses a released card', () => {
		const deck = validDeck();
		const released = new Map([[`voorbeeld/vb-999`, 'Wie?']]);
		expect(checkLibrary([deck], released)).toMatchObject([
			{ deck: 'voorbeeld', card: 'vb-999', field: 'id' },
		]);
	});
});
