import { inflateSync } from "node:zlib";
import { encodePng } from "./encodePng.js";
import { pngSize } from "./pngSize.js";

describe("encodePng", () => {
  it("is the file that TensorFlow writes for three black pixels, but for the compressed lines", () => {
    const png = Buffer.from(encodePng({ width: 1, height: 3, channels: 1, data: new Uint8Array(3) }));
    const header = "89504e470d0a1a0a0000000d494844520000000100000003080000000077b63a5e";
    expect(png.subarray(0, 33).toString("hex")).toBe(header);
    expect(png.subarray(-8).toString("hex")).toBe("49454e44ae426082");
  });

  it.each([1, 2, 3, 4])("keeps the pixels of %i channels, line by line", (channels) => {
    const data = Uint8Array.from({ length: 5 * 4 * channels }, (_, i) => (i * 37) % 256);
    const png = Buffer.from(encodePng({ width: 5, height: 4, channels, data }));
    const lines = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
    const stride = 5 * channels;
    const pixels = [0, 1, 2, 3].flatMap((y) => [...lines.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1))]);
    expect(pixels).toEqual([...data]);
    expect(pngSize(png)).toEqual({ width: 5, height: 4 });
  });
});
