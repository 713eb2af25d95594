import fc from "fast-check";
import { multiHot } from "./multiHot.js";

describe("multiHot", () => {
  it("puts a 1 in the column of each index that occurs", () => {
    expect(multiHot([[1, 3, 3], [0], []], { depth: 4 })).toEqual({
      data: Float32Array.of(0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0),
      shape: [3, 4],
    });
  });

  it("can be read back as the set of the indexes", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9))), (sequences) => {
        const { data } = multiHot(sequences, { depth: 10 });
        for (const [row, sequence] of sequences.entries()) {
          const ones = [...data.subarray(10 * row, 10 * row + 10).entries()].filter(([, value]) => value === 1);
          expect(ones.map(([column]) => column)).toEqual([...new Set(sequence)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("names an index without a column", () => {
    expect(() => multiHot([[1], [0, 4]], { depth: 4 })).toThrow(
      "multiHot: sequences[1][1] must be an integer from 0 to 3, got 4.",
    );
    expect(() => multiHot([[-1]], { depth: 4 })).toThrow("sequences[0][0] must be an integer of 0 or more, got -1.");
    expect(() => multiHot([[1]], {} as never)).toThrow(
      "multiHot: depth must be an integer of 1 or more, got undefined.",
    );
  });
});
