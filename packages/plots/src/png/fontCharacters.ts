import { ArgumentError } from "@seqloom/array";

const ALLOWED = "the bytes of a TTF or OTF font";
const SIGNATURES = new Set([0x00010000, 0x4f54544f, 0x74727565]); // TrueType, OTTO, true
/** More than all of Unicode. */
const MOST_CHARACTERS = 0x110000;

/**
 * Reads which characters a font has.
 *
 * @param bytes of a TTF or OTF file
 * @returns their code points
 * @throws ArgumentError for what is no such file: a woff2 file, or one that is damaged
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function fontCharacters(caller: string, argument: string, bytes: Uint8Array): Set<number> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const characters = new Set<number>();
    for (const start of subtables(view)) {
      const format = view.getUint16(start);
      if (format === 4) readFormat4(view, start, characters);
      if (format === 12) readFormat12(view, start, characters);
    }
    if (characters.size > 0) return characters;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // a DataView throws it for a place outside of the file
  }
  throw new ArgumentError(caller, argument, ALLOWED, bytes);
}

/** Places of the tables of characters. */
function subtables(view: DataView): number[] {
  if (!SIGNATURES.has(view.getUint32(0))) return [];
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    if (view.getUint32(record) !== 0x636d6170) continue; // "cmap"
    const start = view.getUint32(record + 8);
    const count = view.getUint16(start + 2);
    return Array.from({ length: count }, (_, at) => start + view.getUint32(start + 8 + 8 * at));
  }
  return [];
}

/** Ranges of two-byte characters; glyph 0 stands for none. */
function readFormat4(view: DataView, start: number, characters: Set<number>): void {
  const doubled = view.getUint16(start + 6);
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(start + 14 + i);
    const first = view.getUint16(start + 16 + doubled + i);
    const delta = view.getUint16(start + 16 + 2 * doubled + i);
    const offsetAt = start + 16 + 3 * doubled + i;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - first));
      if (glyph !== 0) characters.add(code);
    }
  }
}

/** Groups of characters of any length. */
function readFormat12(view: DataView, start: number, characters: Set<number>): void {
  const groups = view.getUint32(start + 12);
  for (let i = 0; i < groups; i++) {
    const [first, last] = [view.getUint32(start + 16 + 12 * i), view.getUint32(start + 20 + 12 * i)];
    if (last >= MOST_CHARACTERS) throw new RangeError("outside of Unicode");
    for (let code = first; code <= last; code++) characters.add(code);
  }
}
