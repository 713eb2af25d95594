import { columnsOf } from "./columnsOf.js";

describe("columnsOf", () => {
  it("counts a character of ASCII once and a Chinese one twice", () => {
    expect(["", "cat", "跑步", "跑 run"].map(columnsOf)).toEqual([0, 3, 4, 6]);
  });
});
