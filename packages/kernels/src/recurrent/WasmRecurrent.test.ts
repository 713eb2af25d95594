import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { expectClose, inFloat32, recurrentGoldenTests, recurrentTrials } from "@seqloom/testing";
import fc from "fast-check";
import { gruReference } from "../reference/gruReference.js";
import type { Kernels } from "../Kernels.js";
import { lstmReference } from "../reference/lstmReference.js";
import { RecurrentPlan } from "./RecurrentPlan.js";
import { simpleRnnReference } from "../reference/simpleRnnReference.js";
import { describeBuilds } from "../testing/describeBuilds.js";
import type { RecurrentGradients, RecurrentOperation } from "../calls/recurrentTypes.js";
import { relaxedIsThere } from "../module/variants.js";

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
  simpleRnn: { kernel: "simpleRnn", number: 0, gates: 1, states: 1, slots: 0, biases: 1 },
  lstm: { kernel: "lstm", number: 1, gates: 4, states: 2, slots: 4, biases: 1 },
  gru: { kernel: "gru", number: 2, gates: 3, states: 1, slots: 4, biases: 2 },
  gruResetBefore: { kernel: "gru", number: 3, gates: 3, states: 1, slots: 4, biases: 1 },
} as const;

/** A call that is cut into slices and chunks. */
interface LargeCase {
  readonly cell: keyof typeof cells;
  readonly batch: number;
  readonly slices: number;
  readonly returnSequences: boolean;
  /** With every part that a call may have, or with none. */
  readonly every: boolean;
}

/** Slices of 12 rows, of the fewest (8) and of the most (32): RecurrentPlan. */
const largeCases = Object.keys(cells).flatMap((name): LargeCase[] => {
  const cell = name as keyof typeof cells;
  return [
    { cell, batch: 70, slices: 6, returnSequences: true, every: true },
    { cell, batch: 21, slices: 3, returnSequences: false, every: true },
    { cell, batch: 301, slices: 10, returnSequences: false, every: false },
  ];
});

function largeTrial({ cell, batch, slices, returnSequences, every }: LargeCase): Trial {
  const { gates, states, biases, slots } = cells[cell];
  const [features, units, width] = [9, 21, 24];
  const aboveSmallCall = Math.ceil(2e7 / (6 * batch * (features + units) * gates * units)) + 1;
  const aboveChunk = Math.ceil((1.4 * 262_144 * slices) / (4 * batch * Math.max(slots, 1) * width));
  const steps = Math.max(aboveSmallCall, aboveChunk);
  const sizes = { batch, steps, features, units, ...(cell === "gruResetBefore" && { resetAfter: false }) };
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

describeBuilds("WasmRecurrent", builds, (load, { options, instructions }) => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await load({ threads: instructions === undefined ? 1 : 2 });
  });
  afterAll(() => kernels.dispose());

  recurrentGoldenTests(
    "WebAssembly",
    { simpleRnn: late("simpleRnn"), lstm: late("lstm"), gru: late("gru") },
    {
      arrayType: Float32Array,
      tolerance: 1e-5, // golden/README.md: both sides are float32
      fixture: join(import.meta.dirname, "../fixtures/recurrent.json"),
    },
  );

  it.each(names)("%s gives what plain loops in float64 give, whatever the shapes and settings", (name) => {
    const trials = recurrentTrials(name, { largest, activations: ["tanh", "sigmoid", "hardSigmoid"] });
    // Measured: y is off by at most 2e-6, a gradient by 9e-6 of the largest one, and by 2e-5 where gates of tanh with dropout let it
    // grow eighteenfold over the steps.
    fc.assert(
      fc.property(trials, (trial) => expectSame(name, trial, 2e-6, 5e-5)),
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

  const wholeSuite = instructions !== undefined || (options.shared && !options.relaxed);
  it.each(wholeSuite ? largeCases : largeCases.filter(({ slices }) => slices === 6))(
    "does so for sizes that are cut into slices and chunks: %o",
    (large) => {
      const trial = largeTrial(large);
      const { slices, chunk } = new RecurrentPlan(cells[large.cell], trial.call);
      expect(slices).toBe(large.slices);
      expect(chunk).toBeLessThan(trial.call.steps);
      expectSame(cells[large.cell].kernel, trial, 2e-6, 3e-6); // measured: less than 2e-6
    },
  );

  function expectSame(
    name: (typeof names)[number],
    trial: Trial,
    resultTolerance: number,
    gradientTolerance: number,
  ): void {
    const { call, gradients } = inFloat32(trial);
    const reference = references[name] as RecurrentOperation<unknown, Float64Array>;
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
