/** The kinds of UTF-16 units, as bits. */
export const HAN = 1;
export const DIGIT = 2;
const LETTER = 4;
/** `+ # & . _`: they belong to a block, in cutting and in tagging. */
const SIGN = 8;
/** `- %`: they belong to a block in cutting only. */
const CUT_SIGN = 16;
/** Characters of Python's `\s`; JavaScript's lacks U+001C to U+001F and U+0085 and has U+FEFF. */
export const SPACE = 32;

export const LATIN = DIGIT | LETTER;
/** Characters of a block for cutting: jieba's `[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]`. */
export const CUT_BLOCK = HAN | LATIN | SIGN | CUT_SIGN;
/** Characters of a block for tagging: jieba's `[\u4E00-\u9FD5a-zA-Z0-9+#&._]`. */
export const TAG_BLOCK = HAN | LATIN | SIGN;

/** The first and the last character that jieba takes for Chinese. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fd5;

/** The kind of each UTF-16 unit; 0 for any other. */
export const kinds: Uint8Array = makeKinds();

function makeKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const range = (first: number | string, last: number | string, kind: number) => {
    const [from, to] = [first, last].map((end) => (typeof end === "string" ? end.charCodeAt(0) : end));
    table.fill(kind, from, to! + 1);
  };
  range(FIRST_HAN, LAST_HAN, HAN);
  range("0", "9", DIGIT);
  range("a", "z", LETTER);
  range("A", "Z", LETTER);
  for (const sign of "+#&._") range(sign, sign, SIGN);
  for (const sign of "-%") range(sign, sign, CUT_SIGN);
  const spaces = [0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
  for (const space of spaces) range(space, space, SPACE);
  range(0x09, 0x0d, SPACE);
  range(0x1c, 0x1f, SPACE);
  range(0x2000, 0x200a, SPACE);
  return table;
}
