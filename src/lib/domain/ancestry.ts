import { headsOf, type Version } from './version';

/**
 * The latest versions that all of these heads build upon, among all that is known of their record;
 * none where they have nothing in common.
 */
export function lastInCommon<V extends Pick<Version, 'rev' | 'parents'>>(
	heads: readonly V[],
	all: readonly V[],
): V[] {
	const known = new Map(all.map((version) => [version.rev, version]));
	const ancestors = heads.map(({ parents }) => {
		const found = new Set<string>();
		const next = [...parents];
		for (let rev = next.pop(); rev !== undefined; rev = next.pop()) {
			if (found.has(rev)) continue;
			found.add(rev);
			next.push(...(known.get(rev)?.parents ?? []));
		}
		return found;
	});
	return headsOf(all.filter(({ rev }) => ancestors.every((revs) => revs.has(rev))));
}
