import { columnsOf } from "./columnsOf.js";

describe("columnsOf", () => {
  it("counts a letter once and a Chinese character twice, its punctuation as well", () => {
    expect(["", "cat", "跑步", "跑 run", "是，「好」"].map(columnsOf)).toEqual([0, 3, 4, 6, 10]);
  });
});
