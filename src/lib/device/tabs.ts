/** Tells the other tabs of this app what changed, and hears it from them. */
const NAME = 'samenspel';

/** One for the whole tab: a channel does not hear itself, but two of them hear each other. */
let channel: BroadcastChannel | undefined;
const shared = () => (channel ??= new BroadcastChannel(NAME));

export interface Change {
	about: 'game' | 'records' | 'settings';
	id: string;
}

export function tellTabs(change: Change): void {
	if (!('BroadcastChannel' in globalThis)) return;
	shared().postMessage(change);
}

/** Calls `hear` for every change another tab tells of, until the answer is called. */
export function hearTabs(hear: (change: Change) => void): () => void {
	if (!('BroadcastChannel' in globalThis)) return () => {};
	const listen = (event: MessageEvent<Change>) => hear(event.data);
	shared().addEventListener('message', listen);
	return () => shared().removeEventListener('message', listen);
}
