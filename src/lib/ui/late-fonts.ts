const FACES = ['600 1rem "Fraunces late"', '400 1rem "Atkinson late"'];

/** Whether the page was painted before its own letters were there. */
function cameLate(): boolean {
	const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
	const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	return files.some(({ name, responseEnd }) => /\.woff2/.test(name) && responseEnd > painted);
}

/**
 * The site's own letters, where they came too late for the first paint. To be called when something
 * else takes the place of what was read, so that nothing moves under anybody's eyes.
 */
export async function useLateFonts(): Promise<void> {
	if (!cameLate()) return;
	await Promise.all(FACES.map((face) => document.fonts.load(face)));
	document.documentElement.classList.add('late-fonts');
}
