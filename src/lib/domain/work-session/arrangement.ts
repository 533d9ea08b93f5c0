export const ARRANGEMENT_FORMAT = 1;
/** Characters of what may be asked for, and of how. */
export const MOST_WORDS = 500;
