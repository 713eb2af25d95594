import { useBackend } from "@seqloom/backend";
import { courseOf, evidenceOf, rowsOf } from "../testing/evidenceOf.js";
import { explodedTraining } from "./explodedTraining.js";

beforeAll(() => useBackend("cpu"));

const grown = courseOf([2, 5e9]);

describe("explodedTraining", () => {
  it("names the gradient, its step and size, and what to do", () => {
    const gradient = { path: "line/kernel", length: 4e12, place: "batch 3 of epoch 1" };
    expect(explodedTraining(evidenceOf({ course: grown, gradient }))).toBe(
      "the training exploded from a loss of 2 to 5e+9: in batch 3 of epoch 1 the gradient of line/kernel was 4e+12 long. " +
        "Lower the learning rate, 0.001 now, or limit the gradients with clipnorm.",
    );
  });

  it("names the largest weight where it exploded in one step", () => {
    const weights = [
      { path: "line/bias", values: Float32Array.of(1) },
      { path: "line/kernel", values: Float32Array.of(0, -1e30) },
    ];
    expect(explodedTraining(evidenceOf({ weights }))).toMatch(
      /^the training exploded: line\/kernel came to hold 1e\+30\./,
    );
  });

  it("blames data that are far from 0", () => {
    const x = [rowsOf("x", [[1, 2000], [0, 1500]])]; // prettier-ignore
    expect(explodedTraining(evidenceOf({ course: grown, x }))).toMatch(
      /Column 1 of x reaches from 1500 to 2000\. Scale/,
    );
    const y = [rowsOf("y", [[5000], [0]])];
    expect(explodedTraining(evidenceOf({ course: grown, y }))).toMatch(/y reaches from 0 to 5000\. Scale/);
  });

  it("has nothing to say where no number is large", () => {
    expect(explodedTraining(evidenceOf({ course: courseOf([2, 3]) }))).toBeUndefined();
  });
});
