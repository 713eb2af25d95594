import { itPenalizesAsKeras } from "../testing/penalties.js";
import { l1 } from "./L1.js";

describe("L1", () => {
  itPenalizesAsKeras("L1");

  it("has a factor of 0.01, and refuses one below 0", () => {
    expect(l1().getConfig()).toEqual({ l1: 0.01 });
    expect(() => l1({ l1: -1 })).toThrow("L1: l1 must be a number of 0 or more, got -1.");
  });
});
