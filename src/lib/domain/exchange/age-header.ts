/**
 * The beginning of a file in the age format (age-encryption.org/v1): which kind of key opens it, and
 * how much work the passphrase takes. Read before any of that work is done.
 */
export const AGE = 'age-encryption.org/v1\n';
const SCRYPT = /^-> scrypt [A-Za-z0-9+/]{22} (\d{1,3})\n/;

/** More than this takes more memory than a phone has to spare: 2^16 is 64 MB. */
export const MOST_WORK = 16;
/** The passphrase is made by us and long, so that this need not be what keeps people out. */
export const WORK = 15;

export type AgeFile = 'none' | 'passphrase' | 'other-key' | 'too-heavy';

/** What somebody needs to open it; `none`: it is no age file. */
export function ageFile(bytes: Uint8Array): AgeFile {
	const start = String.fromCharCode(...bytes.subarray(0, 200));
	if (!start.startsWith(AGE)) return 'none';
	const scrypt = SCRYPT.exec(start.slice(AGE.length));
	if (!scrypt) return 'other-key';
	return Number(scrypt[1]) <= MOST_WORK ? 'passphrase' : 'too-heavy';
}
