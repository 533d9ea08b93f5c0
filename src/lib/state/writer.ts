import { randomId } from '$lib/device/ids';
import { isText, readSetting, writeSetting } from '$lib/storage/settings';

const writers = new Map<string, Promise<string>>();

/** Who writes here, for this group: random per device and group, so that it links nothing across. */
export function writerOf(group: string): Promise<string> {
	const known = writers.get(group);
	if (known) return known;
	const writer = (async () => {
		const stored = await readSetting(`by:${group}`, isText);
		if (stored.ok && stored.value) return stored.value;
		const fresh = randomId();
		const written = await writeSetting(`by:${group}`, fresh);
		// Not remembered, or the next page would not know this writer again.
		if (!written.ok) writers.delete(group);
		return fresh;
	})();
	writers.set(group, writer);
	return writer;
}
