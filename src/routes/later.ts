/**
 * Parts that the first card does without, and their one promise: where a part cannot be fetched, the
 * notice for missing parts says so, and whoever asked goes on waiting.
 */
const part =
	<T>(fetch: () => Promise<T>) =>
	(): Promise<T> =>
		fetch().catch(() => new Promise<never>(() => {}));

export const later = {
	atWork: part(() => import('./AtWork.svelte')),
	choices: part(() => import('./GameChoices.svelte')),
	broken: part(() => import('./Broken.svelte')),
	ending: part(() => import('./spel/Ending.svelte')),
	fresh: part(() => import('./Fresh.svelte')),
	levelCard: part(() => import('./spel/LevelCard.svelte')),
	more: part(() => import('./spel/More.svelte')),
	noGame: part(() => import('./spel/NoGame.svelte')),
	notFound: part(() => import('./NotFound.svelte')),
	notices: part(() => import('./Notices.svelte')),
	pause: part(() => import('./spel/Pause.svelte')),
	secretAnswers: part(() => import('./spel/SecretAnswers.svelte')),
	settings: part(() => import('./Settings.svelte')),
	swipe: part(() => import('$lib/ui/swipe')),
};

/** Fetches them while somebody reads a card, so that they are there when the network goes. */
export function fetchLater(): void {
	if (!navigator.onLine) return;
	for (const fetch of Object.values(later)) void fetch();
}
