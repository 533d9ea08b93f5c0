import fc from 'fast-check';

/** Breaks JSON at random places, to see whether two judges of it agree. For tests only. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = { [key: string]: Json };

/** Every place in a value, as the path to it. */
function places(value: Json, path: string[] = []): string[][] {
	if (value === null || typeof value !== 'object') return [path];
	return [path, ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

function holderOf(value: Json, path: string[]): Holder {
	return path.slice(0, -1).reduce<Json>((at, key) => (at as Holder)[key] ?? null, value) as Holder;
}

const set = (holder: Holder, key: string, value: Json) =>
	Object.defineProperty(holder, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});

/** Removes, replaces or adds something in a copy of `example`, often a near miss of what is right. */
export function mutation(example: Json, nearMisses: Json[]): fc.Arbitrary<(json: Json) => void> {
	const place = fc.constantFrom(...places(example).filter((path) => path.length > 0));
	const anything = fc.oneof(fc.constantFrom(...nearMisses), fc.jsonValue() as fc.Arbitrary<Json>);
	return fc.oneof(
		place.map((path) => (json: Json) => {
			const holder = holderOf(json, path);
			const key = path.at(-1) ?? '';
			if (Array.isArray(holder)) holder.splice(Number(key), 1);
			else delete holder[key];
		}),
		fc.tuple(place, anything).map(([path, value]) => (json: Json) => {
			set(holderOf(json, path), path.at(-1) ?? '', value);
		}),
		fc.tuple(place, fc.string(), anything).map(([path, key, value]) => (json: Json) => {
			const holder = holderOf(json, path);
			if (Array.isArray(holder)) holder.push(value);
			else set(holder, key, value);
		}),
	);
}
