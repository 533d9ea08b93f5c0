import { m } from '$i18n';
import type { Standing } from '$lib/domain/agreements/standing';

export const standingName = (standing: Standing): string =>
	({
		trial: m.agreed_trial(),
		active: m.agreed_active(),
		upcoming: m.agreed_upcoming(),
		past: m.agreed_past(),
	})[standing];
