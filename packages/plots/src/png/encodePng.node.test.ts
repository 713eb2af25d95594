import { inflateSync } from "node:zlib";
import { encodePng } from "./encodePng.node.js";

describe("encodePng", () => {
  const pixels = Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255);
  const png = Buffer.from(encodePng(pixels, 2, 2));

  it("begins as every PNG file does, and says its size", () => {
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect(png.toString("latin1", 12, 16)).toBe("IHDR");
    expect([png.readUInt32BE(16), png.readUInt32BE(20), ...png.subarray(24, 29)]).toEqual([2, 2, 8, 2, 0, 0, 0]);
    expect(png.readUInt32BE(29)).toBe(0xfdd49a73); // the CRC that Python's zlib.crc32 has for this header
  });

  it("has the colours of each row behind a 0", () => {
    const length = png.readUInt32BE(33);
    expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([
      ...[0, 255, 0, 0, 0, 255, 0],
      ...[0, 0, 0, 255, 9, 9, 9],
    ]);
    expect(png.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082"); // the empty IEND, as in the standard
  });
});
