import { m } from '$i18n';
import type { LinkProblem } from '$lib/domain/exchange/link';

/** What is wrong with a link or a file, and what to do. */
export const linkProblemText = (problem: LinkProblem): string =>
	({
		'not-ours': m.link_not_ours(),
		cut: m.link_cut(),
		damaged: m.link_damaged(),
		newer: m.link_newer(),
		'too-big': m.link_too_big(),
		language: m.link_language(),
		'old-browser': m.link_old_browser(),
	})[problem];
