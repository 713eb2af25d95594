import { CUT_BLOCK, kinds } from "./characters.js";

/**
 * Cuts a long text chunk by chunk and lets timers and events have their turn after each.
 *
 * A chunk ends behind a character that no word can go on after, a sign or a line end, so that the words are those of the
 * whole text; a text without such characters is one chunk.
 *
 * @param length least length of a chunk, in UTF-16 units
 */
export async function cutInChunks(text: string, length: number, cut: (chunk: string) => string[]): Promise<string[]> {
  const chunks: string[][] = [];
  for (let start = 0; start < text.length;) {
    const end = safeEnd(text, start + length);
    chunks.push(cut(text.slice(start, end)));
    start = end;
    if (start < text.length) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return chunks.flat();
}

/** The first place from `from` on where the text can be parted. */
function safeEnd(text: string, from: number): number {
  for (let end = from; end < text.length; end++) {
    const last = text.charCodeAt(end - 1);
    const isHalf = (last & 0xfc00) === 0xd800; // of a pair that goes on
    if ((kinds[last]! & CUT_BLOCK) === 0 && !isHalf && last !== 0x0d) return end;
  }
  return text.length;
}
