const NAME = 'spoken';

/** Marks a stretch of an element's text, in the style of `::highlight(spoken)`; nothing without one. */
export function highlight(element: Element | undefined, from = 0, to = 0): void {
	// Older browsers read aloud without it.
	if (!('highlights' in CSS)) return;
	const text = element?.firstChild;
	if (!text) {
		CSS.highlights.delete(NAME);
		return;
	}
	const range = new Range();
	const length = text.textContent!.length;
	range.setStart(text, Math.min(from, length));
	range.setEnd(text, Math.min(to, length));
	CSS.highlights.set(NAME, new Highlight(range));
}
