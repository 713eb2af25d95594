import { optimizerRules } from "../binaries/layout.js";
import { FORMULAS } from "./optimizerFormulas.js";

describe("FORMULAS", () => {
  it("have each rule of the module, and as many slots after a step as before", () => {
    expect(new Set(FORMULAS.map(({ formula }) => formula.rule))).toEqual(new Set(Object.keys(optimizerRules)));
    for (const { slots, next } of FORMULAS) expect(next(1, 0.5, slots)).toHaveLength(1 + slots.length);
  });
});
