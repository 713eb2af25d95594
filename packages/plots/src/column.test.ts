import { expectClose } from "@seqloom/testing";
import { column } from "./column.js";

describe("column", () => {
  it("makes a row of each number", () => {
    const { data, shape } = column([0.5, -2]);
    expect(shape).toEqual([2, 1]);
    expectClose(data, [0.5, -2]);
  });
});
