import { useBackend } from "@seqloom/backend";
import { evidenceOf, lossOf, rowsOf } from "../testing/evidenceOf.js";
import { wrongLabels } from "./wrongLabels.js";

beforeAll(() => useBackend("cpu"));

const found = (loss: Parameters<typeof lossOf>[0], ...rows: number[][]) =>
  wrongLabels(evidenceOf({ losses: [lossOf(loss)], y: [rowsOf("y", rows)] }));

describe("wrongLabels", () => {
  it("tells class numbers, labels of -1 and other numbers apart", () => {
    expect(found("binary_crossentropy", [0], [3])).toMatch(/reaches from 0 to 3\. Class numbers .* of 4 units/);
    expect(found("binary_crossentropy", [-1], [1])).toMatch(/Write 0 in place of -1\.$/);
    expect(found("binary_focal_crossentropy", [0.5], [2.5])).toMatch(/Scale the targets/);
    expect(found("poisson", [-1], [1])).toBe("poisson takes counts of 0 and more, and y reaches from -1 to 1.");
  });

  it("looks at the sums of one-hot rows, where most are wrong", () => {
    expect(found("categorical_crossentropy", [1, 1], [1, 1])).toMatch(
      /^.*2 of 2 rows of y do not: one sums to 2\. Several/,
    );
    expect(found("categorical_crossentropy", [0, 0], [0, 0])).toMatch(/one sums to 0\. Write a 1 for the class\.$/);
    expect(found("categorical_crossentropy", [0, 0], [0, 1])).toBeUndefined();
  });

  it("has nothing to say of labels as they should be, nor of other losses", () => {
    expect(found("binary_crossentropy", [0], [1])).toBeUndefined();
    expect(found("categorical_crossentropy", [0.3, 0.7], [0, 1])).toBeUndefined();
    expect(found("mean_squared_error", [-5], [9])).toBeUndefined();
  });
});
