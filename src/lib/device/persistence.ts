/**
 * Asks the browser to keep our data when it runs short of room. Never waited for: in some browsers
 * the answer never comes, in others there is nobody to ask.
 */
export function askToPersist(): void {
	navigator.storage?.persist?.().catch(() => {});
}
