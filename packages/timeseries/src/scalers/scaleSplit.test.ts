import { chronologicalSplit, fromRows } from "@seqloom/array";
import { scaleSplit } from "./scaleSplit.js";
import { StandardScaler } from "./StandardScaler.js";

describe("scaleSplit", () => {
  it("learns nothing from the later parts", () => {
    const rows = [[1], [3], [1], [3], [100], [200]]; // prettier-ignore
    const parts = chronologicalSplit(fromRows(rows, "float64"), { train: 0.67, validation: 0.2 });
    const scaler = new StandardScaler();
    const { train, validation, test } = scaleSplit(parts, scaler);
    expect(scaler.mean).toEqual(Float64Array.of(2));
    expect([train, validation, test].map(({ data }) => [...data])).toEqual([[-1, 1, -1, 1], [98], [198]]);
    expect(train.data).toBeInstanceOf(Float64Array);
  });
});
