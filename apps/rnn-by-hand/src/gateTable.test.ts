import { columnsOf } from "@seqloom/app-kit";
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

  it("puts the numbers of a step below their names under a Chinese heading, each character of which is two columns", () => {
    const table = gateTable("時間步", [{ h: [0.5], c: [], gates: { i: [0.25] } }]);
    expect(table.split("\n")).toEqual(["  時間步        i        h", "  1        0.2500   0.5000"]);
    const [header, row] = table.split("\n").map(columnsOf);
    expect(header).toBe(row);
  });
});
