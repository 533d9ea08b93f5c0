import { revise, type Version } from '$lib/domain/version';
import { writeVersions } from './records';

/** A tab of its own, without the page: it has a connection of its own. For tests only. */
export interface Writing {
	by: string;
	changes: number;
}

/** Half of the changes on a record that both tabs edit, half on records of this tab alone. */
async function write({ by, changes }: Writing): Promise<number> {
	let said = 0;
	let shared: Version[] = [];
	for (let n = 0; n < changes; n += 1) {
		const both = n % 2 === 0;
		const version = revise(both ? shared : [], {
			id: both ? 'shared' : `${by}-${n}`,
			rev: `${by}/${n}`,
			group: 'home',
			kind: 'note',
			by,
			format: 1,
			body: { text: `${by} ${n}` },
			now: new Date(),
		});
		const written = await writeVersions([version]);
		if (written.ok) said += 1;
		if (both) shared = [version];
	}
	return said;
}

addEventListener('message', (event: MessageEvent<Writing>) => {
	void write(event.data).then((said) => postMessage(said));
});
