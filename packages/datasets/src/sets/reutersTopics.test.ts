import { describeGolden } from "@seqloom/testing";
import { reutersTopics } from "./reutersTopics.js";

describe("reutersTopics", () => {
  it("has 46 different names, the two commonest at 3 and 4", () => {
    expect(new Set(reutersTopics).size).toBe(46);
    expect([reutersTopics[3], reutersTopics[4]]).toEqual(["earn", "acq"]);
  });

  it("cannot be changed", () => {
    expect(() => (reutersTopics as string[]).push("weather")).toThrow(TypeError);
  });

  describeGolden<{ decoded: { reutersLabelNames: string[] } }>("datasets/load_data.json", ({ decoded }) => {
    it("has Keras's names in Keras's order", () => expect(reutersTopics).toEqual(decoded.reutersLabelNames));
  });
});
