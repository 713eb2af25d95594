import { inflateSync } from "node:zlib";
import { toPngs } from "./toPngs.js";

/** The bytes behind the filter byte of each line. */
function pixels(png: Uint8Array, stride: number): number[] {
  const file = Buffer.from(png);
  return [...inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))].filter((_, i) => i % (stride + 1) !== 0);
}

describe("toPngs", () => {
  it("turns numbers from 0 to 1 to bytes as tf.image.convert_image_dtype does", () => {
    const data = Float32Array.of(-0.5, 0, 0.0039, 0.5, 0.998, 1, 7, 0.25); // TensorFlow 2.21 gave the bytes below
    const { size, files } = toPngs("image", { data, shape: [2, 4, 1] }, 3);
    expect(size).toEqual({ width: 4, height: 2 });
    expect(pixels(files[0]!, 4)).toEqual([0, 0, 0, 127, 254, 255, 255, 63]);
  });

  it("keeps bytes, and makes at most as many pictures as are wanted", () => {
    const data = Uint8Array.from({ length: 4 * 6 }, (_, i) => i);
    const { files } = toPngs("image", { data, shape: [4, 1, 2, 3] }, 3);
    expect(files.map((file) => pixels(file, 6))).toEqual(
      [0, 6, 12].map((start) => [...data.subarray(start, start + 6)]),
    );
  });

  it("takes files as they are", () => {
    const [file] = toPngs("image", { data: new Uint8Array(3), shape: [1, 1, 3] }, 1).files;
    expect(toPngs("image", file!, 1)).toEqual({ size: { width: 1, height: 1 }, files: [file] });
    expect(toPngs("image", [file!, file!, file!], 2).files).toHaveLength(2);
  });

  it("says what is wrong with a picture", () => {
    const one = toPngs("image", { data: new Uint8Array(1), shape: [1, 1, 1] }, 1).files[0]!;
    const two = toPngs("image", { data: new Uint8Array(2), shape: [1, 2, 1] }, 1).files[0]!;
    expect(() => toPngs("image", new Uint8Array(3), 1)).toThrow("image: image must be the bytes of a PNG file, got");
    expect(() => toPngs("image", [], 1)).toThrow("image: image must be a picture or more, got [].");
    expect(() => toPngs("image", [one, two], 3)).toThrow(
      'image: image[1] must be 1 x 1 pixels, as image[0] is, got "2 x 1".',
    );
    expect(() => toPngs("image", { data: new Float32Array(4), shape: [2, 2] }, 3)).toThrow(
      "image: image.shape must be [height, width, channels] or [images, height, width, channels] with 1 to 4 channels, got [2, 2].",
    );
    expect(() => toPngs("image", "chart.png" as never, 3)).toThrow("image: image must be an NdArray");
  });
});
