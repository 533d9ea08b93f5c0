import { type Period, periodsOf, type Written } from '$lib/domain/agreements/timeline';
import { readHistories } from '$lib/storage/history';

/** When each agreement of a group held, and how it read then, out of all that was ever written. */
export async function agreementPeriods(group: string): Promise<Period[]> {
	const versions = await readHistories('agreement', group);
	if (!versions.ok) return [];
	const { readAgreement } = await import('$lib/domain/agreements/agreement-schema');
	const histories = new Map<string, Written[]>();
	for (const { id, at, rev, body } of versions.value) {
		const agreement = readAgreement(body);
		// What this app cannot read was not taken back by anybody.
		if (!agreement && body !== null) continue;
		const written = { at, rev, body: agreement };
		const history = histories.get(id);
		if (history) history.push(written);
		else histories.set(id, [written]);
	}
	return [...histories].flatMap(([id, history]) => periodsOf(id, history));
}
