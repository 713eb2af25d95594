import { CUT_BLOCK, kinds } from "../data/characters.js";

/**
 * Cuts a long text chunk by chunk and lets timers and events have their turn after each.
 *
 * A chunk ends behind a character that no word can go on after, a sign or a line end, so that the words are those of the
 * whole text; a text without such characters is one chunk.
 *
 * @param length least length of a chunk, in UTF-16 units
 * @param isEnd whether no word goes on behind this UTF-16 unit, which ends at this place of the text
 */
export async function cutInChunks(
  text: string,
  length: number,
  cut: (chunk: string) => string[],
  isEnd: (code: number, end: number) => boolean = isSign,
): Promise<string[]> {
  const chunks: string[][] = [];
  for (let start = 0; start < text.length;) {
    const end = safeEnd(text, start + length, isEnd);
    chunks.push(cut(text.slice(start, end)));
    start = end;
    if (start < text.length) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return chunks.flat();
}

/** The first place from `from` on where the text can be parted. */
function safeEnd(text: string, from: number, isEnd: (code: number, end: number) => boolean): number {
  for (let end = from; end < text.length; end++) {
    if (isEnd(text.charCodeAt(end - 1), end)) return end;
  }
  return text.length;
}

/** A sign is a word by itself; the first half of a pair of UTF-16 units and \r go on with what follows. */
export function isSign(code: number): boolean {
  const isHalf = (code & 0xfc00) === 0xd800;
  return (kinds[code]! & CUT_BLOCK) === 0 && !isHalf && code !== 0x0d;
}
