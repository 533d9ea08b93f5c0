import { base } from '$app/paths';

/** What is used here of Trusted Types, which not every browser has. */
interface TrustedTypePolicyFactory {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string },
	): { createScriptURL(url: string): unknown };
}

const OURS = /^\/(service-worker\.js$|_app\/immutable\/workers\/)/;

const types = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;

/** The one policy of our own that the site allows: our service worker, and workers that were built. */
const policy = types?.createPolicy('samenspel', {
	createScriptURL(url) {
		if (!OURS.test(url.slice(base.length))) throw new TypeError(url);
		return url;
	},
});

/** The address of a script, as browsers with Trusted Types want it. */
export const trusted = (address: string): string =>
	// What takes it hands it on as it is; its type only knows strings.
	policy ? (policy.createScriptURL(address) as unknown as string) : address;
