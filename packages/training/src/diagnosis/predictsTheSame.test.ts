import { rowsOf } from "../testing/evidenceOf.js";
import { predictsTheSame } from "./predictsTheSame.js";

describe("predictsTheSame", () => {
  const same = [rowsOf("predictions", [[0.4], [0.4]])];
  const batchOf = (...targets: number[][]) => ({ x: [], y: [rowsOf("y", targets)], weights: [] });

  it("is true where the targets differ and the predictions do not", () => {
    expect(predictsTheSame({ predictions: same, batch: batchOf([0], [1]) })).toBe(true);
    expect(predictsTheSame({ predictions: same, batch: batchOf([1], [1]) })).toBe(false);
    expect(predictsTheSame({ predictions: [rowsOf("", [[0.4], [0.5]])], batch: batchOf([0], [1]) })).toBe(false);
    expect(predictsTheSame({ predictions: [], batch: batchOf([0], [1]) })).toBe(false);
  });
});
