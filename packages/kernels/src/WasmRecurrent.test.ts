import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { expectClose, inFloat32, recurrentGoldenTests, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { gruReference } from "./gruReference.js";
import { Kernels } from "./Kernels.js";
import { lstmReference } from "./lstmReference.js";
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
    // Measured in research: y is off by at most 2e-6, a gradient by 9e-6 of the largest one.
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
    const largestGradient = Math.max(1e-3, ...expectedGradients.flatMap((values) => [...values.map(Math.abs)]));
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

function list<A extends Float32Array | Float64Array>(gradients: RecurrentGradients<A>): Float64Array[] {
  const { input, kernel, recurrentKernel, bias, initialStates } = gradients;
  const arrays = [input, kernel, recurrentKernel, bias, ...initialStates];
  return arrays.filter((values) => values !== undefined).map((values) => Float64Array.from(values));
}
