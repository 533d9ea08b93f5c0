import { m } from '$i18n';
import type { Hint } from '$lib/domain/deck/hints';
import type { CardKind, Motif } from '$lib/domain/deck/terms';

export const kindName = (kind: CardKind): string =>
	({
		question: m.make_question(),
		statement: m.kind_statement(),
		exercise: m.kind_exercise(),
		fact: m.kind_fact(),
	})[kind];

export const motifName = (motif: Motif): string =>
	({
		cup: m.motif_cup(),
		key: m.motif_key(),
		sock: m.motif_sock(),
		calendar: m.motif_calendar(),
		lamp: m.motif_lamp(),
		pram: m.motif_pram(),
		bicycle: m.motif_bicycle(),
		plant: m.motif_plant(),
		moon: m.motif_moon(),
		jar: m.motif_jar(),
		boat: m.motif_boat(),
		compass: m.motif_compass(),
		umbrella: m.motif_umbrella(),
	})[motif];

/** A hint as a sentence; which text it is about is said where there are several. */
export function hintText({ code, values, language, followUp }: Hint): string {
	const { count = '', most = '', word = '' } = values;
	const sentence = {
		'too-long': m.hint_too_long({ count, most }),
		'too-wordy': m.hint_too_wordy({ count, most }),
		'not-easy': m.hint_not_easy({ count }),
		exclamation: m.hint_exclamation(),
		quotes: m.hint_quotes(),
		spaces: m.hint_spaces(),
		gendered: m.hint_gendered({ word }),
		'statement-asks': m.hint_statement_asks(),
		'asks-twice': m.hint_asks_twice(),
		'few-follow-ups': m.hint_few_follow_ups(),
		'uneven-follow-ups': m.hint_uneven_follow_ups(),
		'needs-source': m.hint_needs_source(),
		'strange-source': m.hint_needs_source(),
		'too-intense': m.hint_too_intense(),
	}[code];
	const where =
		language && { nl: '', 'nl-simple': m.make_in_easy(), en: m.make_in_english() }[language];
	const about = [followUp ? m.follow_ups() : '', where].filter(Boolean).join(', ');
	return about ? `${about}: ${sentence}` : sentence;
}
