import { WINE_ROWS } from "./wineRows.js";

describe("WINE_ROWS", () => {
  it("has 13 measurements and a kind of each of 178 wines", () => {
    const rows = WINE_ROWS.trim().split("\n");
    expect(rows).toHaveLength(178);
    expect(new Set(rows.map((row) => row.split(",").length))).toEqual(new Set([14]));
  });
});
