/** Who sits where, in a household or a team. */

export interface Seat {
	id: string;
	/** Empty: nobody said a name. */
	name: string;
	/** From 0. */
	place: number;
	/** No longer there; what was agreed with them goes on naming them. */
	left?: true | undefined;
}

/**
 * Everybody of a group after these names were given, in order; an empty name leaves whoever sits
 * there as they are. A name keeps its person, also when they move up or come back: what people
 * wrote hangs on the person. A name that is new at a place is somebody who goes by another name now.
 *
 * @param fresh makes the id of somebody new
 */
export function seating<S extends Seat>(
	seats: readonly S[],
	names: readonly string[],
	fresh: () => string,
): { seated: (S | Seat)[]; others: S[] } {
	const free = new Set(seats);
	const take = (is: (seat: S) => boolean): S | undefined => {
		const seat = seats.find((one) => free.has(one) && is(one));
		if (seat) free.delete(seat);
		return seat;
	};
	const called = (name: string) =>
		take((seat) => !seat.left && seat.name === name) ?? take((seat) => seat.name === name);
	const known = names.map((name) => (name === '' ? undefined : called(name)));
	const seated = names.map((name, place): S | Seat => {
		const seat = known[place] ?? take((one) => !one.left && one.place === place);
		if (!seat) return { id: fresh(), name, place };
		return { ...seat, name: name === '' ? seat.name : name, place, left: undefined };
	});
	return { seated, others: [...free] };
}
