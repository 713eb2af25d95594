import { formulas } from "./formulas.js";
import { lossClasses } from "./lossClasses.js";

describe("lossClasses", () => {
  it("has the loss of each formula, under the name of its class in Keras", () => {
    const made = Object.entries(lossClasses).map(([name, make]) => [name.toLowerCase(), make().formula] as const);
    expect(made.map(([name]) => name)).toEqual(made.map(([, formula]) => formula.replaceAll("_", "")));
    expect(made.map(([, formula]) => formula).sort()).toEqual(Object.keys(formulas).sort());
  });
});
