import { holdersOf, holdLock } from './shared-lock';

/** The window for the room holds the Web Lock `room`: whoever leads can see whether it is open. */
const NAME = 'room';

/** Holds the lock until the answer is called. */
export const holdRoomLock = () => holdLock(NAME);

/** How often the room's window is open; `null` where this browser does not say. */
export const countRooms = (): Promise<number | null> => holdersOf(NAME);
