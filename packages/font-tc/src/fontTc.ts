import { unpack } from "./unpack.js";

/** Name of the family inside the font. */
export const FONT_TC_FAMILY = "Noto Sans TC";

/**
 * The font: Noto Sans TC Regular as the bytes of a TTF file, 1.9 MB, unpacked afresh at each call. It has ASCII, Latin-1, and
 * the signs and the 5,401 everyday characters of Big5.
 *
 * @example
 * const bytes = await fontTc();
 * bytes.length > 1_900_000; // → true
 * @see https://fonts.google.com/noto/specimen/Noto+Sans+TC
 */
export async function fontTc(): Promise<Uint8Array> {
  const { base64 } = await import("./data/notoSansTc.js");
  return unpack(base64);
}
