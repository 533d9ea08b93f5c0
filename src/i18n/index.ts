import { page } from '$app/state';
import { addressIn, type Locale, withoutLocale } from './locale';
import { locale } from './page-locale';

/** The address of a Dutch path in the language of the page. */
export const to = (path: string): string => addressIn(locale(), path);

/** This very page in another language, with whatever stands behind `?` and `#`. */
export const inLocale = (other: Locale): string =>
	addressIn(other, withoutLocale(page.url.pathname).slice(addressIn('nl', '').length));

export { m } from '$generated/paraglide/messages';
export { LOCALES, type Locale } from './locale';
export { locale } from './page-locale';
