import { useBackend } from "@seqloom/backend";
import { causesOfNan, causesOfStandstill } from "../diagnosis/causes.js";
import { courseOf, evidenceOf } from "./evidenceOf.js";

beforeAll(() => useBackend("cpu"));

describe("evidenceOf", () => {
  it("has nothing that any check would object to, but the last one for NaN", () => {
    const evidence = evidenceOf({ course: courseOf([4, 3], [2, 1]) });
    expect([...causesOfStandstill, ...causesOfNan.slice(0, 4)].map((check) => check(evidence))).toEqual(
      Array.from({ length: causesOfStandstill.length + 4 }, () => undefined),
    );
  });
});

describe("courseOf", () => {
  it("has heard of each batch and epoch", () => {
    expect(courseOf([4, 2], [1])).toMatchObject({ first: 4, steps: 3, epochs: [3, 1] });
  });
});
