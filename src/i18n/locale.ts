import { base } from '$app/paths';

export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const underBase = (pathname: string) => pathname.slice(base.length) || '/';

/** The interface language of an address: English under `/en/`, Dutch everywhere else. */
export function localeOf(pathname: string): Locale {
	return /^\/en(\/|$)/.test(underBase(pathname)) ? 'en' : 'nl';
}

/** The Dutch form of an address, which is the route's own. */
export function withoutLocale(pathname: string): string {
	return base + (underBase(pathname).replace(/^\/en(?=\/|$)/, '') || '/');
}

/** `path` is a Dutch path such as `/sets/`; the answer is its address in `locale`. */
export function addressIn(locale: Locale, path: string): string {
	return base + (locale === 'nl' ? '' : `/${locale}`) + path;
}
