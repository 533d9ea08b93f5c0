/** 80 random bits in base64url, 14 characters: the id of anything that is not derived. */
export function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(10));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}
