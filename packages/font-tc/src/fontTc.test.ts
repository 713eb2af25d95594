import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FONT_TC_FAMILY, fontTc } from "./fontTc.js";

const tagAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The table `tag` of a TTF file: https://learn.microsoft.com/typography/opentype/spec/otff */
function table(bytes: Uint8Array, tag: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    if (tagAt(bytes, at) !== tag) continue;
    const start = view.getUint32(at + 8);
    return bytes.subarray(start, start + view.getUint32(at + 12));
  }
  throw new Error(`no table ${tag}`);
}

describe("fontTc", () => {
  it("gives a TTF file with outlines, widths and a table of characters", async () => {
    const bytes = await fontTc();
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    for (const tag of ["glyf", "hmtx", "cmap", "name"]) expect(table(bytes, tag).length).toBeGreaterThan(20);
  });

  it("has about 6,000 glyphs, of which some serve two characters", async () => {
    const glyphs = new DataView(table(await fontTc(), "maxp").slice().buffer).getUint16(4);
    expect(glyphs).toBeGreaterThan(5950);
    expect(glyphs).toBeLessThan(6100);
  });

  it("carries the name of its family, by which a chart asks for it", async () => {
    const names = new TextDecoder("utf-16be").decode(table(await fontTc(), "name").slice());
    expect(names + names.slice(1)).toContain(FONT_TC_FAMILY);
  });

  it("gives bytes of one's own at each call", async () => {
    const [first, second] = [await fontTc(), await fontTc()];
    first.fill(0);
    expect(second[1]).toBe(1);
  });

  it("lies beside the text of its license", () => {
    const license = readFileSync(join(import.meta.dirname, "../LICENSE-OFL"), "utf8");
    expect(license).toContain("SIL OPEN FONT LICENSE Version 1.1");
  });
});
