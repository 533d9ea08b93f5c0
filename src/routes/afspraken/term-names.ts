import { locale, m } from '$i18n';
import type { Agreement } from '$lib/domain/agreements/agreement';
import { agreedOwner } from '$lib/domain/agreements/agreement';
import { isStep, type Term } from '$lib/domain/agreements/differences';
import { stepName } from '../lijst/names';
import { longDate } from '../long-date';
import { ownerName, type Person } from '../owner-options';

export function termName(term: Term): string {
	if (isStep(term)) return stepName(term);
	return {
		tasks: m.agreed_label_tasks(),
		who: m.agreed_who(),
		standard: m.agreed_standard(),
		from: m.agreed_from(),
		until: m.agreed_label_until(),
		review: m.agreed_label_review(),
		stopped: m.agreed_label_stopped(),
	}[term];
}

/** What an agreement says there, for people to read. */
export function said(
	body: Agreement,
	term: Term,
	people: readonly Person[],
	tasksOf: (body: Agreement) => string,
): string {
	if (isStep(term)) return ownerName(agreedOwner(body, term), people);
	if (term === 'who') return ownerName(body.who, people);
	if (term === 'tasks') return tasksOf(body) || m.agreed_label_none();
	if (term === 'standard') return body.standard || m.agreed_label_none();
	const day = body[term];
	return day ? longDate(day, locale()) : m.agreed_label_none();
}
