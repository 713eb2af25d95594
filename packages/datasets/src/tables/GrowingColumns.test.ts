import { GrowingColumns } from "./GrowingColumns.js";

describe("GrowingColumns", () => {
  it("keeps every row, however many, and is as long as there are", () => {
    for (const rows of [0, 1, 4096, 4097, 20_000]) {
      const growing = new GrowingColumns(2);
      for (let row = 0; row < rows; row++) growing.push(Float64Array.of(row, -row));
      expect(growing.length).toBe(rows);
      const [first, second] = growing.finish();
      expect(first).toEqual(Float64Array.from({ length: rows }, (_, row) => row));
      expect(second).toHaveLength(rows);
    }
  });
});
