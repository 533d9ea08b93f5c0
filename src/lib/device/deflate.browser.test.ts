import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate, inflate } from './deflate';

const MOST = 1_000_000;
const packed = async (text: string) => (await deflate(text))!;

describe('deflate', () => {
	it('comes out as it went in, in letters that an address may hold', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
				const payload = await packed(text);
				expect(payload).toMatch(/^[\w-]+$/);
				expect(await inflate(payload, MOST)).toEqual({ ok: true, value: text });
			}),
		);
	});

	it('refuses what was cut off, wherever', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ minLength: 20 }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				async (text, share) => {
					const payload = await packed(text);
					// The last letter may hold no more than what fills up the last byte.
					const cut = payload.slice(0, Math.floor(share * (payload.length - 1)));
					expect(await inflate(cut, MOST)).toEqual({ ok: false, error: 'damaged' });
				},
			),
		);
	});

	it('never throws on letters that are none of ours', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]*$/)), async (text) => {
				const read = await inflate(text, MOST);
				if (read.ok) expect(read.value.length).toBeLessThanOrEqual(MOST);
				else expect(['damaged', 'too-big']).toContain(read.error);
			}),
		);
	});

	it('stops at the limit, however much there is behind it', async () => {
		const bomb = await packed('0'.repeat(200_000_000));
		// Deflate packs a thousand into one: a text of 300 kB would unpack to 200 MB.
		expect(bomb.length).toBeLessThan(300_000);
		expect(await inflate(bomb, MOST)).toEqual({ ok: false, error: 'too-big' });
		expect(await inflate(await packed('0'.repeat(MOST)), MOST)).toMatchObject({ ok: true });
		expect(await inflate(await packed('0'.repeat(MOST + 1)), MOST)).toMatchObject({ ok: false });
	});
});
