import { headsOf, type Version } from './version';

/** What happens to versions that were written apart: they are put together, and people choose. */

/** JSON that is the same text for the same value, however its keys were ordered. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, inner: unknown) =>
		inner !== null && typeof inner === 'object' && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);

/** Of one `rev` with two contents, the one both sides settle on without asking each other. */
function settle<V extends Version>(a: V, b: V): V {
	// Old bodies may be left out of an exchange: where one side still has it, it is not lost.
	if ((a.body === undefined) !== (b.body === undefined)) return a.body === undefined ? b : a;
	return canonical(b) < canonical(a) ? b : a;
}

/**
 * The union by `rev`, in the order of the revs: merged in any order, or twice, it comes out the same
 * and every rev is there. Of one rev with other content, the smaller canonical JSON stays.
 */
export function merge<V extends Version>(a: readonly V[], b: readonly V[]): V[] {
	const union = new Map<string, V>();
	for (const version of [...a, ...b]) {
		const known = union.get(version.rev);
		union.set(version.rev, known ? settle(known, version) : version);
	}
	return [...union.values()].sort((one, other) => (one.rev < other.rev ? -1 : 1));
}

/** The heads as they were at an instant, among all that is known of it now. */
export function stateAt<V extends Pick<Version, 'rev' | 'parents' | 'at'>>(
	versions: readonly V[],
	instant: Date,
): V[] {
	return headsOf(versions.filter((version) => Date.parse(version.at) <= instant.getTime()));
}

/**
 * What people have to choose between: one head of each body that differs, none where all heads of
 * the record say the same. The choice is written on top of *all* heads, or it would be asked again.
 */
export function conflict<V extends Pick<Version, 'body'>>(heads: readonly V[]): V[] {
	const bodies = new Map<string, V>();
	for (const head of heads) {
		const body = canonical(head.body);
		if (!bodies.has(body)) bodies.set(body, head);
	}
	return bodies.size > 1 ? [...bodies.values()] : [];
}
