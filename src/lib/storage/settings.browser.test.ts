import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from './empty-database.fixture';
import { changeSetting } from './change-setting';
import { isOneOf, readSetting, writeSetting } from './settings';

const Length = isOneOf(['even', 'lang']);

beforeEach(emptyDatabase);

describe('a setting', () => {
	it('is undefined until it is made, and then what was made last', async () => {
		expect(await readSetting('length', Length)).toEqual({ ok: true, value: undefined });
		await writeSetting('length', 'even');
		expect(await writeSetting('length', 'lang')).toEqual({ ok: true, value: undefined });
		await writeSetting('other', 'even');
		expect(await readSetting('length', Length)).toEqual({ ok: true, value: 'lang' });
	});

	it.each([['a value of a newer version'], [null], [{ even: true }], [3]])(
		'that cannot be read is undefined: %o',
		async (value) => {
			await writeSetting('length', value);
			expect(await readSetting('length', Length)).toEqual({ ok: true, value: undefined });
		},
	);

	it('that is changed by many at once loses nothing of any of them', async () => {
		const isLines = (value: unknown): value is string[] => Array.isArray(value);
		const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
		await Promise.all(
			lines.map((line) => changeSetting('lines', isLines, (stored = []) => [...stored, line])),
		);
		const stored = await readSetting('lines', isLines);
		expect(stored.ok && stored.value?.sort()).toEqual([...lines].sort());
	});

	it('that cannot be stored is refused, and the one before stays', async () => {
		await writeSetting('length', 'even');
		expect(await writeSetting('length', () => {})).toEqual({ ok: false, error: 'broken' });
		expect(await readSetting('length', Length)).toEqual({ ok: true, value: 'even' });
	});
});
