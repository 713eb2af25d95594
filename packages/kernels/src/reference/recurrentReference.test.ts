import { join } from "node:path";
import { recurrentGoldenTests, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { gruReference } from "./gruReference.js";
import { lstmReference } from "./lstmReference.js";
import { simpleRnnReference } from "./simpleRnnReference.js";

recurrentGoldenTests(
  "the reference",
  { simpleRnn: simpleRnnReference, lstm: lstmReference, gru: gruReference },
  {
    arrayType: Float64Array,
    // Measured: the float32 of TensorFlow is off by up to 2.7e-6 of 1 + largest, with saturated gates.
    tolerance: 3e-6,
    fixture: join(import.meta.dirname, "../fixtures/recurrent.json"),
  },
);

describe("recurrentReference", () => {
  // h becomes h + x; the mask hides the second and the third step of the first sequence, and all of the second one.
  const one = Float64Array.of(1);
  const sizes = { batch: 2, steps: 4, features: 1, units: 1, kernel: one, recurrentKernel: one };
  const call = {
    ...{ ...sizes, input: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), mask: Uint8Array.of(0, 1, 0, 1, 0, 0, 0, 0) },
    ...{ initialStates: [Float64Array.of(100, 200)], activation: "linear" as const, returnSequences: true },
  };
  const { forward, backward } = simpleRnnReference;

  it("keeps the state at a masked step and repeats the output, zeros before the first valid step", () => {
    const { output, states } = forward(call);
    expect([...output]).toEqual([0, 102, 102, 106, 0, 0, 0, 0]);
    expect([...states[0]!]).toEqual([106, 200]);
  });

  it("puts zeros out at masked steps when asked", () => {
    expect([...forward({ ...call, zeroOutputForMask: true }).output]).toEqual([0, 102, 0, 106, 0, 0, 0, 0]);
    const last = { ...call, mask: Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 1), returnSequences: false };
    expect([...forward(last).output]).toEqual([106, 226]);
    expect([...forward({ ...last, zeroOutputForMask: true }).output]).toEqual([0, 226]);
  });

  it("reads backwards and puts a sequence out in that order", () => {
    const { output, states } = forward({ ...call, goBackwards: true });
    expect([...output]).toEqual([104, 104, 106, 106, 0, 0, 0, 0]);
    expect([...states[0]!]).toEqual([106, 200]);
  });

  it("sends the gradient of a repeated output to the step that made it", () => {
    const { handle } = forward(call);
    const gradients = backward(handle!, { output: Float64Array.of(1000, 1, 10, 0, 1, 1, 1, 1) });
    expect([...gradients.input!]).toEqual([0, 11, 0, 0, 0, 0, 0, 0]);
    expect([...gradients.initialStates[0]!]).toEqual([11, 0]);
    const zeroed = forward({ ...call, zeroOutputForMask: true });
    const onlyOne = backward(zeroed.handle!, { output: Float64Array.of(1000, 1, 10, 0, 1, 1, 1, 1) });
    expect([...onlyOne.input!]).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("sends the gradient of a state past masked steps", () => {
    const { handle } = forward(call);
    const gradients = backward(handle!, { output: new Float64Array(8), states: [Float64Array.of(3, 5)] });
    expect([...gradients.initialStates[0]!]).toEqual([3, 5]);
  });

  it("gives the gradients that are asked for and a handle only when it is to be used", () => {
    const { handle } = forward(call);
    const gradients = backward(handle!, { output: new Float64Array(8), wantInput: false });
    expect(Object.keys(gradients)).toEqual(["kernel", "recurrentKernel", "initialStates"]);
    expect(Object.keys(forward({ ...call, keepState: false }))).toEqual(["output", "states"]);
  });

  it.each([
    ["simpleRnn", simpleRnnReference],
    ["lstm", lstmReference],
    ["gru", gruReference],
  ] as const)("changes nothing that it is given: %s", (name, kernel) => {
    fc.assert(
      fc.property(recurrentTrials(name), ({ call, gradients }) => {
        const before = structuredClone({ call, gradients });
        const { handle } = (kernel as typeof lstmReference).forward(call);
        (kernel as typeof lstmReference).backward(handle!, gradients);
        expect({ call, gradients }).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
});
