import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageFile, MOST_WORK } from './age-header';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
const salt = 'rxd9dKRr1jQyFlnHxXmBnQ';
const file = (work: number | string) =>
	bytes(`age-encryption.org/v1\n-> scrypt ${salt} ${work}\nkey\n--- mac\npayload`);

it('knows a file that a passphrase opens, and one that asks for too much work', () => {
	expect(ageFile(file(15))).toBe('passphrase');
	expect(ageFile(file(MOST_WORK))).toBe('passphrase');
	expect(ageFile(file(MOST_WORK + 1))).toBe('too-heavy');
	expect(ageFile(file(999))).toBe('too-heavy');
});

it('knows what no passphrase opens', () => {
	expect(ageFile(bytes('age-encryption.org/v1\n-> X25519 abc\n'))).toBe('other-key');
	expect(ageFile(file('1e9'))).toBe('other-key');
	expect(ageFile(file(-1))).toBe('other-key');
	expect(ageFile(bytes('{"format":"samenspel-backup"}'))).toBe('none');
});

it('takes any bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (any) => {
			expect(ageFile(any)).toBe('none');
		}),
	);
});
