import { takesMask } from "./takesMask.js";

describe("takesMask", () => {
  it("is true but for a recurrent layer with initial states", () => {
    const [recurrent, merging] = [{ returnSequences: false }, {}];
    expect([takesMask(recurrent, 1), takesMask(recurrent, 2), takesMask(merging, 2)]).toEqual([true, false, true]);
  });
});
