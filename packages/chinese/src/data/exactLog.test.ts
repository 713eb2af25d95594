import { describeGolden } from "@seqloom/testing";
import { exactLog } from "./exactLog.js";

describe("exactLog", () => {
  it("is Python's log to the last bit where Math.log may not be", () => {
    expect(exactLog(1)).toBe(0);
    expect(exactLog(3)).toBe(1.0986122886681098);
    expect(exactLog(60101967)).toBe(17.91155312775522);
  });

  describeGolden<{ numbers: number[]; logarithms: number[] }>("chinese/hmm/logarithms.json.gz", (golden) => {
    it("is Python's log of every frequency in the two dictionaries", () => {
      expect(golden.numbers.map(exactLog)).toEqual(golden.logarithms);
    });
  });
});
