import { parseForESLint as parse } from 'svelte-eslint-parser';

/**
 * Parses a component for the search for import cycles, which looks for imports at the top of a
 * program only; the Svelte parser keeps them one step deeper, in the script element.
 * @param {string} code
 * @param {object} options
 */
export function parseForESLint(code, options) {
	const { ast, visitorKeys } = parse(code, options);
	const body = ast.body.flatMap((node) =>
		node.type === 'SvelteScriptElement' ? node.body : [node],
	);
	return { ast: { ...ast, body }, visitorKeys };
}
