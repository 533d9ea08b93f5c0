/** How far a finger has to go for it to be a swipe, of the width of what it swipes. */
const FAR_ENOUGH = 0.28;

/**
 * Lets a finger move the card aside: to the left for the next one, to the right for the one before.
 * An extra beside buttons and keys, never the only way. Vertical movement stays scrolling.
 */
export function swipe(element: HTMLElement, next: () => void, back: () => void): () => void {
	let start: PointerEvent | null = null;

	const moved = (event: PointerEvent) => (start ? event.clientX - start.clientX : 0);
	const put = (x: number) => {
		element.style.translate = x === 0 ? '' : `${x * 0.7}px 0`;
		element.style.rotate = x === 0 ? '' : `${x * 0.012}deg`;
	};
	const onDown = (event: PointerEvent) => {
		const onControl = (event.target as Element).closest('button, a, input, textarea');
		if (event.pointerType === 'mouse' || !event.isPrimary || onControl) return;
		start = event;
	};
	const onMove = (event: PointerEvent) => {
		if (start) put(moved(event));
	};
	const onUp = (event: PointerEvent) => {
		const share = moved(event) / element.clientWidth;
		start = null;
		put(0);
		if (share < -FAR_ENOUGH) next();
		else if (share > FAR_ENOUGH) back();
	};
	const onCancel = () => {
		start = null;
		put(0);
	};

	element.style.touchAction = 'pan-y';
	element.addEventListener('pointerdown', onDown);
	element.addEventListener('pointermove', onMove);
	element.addEventListener('pointerup', onUp);
	element.addEventListener('pointercancel', onCancel);
	return () => {
		element.removeEventListener('pointerdown', onDown);
		element.removeEventListener('pointermove', onMove);
		element.removeEventListener('pointerup', onUp);
		element.removeEventListener('pointercancel', onCancel);
	};
}
