import { matrixProductTable } from "./matrixProductTable.js";

describe("matrixProductTable", () => {
  it("shows the speed of a thread beside the aim, and the gain of the second", () => {
    expect(matrixProductTable("shared", 15, [{ units: 64, one: 20, two: 35 }])).toEqual([
      ["product", "build", "GFLOP/s, 1 thread", "aim", "2 threads"],
      ["[32, 64] x [64, 256]", "shared", "20.0", "15", "1.75x"],
    ]);
  });
});
