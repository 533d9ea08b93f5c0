/** Hands a text to the share sheet, or else puts it on the clipboard. */
export async function shareText(text: string): Promise<'shared' | 'copied' | 'refused'> {
	if ('share' in navigator) {
		try {
			await navigator.share({ text });
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'refused';
		}
	}
	try {
		await navigator.clipboard.writeText(text);
		return 'copied';
	} catch {
		return 'refused';
	}
}

/** Offers a file for download. */
export function saveFile(
	name: string,
	type: string,
	content: string | Uint8Array<ArrayBuffer>,
): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download reads the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands a file to the share sheet where there is one that takes it, or else offers it for download. */
export async function shareFile(
	name: string,
	type: string,
	content: string | Uint8Array<ArrayBuffer>,
): Promise<'shared' | 'saved' | 'refused'> {
	const files = [new File([content], name, { type })];
	// On a laptop a download is what people expect, whatever its browser can share with.
	if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files })) {
		try {
			await navigator.share({ files });
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'refused';
		}
	}
	saveFile(name, type, content);
	return 'saved';
}
