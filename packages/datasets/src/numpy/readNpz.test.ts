import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeGolden, goldenDir, readJson } from "@seqloom/testing";
import { readNpz } from "./readNpz.js";

const { npz } = readJson<{ npz: string }>(join(import.meta.dirname, "../fixtures/npyFiles.json"));
const bytes = Buffer.from(npz, "base64"); // numpy.savez_compressed(a=arange(1000), 名字=ones(2))

describe("readNpz", () => {
  it("reads named arrays that NumPy packed", () => {
    const arrays = readNpz(bytes);
    expect([...arrays.keys()]).toEqual(["a", "名字"]);
    expect(arrays.get("a")).toEqual({
      dtype: "int64",
      data: BigInt64Array.from({ length: 1000 }, (_, i) => BigInt(i)),
      shape: [1000],
    });
    expect(arrays.get("名字")).toEqual({ dtype: "float64", data: Float64Array.of(1, 1), shape: [2] });
  });

  describeGolden("datasets/npy.json", () => {
    it("reads an archive that is not compressed", () => {
      const arrays = readNpz(readFileSync(join(goldenDir, "datasets/npy/plain.npz")));
      expect(arrays.get("a")?.data).toEqual(BigInt64Array.of(0n, 1n, 2n));
      expect(arrays.get("b")).toEqual({ dtype: "float32", data: Float32Array.of(1, 0, 0, 1), shape: [2, 2] });
    });
  });

  it("refuses what would fill the memory, is cut off or is no archive", () => {
    expect(() => readNpz(bytes, { maxBytes: 100 })).toThrow(/unpacks to \d+ bytes, more than maxBytes = 100\.$/);
    expect(() => readNpz(bytes.subarray(0, 100))).toThrow("readNpz: the zip archive is cut off");
    expect(() => readNpz("imdb.npz" as never)).toThrow('readNpz: bytes must be a Uint8Array, got "imdb.npz".');
    expect(() => readNpz(bytes, { maxBytes: -1 })).toThrow("readNpz: maxBytes must be an integer from 0 to 4294967296");
  });
});
