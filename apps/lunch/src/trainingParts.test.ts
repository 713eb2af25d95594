import { trainingParts } from "./trainingParts.js";

const days = { data: Float32Array.from({ length: 8 }, (_, day) => day), shape: [8, 1] };
const numbers = (rows: { data: ArrayLike<number> } | undefined) => rows && Array.from(rows.data);

describe("trainingParts", () => {
  it("takes the last days to validate on, or none", () => {
    const { learnt, validation } = trainingParts(days, 0.4, 2);
    expect([numbers(learnt), numbers(validation)]).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6, 7],
    ]);
    expect(trainingParts(days, 0, 2)).toEqual({ learnt: days });
  });

  it("refuses so few that no window fits", () => {
    expect(() => trainingParts(days, 0.25, 2)).toThrow(
      "lunch: --validation must be 0, or so much that it has more than 2 days, got 0.25.",
    );
  });
});
