import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { pieces, textOf } from "./fixtures/pieces.js";
import { unpack } from "./unpack.js";

describe("unpack", () => {
  const read = (bytes: Uint8Array, pieceBytes: number) =>
    textOf(unpack("jenaClimate", "x", pieces(bytes, pieceBytes), (name) => name === "a.csv", 1e6));

  it.each([1, 3, 1000])("knows gzip and zip by their first bytes, in pieces of %i", async (pieceBytes) => {
    const text = "a,b\n1,2\n";
    for (const bytes of [strToU8(text), gzipSync(text), zipSync({ "a.csv": strToU8(text) })]) {
      expect(await read(bytes, pieceBytes)).toBe(text);
    }
  });

  it("passes on an empty stream", async () => {
    expect(await read(new Uint8Array(0), 1)).toBe("");
  });
});
