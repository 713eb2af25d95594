import { fontTc } from "@seqloom/font-tc";
import { testDamaged } from "@seqloom/testing";
import { fontCharacters } from "./png/fontCharacters.js";

/** The directory of a font and its table of characters alone. */
async function smallFont(): Promise<Uint8Array> {
  const bytes = await fontTc();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) !== "cmap") continue;
    const [start, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    const small = new Uint8Array(28 + length);
    small.set([0, 1, 0, 0, 0, 1]);
    small.set(bytes.subarray(record, record + 4), 12);
    new DataView(small.buffer).setUint32(20, 28);
    small.set(bytes.subarray(start, start + length), 28);
    return small;
  }
  throw new Error("the font has no table of characters");
}
const font = await smallFont();

describe("damaged fonts", () => {
  testDamaged("TTF", { caller: "png", bytes: font, read: (damaged) => fontCharacters("png", "fonts[0]", damaged) });
});
