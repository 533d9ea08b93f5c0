import { minify_sync } from 'terser';

/**
 * The script at the top of every page as it is sent: in every page of the site, so as small as it can
 * be. The policy of the site knows this text by its hash.
 * @param {string} script
 * @returns {string}
 */
export function onOneLine(script) {
	const { code } = minify_sync(script, { ecma: 2020, compress: { passes: 3, unsafe: true } });
	if (code === undefined)
		throw new Error('Nothing is left of the script at the top of every page.');
	return code;
}
