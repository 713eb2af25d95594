import { largestTopics } from "./largestTopics.js";

describe("largestTopics", () => {
  it("gives the largest first, of equal ones the smaller number", () => {
    const topics = Int32Array.of(3, 4, 3, 1, 4, 3, 16, 1);
    expect(largestTopics(topics, 3)).toEqual([
      { topic: 3, count: 3 },
      { topic: 1, count: 2 },
      { topic: 4, count: 2 },
    ]);
  });

  it("gives all where there are fewer", () => {
    expect(largestTopics(Int32Array.of(7), 10)).toEqual([{ topic: 7, count: 1 }]);
  });
});
