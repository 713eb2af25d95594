import { itPenalizesAsKeras } from "../testing/penalties.js";
import { l2 } from "./L2.js";

describe("L2", () => {
  itPenalizesAsKeras("L2");

  it("has a factor of 0.01, and refuses one below 0", () => {
    expect(l2().getConfig()).toEqual({ l2: 0.01 });
    expect(() => l2({ l2: -1 })).toThrow("L2: l2 must be a number of 0 or more, got -1.");
  });
});
