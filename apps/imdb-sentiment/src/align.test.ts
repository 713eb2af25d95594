import { align } from "./align.js";

describe("align", () => {
  const reviews = [[1, 2, 3, 4], [5]];

  it("puts zeros in front, and cuts at the end that the model says", () => {
    expect(align(reviews, { maxlen: 3, truncating: "pre" })).toEqual({
      data: Int32Array.of(2, 3, 4, 0, 0, 5),
      shape: [2, 3],
    });
    expect(Array.from(align(reviews, { maxlen: 3, truncating: "post" }).data)).toEqual([1, 2, 3, 0, 0, 5]);
  });

  it("turns reviews around before they are cut", () => {
    const { data } = align(reviews, { maxlen: 3, truncating: "pre", isReversed: true });
    expect(Array.from(data)).toEqual([3, 2, 1, 0, 0, 5]);
  });
});
