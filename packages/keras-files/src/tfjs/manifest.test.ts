import { readNumbers } from "../numbers/readNumbers.js";
import { readManifest } from "./manifest.js";

const files: Record<string, Uint8Array> = {
  "a.bin": new Uint8Array(Float32Array.of(1, 2).buffer),
  "b.bin": Uint8Array.of(0, 255, 0x55, 0x35),
};
const read = (paths: unknown[], ...weights: object[]) =>
  readManifest([{ paths, weights }], async (name) => Promise.resolve(files[name]!));
const spec = (name: string, shape: number[], more: object = {}) => ({ name, shape, dtype: "float32", ...more });

describe("readManifest", () => {
  it("reads weights across files, and those that were made smaller", async () => {
    const list = await read(
      ["./a.bin", "b.bin"],
      spec("one", [2]),
      spec("bytes", [2], { quantization: { dtype: "uint8", min: -1, scale: 0.5 } }),
      spec("half", [1], { quantization: { dtype: "float16" }, group: "optimizer" }),
    );
    expect(list.map(({ name, dataset }) => [name, ...readNumbers(name, dataset).data])).toEqual([
      ["one", 1, 2],
      ["bytes", -1, 126.5],
      ["half", 0.333251953125],
    ]);
    expect(list.map(({ group }) => group)).toEqual([undefined, undefined, "optimizer"]);
  });

  it.each([
    [["../a.bin"], spec("one", [2]), "the path ../a.bin leads outside of the archive or folder."],
    [["http://host/a.bin"], spec("one", [2]), "leads outside of the archive or folder."],
    [[3], spec("one", [2]), "paths of weightsManifest must be names of files."],
    [["a.bin"], spec("one", [3]), "the weight one of shape [3] is longer than the files of weights."],
    [["a.bin"], spec("one", [2 ** 40]), "is longer than the files of weights."],
    [["a.bin"], spec("one", [-1]), "each weight of weightsManifest must have a name and a shape."],
    [["a.bin"], spec("one", [1]), "the weights of model.json have 4 bytes, and the files 8."],
    [["a.bin"], spec("one", [2], { dtype: "string" }), 'the weight one is of type "string", which is not read here.'],
    [
      ["b.bin"],
      spec("one", [4], { quantization: { dtype: "uint8" } }),
      "the quantization of the weight one must have min and scale.",
    ],
  ])("refuses %#", async (paths, weight, message) => {
    await expect(read(paths, weight)).rejects.toThrow(message);
  });

  it("refuses what is no manifest", async () => {
    await expect(readManifest(undefined, () => Promise.reject(new Error()))).rejects.toThrow(
      "model.json has no weightsManifest.",
    );
    await expect(readManifest([{}], () => Promise.reject(new Error()))).rejects.toThrow("must have paths and weights.");
  });
});
