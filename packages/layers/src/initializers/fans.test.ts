import { describeGolden } from "@seqloom/testing";
import { fans } from "./fans.js";

describe("fans", () => {
  it("takes rows and columns of a matrix, and counts a window with both", () => {
    expect(fans([13, 8])).toEqual({ fanIn: 13, fanOut: 8 });
    expect(fans([3, 4, 6])).toEqual({ fanIn: 12, fanOut: 18 });
  });

  it("takes a vector or a number as its own input and output", () => {
    expect(fans([9])).toEqual({ fanIn: 9, fanOut: 9 });
    expect(fans([])).toEqual({ fanIn: 1, fanOut: 1 });
  });

  describeGolden<{ cases: { shape: number[]; fan_in: number; fan_out: number }[] }>(
    "training/initializers.json.gz",
    ({ cases }) => {
      it("counts as Keras counts", () => {
        expect(cases.length).toBeGreaterThan(0);
        for (const { shape, fan_in: fanIn, fan_out: fanOut } of cases) expect(fans(shape)).toEqual({ fanIn, fanOut });
      });
    },
  );
});
