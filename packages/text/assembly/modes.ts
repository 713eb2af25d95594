// Treatment of unknown words: they stay unknown, become known, or become known and all words are counted.
export const FIND: i32 = 0;
export const ADD_ALL: i32 = 1;
export const COUNT_ALL: i32 = 2;
