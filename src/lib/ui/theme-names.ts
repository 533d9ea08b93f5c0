import { m } from '$i18n';
import type { Theme } from '$lib/domain/deck/terms';

/** What a theme is called on the page. */
export const themeName = (theme: Theme): string =>
	({
		youth: m.topic_youth(),
		'mental-load': m.topic_mental_load(),
		standards: m.topic_standards(),
		'own-time': m.topic_own_time(),
		money: m.topic_money(),
		leave: m.topic_leave(),
		growth: m.topic_growth(),
		asking: m.topic_asking(),
		appreciation: m.topic_appreciation(),
		difference: m.topic_difference(),
		covering: m.topic_covering(),
		'role-models': m.topic_role_models(),
		boundaries: m.topic_boundaries(),
		'informal-care': m.topic_informal_care(),
		safety: m.topic_safety(),
	})[theme];
