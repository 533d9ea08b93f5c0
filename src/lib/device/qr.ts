/** A code for scanners: as wide as `size` modules, drawn by one path. */
export interface QrCode {
	size: number;
	path: string;
}

/** The margin without which scanners do not find a code, in modules. */
const MARGIN = 4;

/** As many characters as the largest code holds. */
export const MOST_IN_QR = 2953;

/** The code of a text, or `null` where it is too long for one. */
export async function qrOf(text: string): Promise<QrCode | null> {
	if (text.length > MOST_IN_QR) return null;
	const { encode } = await import('uqr');
	// Paper gets stains: what can be restored is 15 per cent, unless the text leaves no room for it.
	for (const ecc of ['M', 'L'] as const) {
		try {
			const { size, data } = encode(text, { ecc, border: MARGIN });
			return { size, path: pathOf(data) };
		} catch {
			// Too long for this much to be restored.
		}
	}
	return null;
}

/** Runs of dark modules, row by row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
	let path = '';
	for (const [y, row] of rows.entries()) {
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const from = x;
			while (row[x]) x++;
			path += `M${from} ${y}h${x - from}v1h${from - x}z`;
		}
	}
	return path;
}
