import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeck } from '../src/lib/domain/deck/parse';
import { validDeck } from '../src/lib/domain/deck/valid-deck.fixture';
import { parseBackup, writeBackup } from '../src/lib/domain/exchange/backup';
import { belongings } from '../src/lib/domain/exchange/belongings.fixture';
import {
	type Content,
	ContentSchema,
	payloadIn,
	readContent,
	toFragment,
} from '../src/lib/domain/exchange/link';
import { packRecords, type Records } from '../src/lib/domain/exchange/records';
import { type Kind, revise, type Version } from '../src/lib/domain/version';
import { type Json, mutation } from '../src/lib/domain/json-mutation.fixture';
import { planOf } from '../src/lib/domain/work-session/agenda';

const committed = (file: string) =>
	readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');
const backupSchema = committed('docs/backup.schema.json');
const deckSchema = committed('decks/deck.schema.json');
// What the schema language cannot say makes this judge milder than ours, never stricter.
const linkSchema = JSON.stringify(
	toJsonSchema(ContentSchema, { target: 'draft-07', typeMode: 'input', errorMode: 'ignore' }),
);

const TRIED = 5000;

/** Values that are nearly right, or meant to do harm. */
const nearMisses: Json[] = [
	null,
	-1,
	0.5,
	1e308,
	'',
	'x'.repeat(300),
	'<script>globalThis.run = true</script>',
	'javascript:globalThis.run=true',
	'2026-13-45T99:99:99Z',
	[],
	[[]],
	{},
	JSON.parse('{"__proto__":{"run":true}}') as Json,
	{ constructor: { prototype: { run: true } } },
];

/** Breaks `example` until there are this many that the schema, another judge than ours, refuses. */
function malformed(example: Json, schema: string, wanted = TRIED): string[] {
	const isRight = new Ajv({ strict: false, logger: false }).compile(JSON.parse(schema) as object);
	const one = mutation(example, nearMisses);
	const found: string[] = [];
	for (let seed = 1; found.length < wanted; seed += 1) {
		for (const [n, breakIt] of fc.sample(one, { numRuns: 2000, seed }).entries()) {
			const broken = structuredClone(example);
			breakIt(broken);
			const text = JSON.stringify(broken);
			// Of every tenth only a part arrived.
			if (n % 10 === 0) found.push(text.slice(0, (n * 7919) % text.length));
			else if (!isRight(JSON.parse(text))) found.push(text);
			if (found.length === wanted) break;
		}
	}
	return found;
}

/** A list with an answer and an agreement that was changed, on its way to another phone. */
function letter(): Records {
	const draft = { group: 'g', by: 'w', format: 1 } as const;
	const write = (kind: Kind, id: string, rev: string, body: unknown, on: Version[] = []) =>
		revise(on, { ...draft, kind, id, rev, body, now: new Date('2026-11-21T20:00:00Z') });
	const first = write('agreement', 'a', 'a1', { what: 'Koken' });
	return packRecords('g', [
		write('group', 'g', 'g1', { kind: 'home', name: 'Thuis' }),
		write('list', 'l', 'l1', { phase: 'baby', tasks: [{ id: 'koken' }], of: ['m'] }),
		write('view', 'l/m/koken', 'v1', { steps: { do: ['m'] } }),
		first,
		write('agreement', 'a', 'a2', { what: 'Samen koken' }, [first]),
	]);
}

describe('of malformed input', () => {
	let heap = 0;
	const watch = () => (heap = Math.max(heap, process.memoryUsage().heapUsed));

	it('no backup is taken for a whole one', () => {
		const [example] = fc.sample(
			belongings('phone').filter(({ versions, games }) => versions.length > 6 && games.length > 2),
			{ numRuns: 1, seed: 5 },
		);
		const whole = writeBackup({ ...example!, unreadable: [] }, new Date('2026-11-21T20:00:00Z'));
		let [refused, inPart] = [0, 0];
		for (const text of malformed(JSON.parse(whole) as Json, backupSchema)) {
			const read = parseBackup(text);
			watch();
			if (!read.ok) refused += 1;
			else if (read.value.unreadable > 0) inPart += 1;
			else expect.unreachable(text);
			// What was read of it is whole: it can be written and read again.
			if (read.ok) {
				const again = parseBackup(writeBackup({ ...read.value, unreadable: [] }, new Date()));
				expect(again).toMatchObject({ ok: true, value: { unreadable: 0 } });
			}
		}
		console.log(
			`malformed backups: ${refused} refused and ${inPart} with their bad rows set aside, of ${TRIED} tried`,
		);
		expect(refused + inPart).toBe(TRIED);
	});

	it('no deck is taken in', () => {
		let refused = 0;
		for (const text of malformed(validDeck() as unknown as Json, deckSchema)) {
			let json: unknown;
			try {
				json = JSON.parse(text);
			} catch {
				refused += 1;
				continue;
			}
			const read = parseDeck(json);
			watch();
			if (read.ok) expect.unreachable(text);
			expect(read.error.length).toBeGreaterThan(0);
			refused += 1;
		}
		console.log(`malformed decks: ${refused} refused of ${TRIED} tried`);
		expect(refused).toBe(TRIED);
	});

	it('no link is opened', () => {
		const wanted = { manager: true, room: 'mixed', sector: 'care', theme: 'leave' } as const;
		const plan = planOf({ ...wanted, minutes: 60, people: 8 }, 'Maandag', ['gelijke-kansen']);
		const examples = [
			{ type: 'deck', deck: validDeck() },
			{
				type: 'hand-out',
				from: 'Praktijk De Kern',
				words: 'Kies er samen één.',
				moment: 'intake',
				language: 'nl',
				cards: ['in-verwachting/iv-001', 'werk-en-zorg/we-002'],
			},
			letter(),
			{ type: 'work-session', plan },
		] satisfies Content[];
		let [refused, tried] = [0, 0];
		for (const example of examples)
			for (const text of malformed(example as unknown as Json, linkSchema, TRIED / 2)) {
				const read = readContent(text);
				watch();
				tried += 1;
				if (read.ok) expect.unreachable(text);
				refused += 1;
			}
		// A chat app cuts off a link anywhere.
		const whole = `https://samenspel.example/open/${toFragment('x'.repeat(500))}`;
		for (let end = whole.indexOf('#') + 1; end < whole.length; end += 1) {
			tried += 1;
			if (!payloadIn(whole.slice(0, end)).ok) refused += 1;
		}
		console.log(`malformed links: ${refused} refused of ${tried} tried`);
		expect(refused).toBe(tried);
	});

	it('nothing ran, nothing grew without bound', () => {
		expect('run' in globalThis).toBe(false);
		expect('run' in {}).toBe(false);
		console.log(`most memory in use meanwhile: ${Math.round(heap / 1e6)} MB`);
		expect(heap).toBeLessThan(1e9);
	});
});
