import { denseWeights } from "../testing/files.js";
import { openShards } from "./openShards.js";

describe("openShards", () => {
  it("reads the files that the map names", async () => {
    const asked: string[] = [];
    const beside = (name: string) => {
      asked.push(name);
      return Promise.resolve(denseWeights([3, 2], [2]));
    };
    const opened = await openShards({ weight_map: { "/layers/dense/vars": "a_00000.weights.h5" } }, beside);
    expect(asked).toEqual(["a_00000.weights.h5"]);
    expect([opened.numbers, opened.config, opened.readState().variables]).toEqual([8, undefined, []]);
  });
});
