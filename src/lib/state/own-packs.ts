import { type Behind, type Pack, packBehind, packDeck } from '$lib/domain/deck/pack';
import { readOwnDeck } from '$lib/domain/deck/schema';
import { CARD_LANGUAGES } from '$lib/domain/deck/terms';
import { readHeads } from '$lib/storage/records';
import { byRecord } from './by-record';

/** A part of a set that people made themselves, as the site has them of its own sets. */
export async function ownPart(id: string, part: string): Promise<Pack | Behind> {
	const heads = await readHeads('deck');
	const read = heads.ok ? byRecord(heads.value, readOwnDeck).get(id) : undefined;
	const language = CARD_LANGUAGES.find((one) => part === one || part === `${one}.behind`);
	if (!read || !language) throw new Error(`no set ${id}`);
	return (part === language ? packDeck : packBehind)(read.body, language);
}
