import { m } from '$i18n';
import type { Length } from '$lib/domain/session/events';

export const lengthName = (length: Length): string =>
	({
		even: m.length_even(),
		gewoon: m.length_gewoon(),
		lang: m.length_lang(),
		vrij: m.length_vrij(),
	})[length];

export const lengthHint = (length: Length): string =>
	({
		even: m.length_even_hint(),
		gewoon: m.length_gewoon_hint(),
		lang: m.length_lang_hint(),
		vrij: m.length_vrij_hint(),
	})[length];
