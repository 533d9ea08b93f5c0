import type { Act } from '$lib/domain/work-session/run';

/** What a key on the laptop, or on a presenter, does; nothing while somebody types or holds a control. */
export function actOfKey(event: KeyboardEvent, running: boolean): Act | null {
	if (event.altKey || event.ctrlKey || event.metaKey) return null;
	const target = event.target as HTMLElement;
	if (target.closest('input, textarea, select, dialog')) return null;
	const onControl = target.closest('button, a, summary') !== null;
	switch (event.key) {
		case ' ':
			return onControl ? null : { type: 'next' };
		case 'ArrowRight':
		case 'PageDown':
			return { type: 'next' };
		case 'ArrowLeft':
		case 'PageUp':
			return { type: 'back' };
		case 'p':
		case 'P':
			return { type: running ? 'pause' : 'resume' };
		case '+':
			return { type: 'more', minutes: 2 };
		case 's':
		case 'S':
			return { type: 'skip' };
		default:
			return null;
	}
}
