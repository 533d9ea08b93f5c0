import { saveFile } from './share';

/** Hands a file to the share sheet where there is one that takes files; else it is downloaded. */
export async function shareFile(name: string, type: string, content: string): Promise<void> {
	const file = new File([content], name, { type });
	if ('share' in navigator && navigator.canShare?.({ files: [file] })) {
		try {
			await navigator.share({ files: [file] });
			return;
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return;
		}
	}
	saveFile(name, type, content);
}

export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
