import { m } from '$i18n';
import type { Moment } from '$lib/domain/moments';

export const momentName = (moment: Moment): string =>
	({
		intake: m.moment_intake(),
		'twenty-weeks': m.moment_twenty_weeks(),
		'birth-plan': m.moment_birth_plan(),
		'first-week': m.moment_first_week(),
		'check-up': m.moment_check_up(),
		'leave-ends': m.moment_leave_ends(),
	})[moment];
