import { beforeEach, expect, it } from 'vitest';
import { headsOf, type Version } from '$lib/domain/version';
import { emptyDatabase, everyRow } from './empty-database.fixture';
import type { Writing } from './writer.fixture';

const CHANGES = 500;

beforeEach(emptyDatabase);

/** Everything in `writer.fixture.ts` runs with a connection of its own, as another tab does. */
function tab(by: string): Promise<number> {
	const worker = new Worker(new URL('./writer.fixture.ts', import.meta.url), { type: 'module' });
	return new Promise<number>((resolve, reject) => {
		worker.onmessage = (event: MessageEvent<number>) => resolve(event.data);
		worker.onerror = (event) => reject(new Error(event.message));
		worker.postMessage({ by, changes: CHANGES } satisfies Writing);
	}).finally(() => worker.terminate());
}

it('two tabs that write 500 changes each lose none of them', async () => {
	expect(await Promise.all([tab('left'), tab('right')])).toEqual([CHANGES, CHANGES]);

	const { versions, heads } = (await everyRow()) as {
		versions: Version[];
		heads: { id: string; heads: Version[] }[];
	};
	const revs = new Set(versions.map(({ rev }) => rev));
	let kept = 0;
	for (const by of ['left', 'right'])
		for (let n = 0; n < CHANGES; n += 1) if (revs.has(`${by}/${n}`)) kept += 1;
	// eslint-disable-next-line no-console -- a figure, to be read in the output
	console.log(`concurrent changes: ${kept} kept of ${2 * CHANGES} made`);
	expect(kept).toBe(2 * CHANGES);

	// What is shown follows from all that was written, whoever wrote last.
	for (const { id, heads: shown } of heads) {
		const own = versions.filter((version) => version.id === id);
		expect(shown.map(({ rev }) => rev).sort()).toEqual(
			headsOf(own)
				.map(({ rev }) => rev)
				.sort(),
		);
	}
	expect(heads.find(({ id }) => id === 'shared')?.heads).toHaveLength(2);
});
