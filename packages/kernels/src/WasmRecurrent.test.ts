import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { expectClose, inFloat32, recurrentGoldenTests, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { gruReference } from "./gruReference.js";
import { Kernels } from "./Kernels.js";
import { lstmReference } from "./lstmReference.js";
import { RecurrentPlan } from "./RecurrentPlan.js";
import { simpleRnnReference } from "./simpleRnnReference.js";
import type { RecurrentGradients, RecurrentKernel } from "./types.js";
import { relaxedIsThere } from "./variants.js";

setFlagsFromString("--experimental-wasm-relaxed-simd"); // Node 20 has it behind a flag

const references = { simpleRnn: simpleRnnReference, lstm: lstmReference, gru: gruReference } as const;
const names = ["simpleRnn", "lstm", "gru"] as const;
const largest = { batch: 9, steps: 12, features: 11, units: 19 };

type Trial = Parameters<typeof inFloat32>[0];

const builds = [
  { shared: true, relaxed: false },
  { shared: false, relaxed: false },
  ...(relaxedIsThere() ? [true, false].map((shared) => ({ shared, relaxed: true })) : []),
];

const cells = {
  simpleRnn: { number: 0, gates: 1, states: 1, slots: 0, biases: 1 },
  lstm: { number: 1, gates: 4, states: 2, slots: 4, biases: 1 },
  gru: { number: 2, gates: 3, states: 1, slots: 4, biases: 2 },
} as const;

/** A trial that is large, at all steps or at the last one, with `every` part that a call may have or with none. */
function largeTrial(name: (typeof names)[number], returnSequences: boolean, every: boolean): Trial {
  const sizes = { batch: 70, steps: name === "simpleRnn" ? 250 : 90, features: 9, units: 21 };
  const { batch, steps, features, units } = sizes;
  const { gates, states, biases } = cells[name];
  const values = (length: number, scale: number) =>
    Float64Array.from({ length }, (_, i) => Math.fround(scale * Math.sin(1 + i * 1.7 + (i * i) / 1000)));
  const dropout = (length: number) => Float64Array.from({ length }, (_, i) => (i % 3 === 1 ? 0 : 1.5));
  const stateValues = () => Array.from({ length: states }, (_, i) => values(batch * units, 0.3 + i));
  const call = {
    ...{ ...sizes, returnSequences, input: values(batch * steps * features, 1) },
    ...{ kernel: values(features * gates * units, 0.3), recurrentKernel: values(units * gates * units, 0.2) },
    ...(every && {
      ...{ bias: values(biases * gates * units, 0.1), initialStates: stateValues(), goBackwards: true },
      mask: Uint8Array.from({ length: batch * steps }, (_, i) => ((i * i) % 7 === 2 ? 0 : 1)),
      ...{ inputDropout: dropout(gates * batch * features), recurrentDropout: dropout(gates * batch * units) },
    }),
  };
  const output = values(batch * (returnSequences ? steps : 1) * units, 1);
  return { call, gradients: { output, states: every ? stateValues() : undefined } };
}

describe.each(builds)("WasmRecurrent, %o", (build) => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await Kernels.load({ ...build, threads: 1 });
  });
  afterAll(() => kernels.dispose());

  recurrentGoldenTests(
    "WebAssembly",
    { simpleRnn: late("simpleRnn"), lstm: late("lstm"), gru: late("gru") },
    {
      arrayType: Float32Array,
      tolerance: 1e-5, // golden/README.md: both sides are float32
      fixture: join(import.meta.dirname, "fixtures/recurrent.json"),
    },
  );

  it.each(names)("%s gives what plain loops in float64 give, whatever the shapes and settings", (name) => {
    const trials = recurrentTrials(name, { largest, activations: ["tanh", "sigmoid", "hardSigmoid"] });
    // What the prototype of these kernels measured: y is off by at most 2e-6, a gradient by 9e-6 of the largest one.
    fc.assert(
      fc.property(trials, (trial) => expectSame(name, trial, 2e-6, 1e-5)),
      { numRuns: 60 },
    );
  });

  it.each(names)("%s does so with activations that have no bound, as far as float32 goes", (name) => {
    // A linear gate multiplies states with each other at every step, and their rounding errors with them: few steps.
    const trials = recurrentTrials(name, { largest: { batch: 9, steps: 4, features: 6, units: 10 } });
    fc.assert(
      fc.property(trials, (trial) => expectSame(name, trial, 1e-4, 1e-4)),
      { numRuns: 60 },
    );
  });

  const large = names.flatMap((name) => [
    { name, all: true, every: true },
    { name, all: false, every: false },
  ]);
  it.each(build.shared ? large : large.slice(0, 1))(
    "does so for sizes that are cut into slices and chunks: %o",
    (choice) => {
      const { name, all, every } = choice;
      const trial = largeTrial(name, all, every);
      const { slices, chunk } = new RecurrentPlan(cells[name], trial.call as never);
      expect(slices).toBeGreaterThan(1);
      expect(chunk).toBeLessThan(trial.call.steps);
      expectSame(name, trial, 2e-6, 2e-6); // measured: less than 1e-6
    },
  );

  function expectSame(
    name: (typeof names)[number],
    trial: Trial,
    resultTolerance: number,
    gradientTolerance: number,
  ): void {
    const { call, gradients } = inFloat32(trial);
    const reference = references[name] as RecurrentKernel<unknown, Float64Array>;
    const expected = reference.forward(trial.call);
    const actual = kernels[name].forward(call);
    const tolerance = { absolute: resultTolerance, relative: resultTolerance };
    expectClose(actual.output, expected.output, tolerance);
    actual.states.forEach((state, i) => expectClose(state, expected.states[i]!, tolerance));
    const expectedGradients = list(reference.backward(expected.handle, trial.gradients));
    const actualGradients = list(kernels[name].backward(actual.handle!, gradients));
    const largestGradient = expectedGradients.flatMap((values) => [...values]).reduce(larger, 1e-3);
    actualGradients.forEach((values, i) => {
      expectClose(values, expectedGradients[i]!, { absolute: gradientTolerance * largestGradient, relative: 0 });
    });
  }

  /** The kernel of the module that `beforeAll` loads. */
  function late(name: (typeof names)[number]): Kernels["lstm"] {
    return {
      forward: (call) => kernels[name].forward(call),
      backward: (handle, gradients) => kernels[name].backward(handle, gradients),
    };
  }
});

function larger(largest: number, value: number): number {
  return Math.max(largest, Math.abs(value));
}

function list<A extends Float32Array | Float64Array>(gradients: RecurrentGradients<A>): Float64Array[] {
  const { input, kernel, recurrentKernel, bias, initialStates } = gradients;
  const arrays = [input, kernel, recurrentKernel, bias, ...initialStates];
  return arrays.filter((values) => values !== undefined).map((values) => Float64Array.from(values));
}
