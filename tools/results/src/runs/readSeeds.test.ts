import { readSeeds } from "./readSeeds.js";

describe("readSeeds", () => {
  it("reads whole numbers from 1, and nothing else", () => {
    expect(readSeeds("1, 2,30")).toEqual([1, 2, 30]);
    for (const wrong of ["", "0", "1,", "a", "1.5", "-1"]) expect(readSeeds(wrong)).toBeUndefined();
  });
});
