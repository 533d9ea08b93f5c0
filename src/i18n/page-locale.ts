import { page } from '$app/state';
import { type Locale, localeOf } from './locale';

// The address says the language, and `page.url` is reactive: every text on the page follows it
// without a reload, so that a game stays on the table when somebody switches.
export const locale = (): Locale => localeOf(page.url.pathname);

export const inEnglish = (): boolean => locale() === 'en';
