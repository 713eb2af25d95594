import { shuffledSplit } from "./shuffledSplit.js";

describe("shuffledSplit", () => {
  const samples = (count: number) => ({
    x: { data: Float64Array.from({ length: 2 * count }, (_, i) => i), shape: [count, 2] },
    y: Int32Array.from({ length: count }, (_, i) => i),
  });

  it("gives the rows of scikit-learn's train_test_split, test_size 0.2 and random_state 42, in their order", () => {
    const { train, test } = shuffledSplit(samples(10), { testSize: 0.2, randomState: 42 });
    expect([...test.y]).toEqual([8, 1]); // train_test_split(range(10), test_size=0.2, random_state=42)
    expect([...train.y]).toEqual([5, 0, 7, 2, 9, 4, 3, 6]);
    expect([...test.x.data]).toEqual([16, 17, 2, 3]);
    expect([train.x.shape, test.x.shape]).toEqual([
      [8, 2],
      [2, 2],
    ]);
  });

  it("rounds the test part up, as 36 of 178 wines", () => {
    const { train, test } = shuffledSplit(samples(178), { testSize: 0.2, randomState: 42 });
    expect([train.y.length, test.y.length]).toEqual([142, 36]);
    expect(new Set([...train.y, ...test.y]).size).toBe(178);
  });
});
