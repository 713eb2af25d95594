// Place of each field of the state, each 32 bits wide; areas are told by their addresses.
export const TEXT: usize = 0;
export const TEXT_BYTES: usize = 1;
/** One bit for each byte: a separator. */
export const SEPARATORS: usize = 2;
/** One bit for each byte: left out of its word. */
export const DROPPED: usize = 3;
export const IDS: usize = 4;
export const SLOTS: usize = 5;
export const MASK: usize = 6;
export const RECORDS: usize = 7;
export const WORDS: usize = 8;
export const SIZE: usize = 9;
/** Words that there is room for. */
export const SIZE_LIMIT: usize = 10;
export const WORD_BYTES: usize = 11;
export const WORD_BYTES_LIMIT: usize = 12;
/** Byte at which `look` goes on. */
export const AT: usize = 13;
/** Words of the text up to there. */
export const COUNT: usize = 14;
export const MODE: usize = 15;
/** Number of the text, counted from 1. */
export const TEXT_NUMBER: usize = 16;
/** Whether A to Z become small. */
export const LOWERS: usize = 17;
/** Whether characters are left out. */
export const DROPS: usize = 18;
