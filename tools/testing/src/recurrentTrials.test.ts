import fc from "fast-check";
import { inFloat32, recurrentTrials } from "./recurrentTrials.js";
import type { RecurrentName } from "./recurrentTypes.js";

const KERNELS = [
  { kernel: "simpleRnn", gates: 1, states: 1 },
  { kernel: "lstm", gates: 4, states: 2 },
  { kernel: "gru", gates: 3, states: 1 },
] as const satisfies readonly { kernel: RecurrentName; gates: number; states: number }[];

describe("recurrentTrials", () => {
  it.each(KERNELS)("makes calls of $kernel whose arrays fit their sizes", ({ kernel, gates, states }) => {
    fc.assert(
      fc.property(recurrentTrials(kernel), ({ call, gradients }) => {
        const { batch, steps, features, units } = call;
        expect(call.input.length).toBe(batch * steps * features);
        expect(call.kernel.length).toBe(features * gates * units);
        expect(call.recurrentKernel.length).toBe(units * gates * units);
        expect([undefined, gates * units, 2 * gates * units]).toContain(call.bias?.length);
        expect([undefined, batch * steps]).toContain(call.mask?.length);
        expect([undefined, states]).toContain(call.initialStates?.length);
        expect([undefined, batch * features, gates * batch * features]).toContain(call.inputDropout?.length);
        expect(gradients.output.length).toBe(batch * (call.returnSequences ? steps : 1) * units);
        expect(gradients.states?.map((state) => state?.length)).toEqual(new Array(states).fill(batch * units));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps to the sizes and activations that are asked for", () => {
    const largest = { batch: 1, steps: 9, features: 1, units: 1 };
    const calls = fc.sample(recurrentTrials("lstm", { largest, activations: ["relu"] }), { numRuns: 50, seed: 1 });
    expect(new Set(calls.map(({ call }) => call.activation))).toEqual(new Set(["relu"]));
    expect(Math.max(...calls.map(({ call }) => call.steps))).toBe(9);
    expect(Math.max(...calls.map(({ call }) => call.batch))).toBe(1);
  });
});

describe("inFloat32", () => {
  it("keeps every number and setting", () => {
    fc.assert(
      fc.property(recurrentTrials("gru"), (trial) => {
        const { call, gradients } = inFloat32(trial);
        expect([...call.input]).toEqual([...trial.call.input]);
        expect(call.kernel).toBeInstanceOf(Float32Array);
        expect(call.initialStates?.map((state) => [...state])).toEqual(trial.call.initialStates?.map((s) => [...s]));
        expect(call.mask).toBe(trial.call.mask);
        expect(call.activation).toBe(trial.call.activation);
        expect([...gradients.output]).toEqual([...trial.gradients.output]);
      }),
      { numRuns: 20 },
    );
  });
});
