import { dense } from "@seqloom/layers";
import { useBackend } from "@seqloom/backend";
import { reviewModel } from "./reviewModel.js";

beforeAll(() => useBackend("cpu"));

describe("reviewModel", () => {
  it("puts the layer that it is given between Embedding and Dense, with seeds of its own", () => {
    const seeds: unknown[] = [];
    const options = { numWords: 5, outputDim: 3, units: 2, seed: 1 };
    const model = reviewModel({ caller: "test", name: "m", options }, (units, next) => {
      seeds.push(next().seed, next().seed);
      return dense({ units, name: "middle" });
    });
    expect(model.layers.map((layer) => layer.outputShape)).toEqual([
      [null, null, 3],
      [null, null, 2],
      [null, null, 1],
    ]);
    expect(seeds[0]).not.toBe(seeds[1]);
    model.dispose();
  });

  it("refuses a vocabulary without room for a word, in the caller's name", () => {
    const make = () => reviewModel({ caller: "test", name: "m", options: { numWords: 3 } }, () => dense({ units: 1 }));
    expect(make).toThrow("test: numWords must be an integer of 4 or more, got 3.");
  });
});
