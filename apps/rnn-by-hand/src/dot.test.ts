import { dot } from "./dot.js";

describe("dot", () => {
  it("is the sum of products of each row", () => {
    const matrix = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(dot(matrix, [10, 1])).toEqual([12, 34, 56]); // np.dot([[1, 2], [3, 4], [5, 6]], [10, 1])
  });

  it("leaves a vector as it is where the matrix is the identity", () => {
    const identity = [0, 1, 2].map((row) => [0, 1, 2].map((column) => (row === column ? 1 : 0)));
    expect(dot(identity, [0.5, -2, 7])).toEqual([0.5, -2, 7]);
  });
});
