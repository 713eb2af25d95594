type Block = readonly [first: number, last: number];

/** Characters of two columns besides pictures: wide and full-width ones of Unicode 17, gaps between blocks closed. */
const WIDE: readonly Block[] = [
  [0x1100, 0x115f], // Hangul, first letters of a syllable
  [0x2329, 0x232a], // angle brackets
  [0x2630, 0x2637], // trigrams
  [0x268a, 0x268f], // monograms and digrams
  [0x2e80, 0x303e], // radicals, ideographic punctuation
  [0x3041, 0x3247], // kana, bopomofo, Hangul letters, enclosed ideographs
  [0x3250, 0xa4cf], // Chinese characters, Yi
  [0xa960, 0xa97c], // Hangul, more first letters
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6b], // compatibility and small forms
  [0xff01, 0xff60], // full-width letters and punctuation
  [0xffe0, 0xffe6], // full-width signs
  [0x16fe0, 0x18dff], // Tangut, Khitan
  [0x1aff0, 0x1b2fb], // more kana, Nushu
  [0x1d300, 0x1d376], // hexagrams, counting rods
  [0x1f200, 0x1f265], // enclosed ideographs
  [0x20000, 0x3fffd], // rare Chinese characters
];

/** Characters of no column besides control characters and the marks that stand on the character before. */
const ZERO: readonly Block[] = [
  [0x061c, 0x061c], // Arabic direction
  [0x1160, 0x11ff], // Hangul, later letters of a syllable
  [0x180e, 0x180e], // Mongolian separator
  [0x200b, 0x200f], // joiners, directions
  [0x2028, 0x202e], // separators, directions
  [0x2060, 0x206f], // invisible operators, directions
  [0x3164, 0x3164], // Hangul filler
  [0xd7b0, 0xd7fb], // Hangul, more later letters
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // half-width Hangul filler
  [0xfff9, 0xfffb], // annotations
  [0x13430, 0x1343f], // hieroglyph joiners
  [0x1bca0, 0x1bca3], // shorthand
  [0x1d173, 0x1d17a], // musical beams
  [0x1f3fb, 0x1f3ff], // skin tones
  [0xe0001, 0xe007f], // tags
];

/** Emoji that are drawn as pictures; the letters that make flags count one column each. */
const PICTURE = /(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}/u;

/**
 * Columns of a terminal that a character takes: 0, 1 or 2. The same numbers as in Python's rich, which prints the
 * tables of Keras 3.
 *
 * @param character one code point
 * @see https://www.unicode.org/reports/tr11/ East Asian width
 */
export function terminalColumns(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (isIn(ZERO, character) || /[\p{M}\p{Cc}]/u.test(character)) return 0;
  return isIn(WIDE, character) || PICTURE.test(character) ? 2 : 1;
}

function isIn(blocks: readonly Block[], character: string): boolean {
  const code = character.codePointAt(0)!;
  return blocks.some(([first, last]) => code >= first && code <= last);
}
