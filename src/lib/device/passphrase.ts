/** Letters and figures that nobody takes for one another on paper: 31 of them. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const LENGTH = 4;

/** A passphrase to write down, such as `k7mq-x3fp-9hwa-tz4c-e8rn`: 99 random bits. */
export function randomPassphrase(): string {
	const groups: string[] = [];
	for (let n = 0; n < GROUPS; n += 1) {
		const numbers = crypto.getRandomValues(new Uint32Array(LENGTH));
		groups.push([...numbers].map((number) => SIGNS[number % SIGNS.length]).join(''));
	}
	return groups.join('-');
}
