import type { PlainDate } from '$lib/domain/dates';

/** Today where this device is. */
export function today(now = new Date()): PlainDate {
	const two = (n: number) => `${n}`.padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
