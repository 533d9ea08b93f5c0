import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validDeck } from '../deck/valid-deck.fixture';
import { type Json, mutation } from '../json-mutation.fixture';
import {
	carriesContent,
	type Content,
	type HandOut,
	MOST_HANDED_OUT,
	MOST_PAYLOAD,
	MOST_TEXT,
	MOST_UNPACKED,
	payloadIn,
	readContent,
	toFragment,
	writeContent,
} from './link';
import { packRecords } from './records';
import { revise } from '../version';
import { planOf } from '../work-session/agenda';

const handOut = (): HandOut => ({
	type: 'hand-out',
	from: 'Praktijk De Kern',
	words: 'Kies er samen één.',
	moment: 'intake',
	language: 'nl-simple',
	cards: ['in-verwachting/iv-001', 'werk-en-zorg/wz-002'],
});
const deck = (): Content => ({ type: 'deck', deck: validDeck() });
const records = (): Content => {
	const draft = { id: 'l', rev: 'r', group: 'g', kind: 'list', by: 'w', format: 1 } as const;
	const version = revise([], { ...draft, body: { phase: 'baby' }, now: new Date(0) });
	return packRecords('g', [version]);
};
const session = (): Content => {
	const wanted = { manager: true, room: 'mixed', sector: 'care', theme: 'leave' } as const;
	const plan = planOf({ ...wanted, minutes: 15, people: 8 }, 'Maandag', ['gelijke-kansen']);
	return { type: 'work-session', plan };
};
const contents = { 'hand-out': handOut, deck, records, 'work-session': session };

describe('what a link holds', () => {
	for (const [kind, content] of Object.entries(contents)) {
		it(`${kind}: comes out as it went in, as a fresh object`, () => {
			const read = readContent(writeContent(content()));
			expect(read).toEqual({ ok: true, value: content() });
		});

		it(`${kind}: broken in any way, it is whole or refused, and never throws`, () => {
			const example = JSON.parse(writeContent(content())) as Json;
			const nearMisses: Json[] = ['', 'xx', 0, -1, [], {}, '<script>', 'nl', null];
			fc.assert(
				fc.property(fc.array(mutation(example, nearMisses), { maxLength: 4 }), (changes) => {
					const json = structuredClone(example);
					for (const change of changes) {
						try {
							change(json);
						} catch {
							// What it would have broken is gone already.
						}
					}
					const read = readContent(JSON.stringify(json));
					if (read.ok) expect(readContent(writeContent(read.value))).toEqual(read);
					else expect(['damaged', 'newer', 'language']).toContain(read.error);
				}),
			);
		});
	}

	it('refuses any text that is not JSON of ours', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(readContent(text).ok).toBe(false);
			}),
		);
	});

	it.each<[string, (value: HandOut) => unknown, string]>([
		['a kind of content that is not known yet', () => ({ type: 'film' }), 'newer'],
		['a language there are no cards in', (it) => ({ ...it, language: 'fr' }), 'language'],
		[
			'a set that is in another language too',
			() => {
				const set = validDeck();
				return { type: 'deck', deck: { ...set, title: { ...set.title, fr: 'Exemple' } } };
			},
			'language',
		],
		[
			'a set in another language only',
			() => {
				const set = validDeck();
				const cards = set.cards.map((card) => ({ ...card, text: { 'pt-br': 'Quem?' } }));
				return { type: 'deck', deck: { ...set, cards } };
			},
			'language',
		],
		[
			'a set with a strange field',
			() => ({ type: 'deck', deck: { ...validDeck(), fr: 1 } }),
			'damaged',
		],
		['no cards', (it) => ({ ...it, cards: [] }), 'damaged'],
		[
			'too many cards',
			(it) => ({ ...it, cards: Array(MOST_HANDED_OUT + 1).fill('a/b') }),
			'damaged',
		],
		['a card outside the decks', (it) => ({ ...it, cards: ['../taken'] }), 'damaged'],
		['a name of a thousand letters', (it) => ({ ...it, from: 'a'.repeat(1000) }), 'damaged'],
	])('refuses %s', (_, change, problem) => {
		expect(readContent(JSON.stringify(change(handOut())))).toEqual({ ok: false, error: problem });
	});

	it.each<[string, object]>([
		['one person', { people: 1 }],
		['more people than fit in a room', { people: 61 }],
		['no time', { minutes: 0 }],
		['more time than a morning', { minutes: 1e9 }],
		['no parts', { parts: [] }],
		['a part twice', { parts: [1, 2].map(() => ({ id: 'a', kind: 'break', minutes: 5 })) }],
		['a set outside the decks', { decks: ['../../x'] }],
		['a title of a thousand letters', { title: 'x'.repeat(1000) }],
	])('refuses a session with %s', (_, change) => {
		const { plan, ...content } = session() as Extract<Content, { type: 'work-session' }>;
		const read = readContent(JSON.stringify({ ...content, plan: { ...plan, ...change } }));
		expect(read).toEqual({ ok: false, error: 'damaged' });
	});

	it('refuses what is too large before it is parsed, and what is too deep', () => {
		expect(readContent(' '.repeat(MOST_UNPACKED + 1))).toEqual({ ok: false, error: 'too-big' });
		const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
		expect(readContent(deep)).toEqual({ ok: false, error: 'damaged' });
		const inside = writeContent(records()).replace('{"phase":"baby"}', deep);
		expect(readContent(inside)).toEqual({ ok: false, error: 'damaged' });
	});

	it('drops what it does not know', () => {
		const read = readContent(JSON.stringify({ ...handOut(), __proto__: { x: 1 }, more: 1 }));
		expect(read).toEqual({ ok: true, value: handOut() });
	});
});

const payload = fc.stringMatching(/^[\w-]{1,300}$/);

describe('the fragment', () => {
	it('gives its payload back, alone or in a message', () => {
		fc.assert(
			fc.property(payload, fc.string({ maxLength: 30 }), (payload, before) => {
				fc.pre(!before.includes('#'));
				const fragment = toFragment(payload);
				expect(carriesContent(fragment)).toBe(true);
				for (const text of [fragment, `${before} https://x.nl/open/${fragment}. Tot zo`])
					expect(payloadIn(text)).toEqual({ ok: true, value: payload });
			}),
		);
	});

	it('says of every link that was cut off that it was', () => {
		fc.assert(
			fc.property(
				payload,
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(payload, share) => {
					const fragment = toFragment(payload);
					const cut = fragment.slice(0, 2 + Math.floor(share * (fragment.length - 2)));
					expect(payloadIn(`https://x.nl/open/${cut}`)).toEqual({ ok: false, error: 'cut' });
					expect(carriesContent(cut)).toBe(true);
				},
			),
		);
	});

	it('takes no other text for a link', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const read = payloadIn(text);
				if (!/#\d/.test(text)) expect(read).toEqual({ ok: false, error: 'not-ours' });
			}),
		);
		for (const other of ['#inhoud', '', '#', '#1a']) expect(carriesContent(other)).toBe(false);
	});

	it('says that a newer version made it, whatever is in it', () => {
		expect(payloadIn('#2.3.abc')).toEqual({ ok: false, error: 'newer' });
		expect(payloadIn('#900000.3.')).toEqual({ ok: false, error: 'newer' });
		expect(payloadIn('#0.3.abc')).toEqual({ ok: false, error: 'not-ours' });
	});

	it('looks at the size first', () => {
		const long = MOST_PAYLOAD + 1;
		expect(payloadIn(`#1.${long.toString(36)}.abc`)).toEqual({ ok: false, error: 'too-big' });
		expect(payloadIn('x'.repeat(MOST_TEXT + 1))).toEqual({ ok: false, error: 'too-big' });
	});
});
