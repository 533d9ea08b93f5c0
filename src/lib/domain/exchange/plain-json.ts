/** What a value from outside may hold. */
export interface Limits {
	depth: number;
	/** Values in it, itself and those within others included. */
	values: number;
	/** Characters of its texts and names together. */
	characters: number;
}

/**
 * A copy made of fresh objects, or `undefined` where the value is deeper or larger than the limits,
 * or holds a name that would reach the prototype. For values that came out of `JSON.parse`.
 */
export function plainJson(value: unknown, limits: Limits): unknown {
	let { values, characters } = limits;
	const copy = (from: unknown, depth: number): unknown => {
		if ((values -= 1) < 0) throw new OverLimit();
		if (typeof from === 'string' && (characters -= from.length) < 0) throw new OverLimit();
		if (from === null || typeof from !== 'object') return from;
		if (depth === 0) throw new OverLimit();
		if (Array.isArray(from)) return from.map((part) => copy(part, depth - 1));
		const fresh: Record<string, unknown> = {};
		for (const [name, part] of Object.entries(from)) {
			if (name === '__proto__' || (characters -= name.length) < 0) throw new OverLimit();
			fresh[name] = copy(part, depth - 1);
		}
		return fresh;
	};
	try {
		return copy(value, limits.depth);
	} catch (error) {
		if (error instanceof OverLimit) return undefined;
		throw error;
	}
}

class OverLimit extends Error {}
