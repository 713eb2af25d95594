import { layerCallsOf } from "./layerCalls.js";

describe("layerCallsOf", () => {
  it("finds the calls of a class", () => {
    expect(layerCallsOf("ELU").map(({ name }) => name)).toEqual(["ELU", "ELU with another slope"]);
  });
});
