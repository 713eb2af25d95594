import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { unpack } from "./unpack.js";

describe("unpack", () => {
  it("gives the bytes that were packed", async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 1000 }), async (bytes) => {
      expect(await unpack(deflateRawSync(bytes).toString("base64"))).toEqual(bytes);
    });
    await fc.assert(property);
  });

  it("refuses what was cut short", async () => {
    const packed = deflateRawSync(new Uint8Array(1000).map((_, i) => (i * i) % 251));
    await expect(unpack(packed.subarray(0, 20).toString("base64"))).rejects.toThrow();
  });
});
