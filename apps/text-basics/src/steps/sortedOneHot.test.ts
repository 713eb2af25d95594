import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { sortedOneHot } from "./sortedOneHot.js";

describe("sortedOneHot", () => {
  it("orders the columns by the alphabet, the rows as they come, each word once", async () => {
    const lines = await printed(() => sortedOneHot(["the", "cat", "sat", "the"], texts.en.sorted));
    expect(lines.slice(2)).toEqual([
      "  Columns: ['cat', 'sat', 'the']",
      "  A row for each word:",
      "    [0 0 1]  the",
      "    [1 0 0]  cat",
      "    [0 1 0]  sat",
    ]);
  });
});
