/** Names of encodings that readers take, those of the Encoding Standard; "latin1" is windows-1252 there. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "big5",
  "gbk",
  "gb18030",
  "shift_jis",
  "euc-kr",
  "windows-1252",
  "latin1",
] as const;

/** Name of an encoding. */
export type TextEncoding = (typeof encodings)[number];
