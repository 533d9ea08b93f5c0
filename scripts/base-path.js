import { Trouble } from './cli.js';

/**
 * The folder the site lives under on its host: '' or '/folder'. The build, the list of files kept
 * offline and the server have to agree on it.
 */
export function basePath() {
	const base = process.env.BASE_PATH ?? '';
	if (!/^(\/[^/?#]+)*$/.test(base)) {
		throw new Trouble(
			`BASE_PATH must be empty or begin with a slash and not end with one, not "${base}".`,
		);
	}
	return base;
}
