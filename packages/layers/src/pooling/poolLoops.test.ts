import { eachWindow } from "./poolLoops.js";

describe("eachWindow", () => {
  it("gives the places of outputs and steps, padding left out", () => {
    const seen: number[][] = [];
    const window = { size: 3, strides: 2, dilationRate: 1, padding: "same" } as const;
    const windows = eachWindow([2, 3, 10], window, (...places) => seen.push(places));
    expect(windows).toBe(2);
    expect(seen).toEqual([
      [0, 0, 20], // the first step is padding
      [10, 10, 30], // and here the last one
      [20, 30, 50],
      [30, 40, 60],
    ]);
  });
});
