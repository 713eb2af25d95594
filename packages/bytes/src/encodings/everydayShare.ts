/** Characters of everyday texts in a table of two bytes a character. */
interface Everyday {
  /** Whether a character is one of them. */
  readonly has: (lead: number, trail: number) => boolean;
  /** Number of them. */
  readonly size: number;
}

const within = (value: number, first: number, last: number) => value >= first && value <= last;

const EVERYDAY: Readonly<Record<"big5" | "gbk" | "shift_jis" | "euc-kr", Everyday>> = {
  // Punctuation A1 to A3; the 5,401 frequent characters A4 to C6; kana C7.
  big5: { has: (lead) => within(lead, 0xa1, 0xc7), size: 5978 },
  // GB 2312: punctuation A1 to A3; the 3,755 characters of level 1 B0 to D7.
  gbk: {
    has: (lead, trail) => trail > 0xa0 && (within(lead, 0xa1, 0xa3) || within(lead, 0xb0, 0xd7)),
    size: 4037,
  },
  // Punctuation 81, full-width letters and hiragana 82, katakana 83; the 2,965 kanji of level 1 88 to 98.
  shift_jis: { has: (lead) => within(lead, 0x81, 0x83) || within(lead, 0x88, 0x98), size: 3529 },
  // KS X 1001: punctuation A1 to A3; the 2,350 syllables B0 to C8.
  "euc-kr": {
    has: (lead, trail) => trail > 0xa0 && (within(lead, 0xa1, 0xa3) || within(lead, 0xb0, 0xc8)),
    size: 2632,
  },
};

const HALF_WIDTH = [0xa1, 0xdf] as const; // katakana of one byte in Shift_JIS, in few texts

/** Fit of bytes to an encoding of two bytes a character: wrong ones may be decoded as well, to rare characters. */
export interface EverydayShare {
  /** Characters outside ASCII. */
  readonly characters: number;
  /** Share of them in daily use, from 0 to 1; 0 where there are none. */
  readonly share: number;
  /** Characters in daily use in that language: of two encodings that fit a text, the one with fewer is likely. */
  readonly size: number;
}

/** Counts the characters in daily use among bytes that are read in an encoding. */
export function everydayShare(bytes: Uint8Array, encoding: keyof typeof EVERYDAY): EverydayShare {
  const { has, size } = EVERYDAY[encoding];
  let [characters, everyday] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    characters++;
    if (encoding === "shift_jis" && within(lead, ...HALF_WIDTH)) continue;
    if (has(lead, bytes[++at] ?? 0)) everyday++;
  }
  return { characters, share: characters === 0 ? 0 : everyday / characters, size };
}
