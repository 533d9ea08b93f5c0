import { m } from '$i18n';
import type { Moment, Parent, StepId } from '$lib/domain/leave/child-dates';

/** What the guide says at each moment, for either parent. */
export interface Guidance {
	title: string;
	say: string;
	never: string[];
	/** One a level. */
	questions: [string, string, string];
	right: string;
	source: string;
}

const split = (text: string) => text.split(' · ');

export const guidance = (moment: Moment, parent: Parent): Guidance => {
	const mother = parent === 'mother';
	return {
		news: (): Guidance => ({
			title: m.child_moment_news(),
			say: m.child_news_say(),
			never: split(m.child_news_never()),
			questions: [m.child_news_1(), m.child_news_2(), m.child_news_3()],
			right: mother ? m.child_news_right_mother() : m.child_news_right_partner(),
			source: mother ? m.child_source_dismissal() : m.child_source_partner(),
		}),
		before: (): Guidance => ({
			title: m.child_moment_before(),
			say: m.child_before_say(),
			never: split(m.child_before_never()),
			questions: [m.child_before_1(), m.child_before_2(), m.child_before_3()],
			right: mother ? m.child_before_right_mother() : m.child_before_right_partner(),
			source: mother
				? `${m.child_source_hours()}; ${m.child_source_leave()}`
				: `${m.child_source_partner()}; ${m.child_source_parental()}`,
		}),
		during: (): Guidance => ({
			title: m.child_moment_during(),
			say: m.child_during_say(),
			never: split(m.child_during_never()),
			questions: [m.child_during_1(), m.child_during_2(), m.child_during_3()],
			right: mother ? m.child_during_right_mother() : m.child_during_right_partner(),
			source: mother ? m.child_source_leave() : m.child_source_partner(),
		}),
		return: (): Guidance => ({
			title: m.child_moment_return(),
			say: m.child_return_say(),
			never: split(m.child_return_never()),
			questions: [m.child_return_1(), m.child_return_2(), m.child_return_3()],
			right: mother ? m.child_return_right_mother() : m.child_return_right_partner(),
			source: mother ? m.child_source_hours() : m.child_source_parental(),
		}),
		later: (): Guidance => ({
			title: m.child_moment_later(),
			say: m.child_later_say(),
			never: split(m.child_later_never()),
			questions: [m.child_later_1(), m.child_later_2(), m.child_later_3()],
			right: m.child_later_right(),
			source: `${m.child_source_parental()}; ${m.child_source_flexible()}`,
		}),
	}[moment]();
};

/** What there is to think of on a day that was worked out. */
export const stepText = (id: StepId, parent: Parent): string =>
	({
		told: m.child_step_told,
		benefit: m.child_step_benefit,
		earliest: m.child_step_earliest,
		latest: m.child_step_latest,
		spread: m.child_step_spread,
		'parental-told':
			parent === 'mother' ? m.child_step_parental_told_mother : m.child_step_parental_told_partner,
		'plan-return': m.child_step_plan_return,
		back: m.child_step_back,
		protected: m.child_step_protected,
		'three-months': m.child_step_three_months,
		'rest-rules': m.child_step_rest_rules,
		feeding: m.child_step_feeding,
		'parental-paid': m.child_step_parental_paid,
		'birth-told': m.child_step_birth_told,
		'extra-told': m.child_step_extra_told,
		'birth-leave': m.child_step_birth_leave,
		'extra-leave': m.child_step_extra_leave,
	})[id]();
