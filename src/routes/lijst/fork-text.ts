import { m } from '$i18n';
import { type Differing, differing, type DifferingAnswers } from '$lib/domain/load/differing';
import type { Answers, View } from '$lib/domain/load/view';
import { ownerName, type Person } from '../owner-options';
import { answerText, stepName } from './names';

/** What each of these views says that the others do not, so that people can choose between them. */
export function forkTexts(views: readonly View[], people: readonly Person[]): string[] {
	const what = differing(views);
	const texts = views.map((view) => textOf(view, what, people));
	// What cannot be told apart in words, as what a newer version wrote, is told apart by its place.
	return texts.map((text, n) =>
		texts.indexOf(text) === texts.lastIndexOf(text) ? text : `${text} (${n + 1})`,
	);
}

function textOf(view: View, what: Differing, people: readonly Person[]): string {
	const { minutes, wished } = view;
	const said = (answers: Answers, { quick, steps }: DifferingAnswers) => [
		...(quick ? [answerText(answers, people)] : []),
		...steps.map((step) => {
			const owner = answers.steps?.[step];
			return `${stepName(step)}: ${owner ? ownerName(owner, people) : m.task_as_above()}`;
		}),
	];
	const parts = said(view, what.today);
	if (what.minutes)
		parts.push(minutes === undefined ? m.fork_no_minutes() : m.fork_minutes({ minutes }));
	if (what.wish.quick || what.wish.steps.length > 0)
		parts.push(
			wished ? m.wish_would({ how: said(wished, what.wish).join('; ') }) : m.fork_no_wish(),
		);
	return parts.length > 0 ? parts.join('; ') : answerText(view, people);
}
