import { gateWeights } from "./gateWeights.js";

const kernel = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
]; // 3 features, 2 gates of 2 units
const recurrentKernel = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
];

describe("gateWeights", () => {
  it("gives each gate its columns, turned into a row for each unit", () => {
    const { i, f } = gateWeights(["i", "f"], kernel, recurrentKernel, [0.1, 0.2, 0.3, 0.4]);
    expect(i.W).toEqual([
      [1, 5, 9],
      [2, 6, 10],
    ]);
    expect(f.U).toEqual([
      [3, 7],
      [4, 8],
    ]);
    expect([i.b, f.b]).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
    expect(f.d).toEqual([0, 0]);
  });

  it("takes the second row of a GRU's bias for the state", () => {
    const bias = [
      [0.1, 0.2, 0.3, 0.4],
      [0.5, 0.6, 0.7, 0.8],
    ];
    const { r } = gateWeights(["z", "r"], kernel, recurrentKernel, bias);
    expect([r.b, r.d]).toEqual([
      [0.3, 0.4],
      [0.7, 0.8],
    ]);
  });
});
