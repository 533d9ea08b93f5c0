import { expect, it } from 'vitest';
import { packRecords } from '$lib/domain/exchange/records';
import { revise, type Version } from '$lib/domain/version';
import { fragmentFor, readLink, readShared } from './links';

/** A text that cannot be made much shorter. */
const noise = (characters: number) =>
	Array.from({ length: characters / 36 + 1 }, () => crypto.randomUUID()).join('');

/** A letter with so many agreements, of so many characters each. */
const letter = (count: number, characters = 1) =>
	packRecords(
		'g',
		Array.from({ length: count }, (_, n): Version =>
			revise([], {
				id: `a${n}`,
				rev: `r${n}`,
				group: 'g',
				kind: 'agreement',
				by: 'w',
				format: 1,
				body: { what: noise(characters) },
				now: new Date(n),
			}),
		),
	);

it('a letter that is made is one that is read, in a link and in a file', async () => {
	const content = letter(3000);
	const made = await fragmentFor(content);
	if (!made.ok) throw new Error(made.error);
	expect(await readLink(made.value)).toEqual({ ok: true, value: content });
	const file = new File([`Kijk: https://x.nl/open/${made.value}\n`], 'lijst.txt');
	expect(await readShared(file)).toEqual({ ok: true, value: content });
});

it.each([
	['of too many records', () => letter(10_001)],
	['of too much text', () => letter(1000, 6000)],
	['that cannot be packed small enough', () => letter(9000, 300)],
])('a letter %s is refused when it is made', async (_, content) => {
	const made = await fragmentFor(content());
	expect(made.ok ? made.value.length : made.error).toBe('too-big');
});
