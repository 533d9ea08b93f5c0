/** When people sit down for an agreement; the calendar can be told another time. */
export const EVENING = '20:30';
