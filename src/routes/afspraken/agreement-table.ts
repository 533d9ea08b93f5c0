import { m } from '$i18n';
import { type Agreement, agreedOwner } from '$lib/domain/agreements/agreement';
import { standing } from '$lib/domain/agreements/standing';
import type { PlainDate } from '$lib/domain/dates';
import { STEPS } from '$lib/domain/load/steps';
import { stepName } from '../lijst/names';
import { ownerName, type Person } from '../owner-options';
import { standingName } from './standing-name';

/** All there is to these agreements as rows for a spreadsheet, the names of the columns first. */
export function agreementTable(
	agreements: readonly Agreement[],
	today: PlainDate,
	people: readonly Person[],
	tasksOf: (body: Agreement) => string,
): string[][] {
	const head = [
		m.agreed_what(),
		m.agreed_label_tasks(),
		m.agreed_label_standing(),
		m.agreed_who(),
		...STEPS.map(stepName),
		m.agreed_standard(),
		m.agreed_from(),
		m.agreed_label_until(),
		m.agreed_label_review(),
		m.agreed_label_stopped(),
	];
	const rows = agreements.map((body) => [
		body.what,
		tasksOf(body),
		standingName(standing(body, today)),
		ownerName(body.who, people),
		...STEPS.map((step) => ownerName(agreedOwner(body, step), people)),
		body.standard,
		body.from,
		body.until ?? '',
		body.review ?? '',
		body.stopped ?? '',
	]);
	return [head, ...rows];
}
