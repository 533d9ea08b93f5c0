import type { Reroute } from '@sveltejs/kit';
import { withoutLocale } from '$i18n/locale';

/** English stands under `/en/` with the same slugs: one route serves both. */
export const reroute: Reroute = ({ url }) => withoutLocale(url.pathname);
