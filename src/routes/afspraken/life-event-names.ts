import { m } from '$i18n';
import type { LifeEvent } from '$lib/domain/agreements/life-events';

export const lifeEventName = (event: LifeEvent): string =>
	({
		birth: m.life_birth(),
		'leave-ends': m.life_leave_ends(),
		'first-sick-day': m.life_first_sick_day(),
		'back-to-work': m.life_back_to_work(),
		'new-job': m.life_new_job(),
		moving: m.life_moving(),
		school: m.life_school(),
		'parent-needs-care': m.life_parent_needs_care(),
		'child-leaves': m.life_child_leaves(),
		separating: m.life_separating(),
	})[event];
