import { fromRows } from "@seqloom/array";
import { MinMaxScaler } from "@seqloom/timeseries";
import { rowNumbers } from "./rowNumbers.js";

const x = new MinMaxScaler().fit([[0, 0], [10, 100]]); // prettier-ignore
const rows = [[1, 10], [2, 20], [3, 30]]; // prettier-ignore
const numbers = (parts: Parameters<typeof rowNumbers>[1], raw: unknown, rank = 3) => {
  const { data, shape } = rowNumbers("predict", parts, raw, rank);
  return { data: [...data].map((value) => Number(value.toFixed(6))), shape };
};

describe("rowNumbers", () => {
  it("scales the last rows", () => {
    expect(numbers({ window: 2, scaler: { x } }, rows)).toEqual({ data: [0.2, 0.2, 0.3, 0.3], shape: [1, 2, 2] });
    expect(numbers({ window: 2, scaler: { x } }, fromRows([rows, rows])).shape).toEqual([2, 2, 2]);
    expect(numbers({}, rows)).toEqual({ data: rows.flat(), shape: [1, 3, 2] });
  });

  it("takes single rows where the model does", () => {
    expect(numbers({ scaler: { x } }, rows, 2).shape).toEqual([3, 2]);
    expect(numbers({ scaler: { x } }, [5, 50], 2)).toEqual({ data: [0.5, 0.5], shape: [1, 2] });
  });

  it("names what is wrong", () => {
    expect(() => numbers({ window: 4 }, rows)).toThrow('predict: raw must be the last 4 rows, or more, got "3 rows".');
    expect(() => numbers({ scaler: { x } }, [[1], [2]])).toThrow(
      "features of raw must be 2, as many as the scaler has",
    );
    expect(() => numbers({}, [1, 2])).toThrow(
      "raw must be rows of shape [rows, features] or [samples, rows, features]",
    );
    expect(() => numbers({}, [1, 2], 4)).toThrow("raw must be of 4 axes, or of 3 for one sample, got");
    for (const raw of ["rows", null, [[1, 2], [3]], [["a"]], { data: [1], shape: "x" }]) {
      expect(() => numbers({}, raw)).toThrow("predict: raw");
    }
  });
});
