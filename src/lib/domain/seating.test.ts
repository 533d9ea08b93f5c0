import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Seat, seating } from './seating';

let people = 0;
const fresh = () => `person-${people++}`;

const name = fc.constantFrom('', 'Anna', 'Bram', 'Chris', 'Noor');
const names = fc.array(name, { maxLength: 5 });
const distinct = fc.uniqueArray(fc.constantFrom('Anna', 'Bram', 'Chris', 'Noor'), { maxLength: 4 });

/** Everybody after people sat down, again and again. */
function sitDown(evenings: readonly (readonly string[])[]): Seat[] {
	return evenings.reduce<Seat[]>((all, evening) => {
		const { seated, others } = seating(all, evening, fresh);
		return [...seated, ...others.map((one): Seat => ({ ...one, left: true }))];
	}, []);
}

describe('seating', () => {
	it('gives each place one person, and nobody two places', () => {
		fc.assert(
			fc.property(fc.array(names, { maxLength: 4 }), names, (evenings, tonight) => {
				const all = sitDown(evenings);
				const { seated, others } = seating(all, tonight, fresh);
				expect(seated.map(({ place }) => place)).toEqual(tonight.map((_, place) => place));
				for (const [place, asked] of tonight.entries())
					if (asked !== '') expect(seated[place]!.name).toBe(asked);
				const known = [...seated, ...others].map(({ id }) => id);
				expect(new Set(known).size).toBe(known.length);
				for (const { id } of all) expect(known).toContain(id);
				expect(seated.some(({ left }) => left)).toBe(false);
			}),
		);
	});

	it('keeps a name with its person, wherever they sit and after evenings away', () => {
		fc.assert(
			fc.property(distinct, distinct, distinct, (first, between, last) => {
				// Somebody may go by another name in between; who is named each time never does.
				const all = sitDown([first, between.filter((one) => first.includes(one))]);
				const { seated } = seating(all, last, fresh);
				for (const person of seated)
					if (first.some((one) => one === person.name))
						expect(person.id).toBe(all.find((one) => one.name === person.name)!.id);
			}),
		);
	});

	it('lets the one at a place go by another name, and takes nobody for somebody else', () => {
		const all = sitDown([['Anna', 'Bram']]);
		const [anna, bram] = all.map(({ id }) => id);
		expect(seating(all, ['Annie', 'Bram'], fresh).seated.map(({ id }) => id)).toEqual([anna, bram]);
		const alone = seating(all, ['Bram'], fresh);
		expect(alone.seated).toMatchObject([{ id: bram, name: 'Bram', place: 0 }]);
		expect(alone.others).toMatchObject([{ id: anna, name: 'Anna' }]);
	});
});
