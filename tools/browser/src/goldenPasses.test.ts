import { gruReference, lstmReference, simpleRnnReference } from "@seqloom/kernels";
import { goldenPasses } from "./goldenPasses.js";
import { largestDifference } from "./page/largestDifference.js";
import { runPass } from "./page/runPass.js";

describe("goldenPasses", () => {
  const passes = goldenPasses();

  it("has cases of each operation", () => {
    const names = new Set(passes.map(({ assignment }) => assignment.operation));
    expect([...names].sort()).toEqual(["gru", "lstm", "simpleRnn"]);
  });

  it.each(passes)("names values and gradients as runPass does: $name", ({ assignment, expected }) => {
    const double = inFloat64(assignment) as { call: never; gradients: never };
    const references = { simpleRnn: simpleRnnReference, lstm: lstmReference, gru: gruReference };
    const reference = references[assignment.operation] as typeof lstmReference;
    const actual = runPass(reference, double.call, double.gradients);
    expect(Object.keys(expected)).toContain("gradient of recurrentKernel");
    expect(largestDifference(actual, expected)).toBeLessThan(3e-6); // Keras computed in float32
  });
});

/** A copy in which every float32 array has become a float64 one. */
function inFloat64(value: unknown): unknown {
  if (value instanceof Float32Array) return Float64Array.from(value);
  if (Array.isArray(value)) return value.map(inFloat64);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inFloat64(inner)]));
}
