import { useBackend } from "@seqloom/backend";
import { courseOf, evidenceOf, rowsOf } from "../testing/evidenceOf.js";
import { causesOfNan, causesOfStandstill, firstCause } from "./causes.js";

beforeAll(() => useBackend("cpu"));

describe("firstCause", () => {
  it("takes NaN in the data before anything that follows from it", () => {
    const x = [rowsOf("x", [[1], [NaN]])];
    expect(firstCause(causesOfNan, evidenceOf({ x, course: courseOf([1, 1e20]) }))).toMatch(/^x holds NaN/);
  });

  it("has always an answer for NaN, and may have none for a loss that stands still", () => {
    const evidence = evidenceOf({ predictions: [], learningRate: undefined, course: courseOf([1], [1]) });
    expect(firstCause(causesOfNan, evidence)).toMatch(
      /^a step went too far, or the model or its loss makes NaN itself/,
    );
    expect(firstCause(causesOfStandstill, evidence)).toBeUndefined();
  });
});
