import { layerNames } from "./layerNames.js";

describe("layerNames", () => {
  it("counts each class by itself, and begins anew for each model", () => {
    const name = layerNames();
    expect([name("gru"), name("gru"), name("dense"), name("gru")]).toEqual(["gru", "gru_1", "dense", "gru_2"]);
    expect(layerNames()("gru")).toBe("gru");
  });
});
