import { zipSync } from "fflate";
import { denseConfig, denseWeights, kerasArchive } from "../testing/files.js";
import { openKeras } from "./openKeras.js";

describe("openKeras", () => {
  it("opens an archive, its weights in one file or in several", () => {
    const opened = openKeras(kerasArchive(denseConfig({ units: 2 }), denseWeights([3, 2], [2])));
    expect([opened.kerasVersion, opened.numbers, opened.compileConfig]).toEqual([3, 8, undefined]);
    const map = { weight_map: { "/layers/dense/vars": "part.weights.h5" } };
    const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const sharded = zipSync({
      "config.json": json(denseConfig({ units: 2 })),
      "model.weights.json": json(map),
      "part.weights.h5": denseWeights([3, 2], [2]),
    });
    expect(openKeras(sharded).numbers).toBe(8);
  });

  it.each([
    [{ "data.pkl": new Uint8Array(1) }, "the archive holds a pickle, whose code is never run."],
    [{ "saved_model.pb": new Uint8Array(1) }, "the archive holds a SavedModel of TensorFlow"],
    [{ "a.txt": new Uint8Array(1) }, "the archive has no config.json, as every .keras file has."],
    [{ "config.json": new TextEncoder().encode("{}") }, "the archive has no model.weights.h5; weights in another form"],
  ])("refuses archive %#", (files, message) => {
    expect(() => openKeras(zipSync(files))).toThrow(message);
  });
});
