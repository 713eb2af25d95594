import { gateTable } from "./gateTable.js";

describe("gateTable", () => {
  it("shows the first unit, gate by gate, and its output last", () => {
    const steps = [
      { h: [0.5, 9], c: [1, 9], gates: { i: [0.25, 9], c: [1, 9] } },
      { h: [-0.5, 9], c: [2, 9], gates: { i: [0.12345, 9], c: [2, 9] } },
    ];
    expect(gateTable("step", steps).split("\n")).toEqual([
      "  step        i        c        h",
      "  1      0.2500   1.0000   0.5000",
      "  2      0.1235   2.0000  -0.5000",
    ]);
  });
});
