import { modelName } from "./modelName.js";

describe("modelName", () => {
  it("takes a name, and nothing that is none", () => {
    expect(["lunch", "", 1, null].map(modelName.accepts)).toEqual([true, false, false, false]);
  });
});
