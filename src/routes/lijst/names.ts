import { locale, m } from '$i18n';
import type { Phase } from '$lib/domain/load/catalogue';
import type { Step } from '$lib/domain/load/steps';
import type { ListProblem } from '$lib/domain/load/list';
import type { Answers } from '$lib/domain/load/view';
import type { ListedTask } from '$lib/state/task-list.svelte';
import { ownerName, type Person } from '../owner-options';

export const taskName = ({ title, known }: ListedTask): string =>
	title ?? known?.title[locale()] ?? '';

export const phaseName = (phase: Phase): string =>
	({
		'no-children': m.phase_no_children(),
		expecting: m.phase_expecting(),
		baby: m.phase_baby(),
		preschool: m.phase_preschool(),
		school: m.phase_school(),
		teens: m.phase_teens(),
		caring: m.phase_caring(),
		later: m.phase_later(),
		team: m.phase_team(),
	})[phase];

export const stepName = (step: Step): string =>
	({
		notice: m.step_notice(),
		plan: m.step_plan(),
		decide: m.step_decide(),
		do: m.step_do(),
		monitor: m.step_monitor(),
	})[step];

/** Who thinks of it and who does it, for everybody around the table. */
export function answerText({ thinks, does }: Answers, people: readonly Person[]): string {
	const name = (owner: typeof thinks) => (owner ? ownerName(owner, people) : m.list_no_answer());
	return m.list_answer({ thinks: name(thinks), does: name(does) });
}

export const problemText = (problem: ListProblem): string =>
	({
		empty: m.list_empty_name(),
		'too-long': m.list_too_long(),
		full: m.list_full(),
		'there-already': m.list_there_already(),
	})[problem];
