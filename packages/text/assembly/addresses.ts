// Places in memory, below those that WordEngine.ts hands out.

/** Numbers of 32 bits, each at its place in state.ts. */
export const STATE: usize = 1024;

// Sets of ASCII characters: the byte at the lower four bits of a character has a bit for its upper three.
export const SEPARATOR_SET: usize = 1152;
export const DROPPED_SET: usize = 1168;

/** First free byte behind them. */
export const FREE: usize = 2048;
