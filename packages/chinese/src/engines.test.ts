import { availableEngines, engines, makeEngine } from "./engines.js";

describe("availableEngines", () => {
  it("has every engine by name", async () => {
    expect((await availableEngines()).map(({ name }) => name)).toEqual([...engines]);
    expect(await availableEngines()).toContainEqual({ name: "exact", available: true });
  });
});

describe("makeEngine", () => {
  it("makes the segmenter of that name", async () => {
    const segmenter = await makeEngine("exact", { dictionary: "default", hmm: true });
    expect([segmenter.engine, segmenter.cut("喜歡")]).toEqual(["exact", ["喜歡"]]);
  });
});
