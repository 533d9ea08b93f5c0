/** Keeps the windows of a session in step, without a network. */
const NAME = 'samenspel-werk';

export interface RoomChannel {
	send(message: unknown): void;
	close(): void;
}

/** Calls `hear` with whatever another window sends. Where there is no channel, a window is alone. */
export function openRoomChannel(hear: (message: unknown) => void): RoomChannel {
	if (!('BroadcastChannel' in globalThis)) return { send: () => {}, close: () => {} };
	const channel = new BroadcastChannel(NAME);
	channel.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));
	return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
