import fc from 'fast-check';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_IN_QR, qrOf } from './qr';

// A decoder that shares nothing with the encoder, with its own copy of the standard.
beforeAll(() =>
	prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true }),
);

/** What a scanner reads when the code is drawn with this many pixels a module. */
async function scanned(text: string, scale: number): Promise<string[]> {
	const code = (await qrOf(text))!;
	const canvas = new OffscreenCanvas(code.size * scale, code.size * scale);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(scale, scale);
	context.fillStyle = '#000';
	context.fill(new Path2D(code.path));
	const image = context.getImageData(0, 0, canvas.width, canvas.height);
	return (await readBarcodes(image, { formats: ['QRCode'] })).map((found) => found.text);
}

describe('a code', () => {
	it('is read as what was put in, by a decoder of others', async () => {
		const address = fc.stringMatching(/^[\w.~-]{1,600}$/).map((end) => `https://x.nl/open/#${end}`);
		await fc.assert(
			fc.asyncProperty(address, fc.integer({ min: 3, max: 6 }), async (text, scale) => {
				expect(await scanned(text, scale)).toEqual([text]);
			}),
			{ numRuns: 30 },
		);
	});

	it('holds as much as the standard lets it, and no more', async () => {
		const full = 'a'.repeat(MOST_IN_QR);
		expect(await scanned(full, 4)).toEqual([full]);
		expect(await qrOf(`${full}a`)).toBeNull();
	});
});
