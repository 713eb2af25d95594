import { denseConfig, denseWeights, kerasArchive } from "../testing/files.js";
import { openModelFile } from "./openModelFile.js";

const text = (value: string) => new TextEncoder().encode(value);
const open = (bytes: Uint8Array) => openModelFile(bytes, () => Promise.resolve(denseWeights([3, 2], [2])));

describe("openModelFile", () => {
  it("goes by the first bytes", async () => {
    expect((await open(kerasArchive(denseConfig({ units: 2 })))).config).toBeDefined();
    expect((await open(denseWeights([3, 2]))).numbers).toBe(6);
    expect((await open(text('\n{"weight_map": {"/layers/dense/vars": "a.h5"}}'))).numbers).toBe(8);
    expect((await open(text('{"modelTopology": {"class_name": "Sequential"}, "weightsManifest": []}'))).numbers).toBe(
      0,
    );
  });

  it.each([
    [Uint8Array.of(0x80, 4, 0x95), "it is a pickle of Python, whose code is never run."],
    [text("{}"), "the JSON is neither a model.json of tfjs nor a map of sharded weights."],
    [
      Uint8Array.of(0x1f, 0x8b, 8),
      "it is a gzip file; .keras, .h5, .weights.h5, .weights.json and model.json are read.",
    ],
    [new Uint8Array(0), "its first bytes are those of no model file"],
  ])("refuses %#", async (bytes, message) => {
    await expect(open(bytes)).rejects.toThrow(message);
  });
});
