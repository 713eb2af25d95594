import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { seededRandom } from "@seqloom/array";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { simpleRnnForward } from "./simpleRnnForward.js";
import type { SimpleRnnInputs, SimpleRnnSettings } from "./simpleRnnForward.js";

const SETTINGS = { activation: "tanh", goBackwards: false, returnSequences: true, zeroOutputForMask: false } as const;

/** Sizes, switches and a seed for the numbers. */
const calls = fc.record({
  batch: fc.integer({ min: 1, max: 5 }),
  steps: fc.integer({ min: 1, max: 6 }),
  features: fc.integer({ min: 1, max: 9 }),
  units: fc.integer({ min: 1, max: 9 }),
  seed: fc.nat(),
  masked: fc.boolean(),
  bias: fc.boolean(),
  dropout: fc.boolean(),
  goBackwards: fc.boolean(),
  returnSequences: fc.boolean(),
  zeroOutputForMask: fc.boolean(),
});
type Call = typeof calls extends fc.Arbitrary<infer T> ? T : never;

const some = fc.sample(calls, { numRuns: 1, seed: 1 })[0]!;

function inputsOf({ batch, steps, features, units, seed, masked, bias, dropout }: Call): SimpleRnnInputs {
  const random = seededRandom(seed);
  const numbers = (shape: number[]) =>
    tf.tensor(
      Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.uniform(-1, 1)),
      shape,
    );
  const bits = Array.from({ length: batch * steps }, () => random.integer(0, 2));
  return {
    sequence: numbers([batch, steps, features]) as Tensor3D,
    initialState: numbers([batch, units]) as Tensor2D,
    kernel: numbers([features, units]) as Tensor2D,
    recurrentKernel: numbers([units, units]) as Tensor2D,
    bias: bias ? (numbers([units]) as Tensor1D) : null,
    mask: masked ? tf.tensor2d(bits, [batch, steps], "bool") : null,
    dropoutMask: dropout ? (numbers([batch, features]) as Tensor2D) : null,
    recurrentDropoutMask: dropout ? (numbers([batch, units]) as Tensor2D) : null,
  };
}

/** The layer as plain loops over numbers, in float64: short enough to compare with the formula. */
function reference(inputs: SimpleRnnInputs, { goBackwards, zeroOutputForMask }: SimpleRnnSettings) {
  const [batch, steps, features] = inputs.sequence.shape;
  const units = inputs.kernel.shape[1];
  const read = (tensor: tf.Tensor | null) => tensor?.dataSync() ?? null;
  const [x, w, u, b] = [inputs.sequence, inputs.kernel, inputs.recurrentKernel, inputs.bias].map(read);
  const [mask, xMask, hMask] = [inputs.mask, inputs.dropoutMask, inputs.recurrentDropoutMask].map(read);
  const state = Float64Array.from(inputs.initialState.dataSync());
  const output = new Float64Array(batch * units);
  const outputs = new Float64Array(batch * steps * units);
  for (let turn = 0; turn < steps; turn++) {
    const t = goBackwards ? steps - 1 - turn : turn;
    for (let row = 0; row < batch; row++) {
      const before = state.slice(row * units, (row + 1) * units);
      const real = mask![row * steps + t] !== 0;
      for (let i = 0; i < units; i++) {
        let sum = b?.[i] ?? 0;
        for (let k = 0; k < features; k++) {
          sum += x![(row * steps + t) * features + k]! * (xMask?.[row * features + k] ?? 1) * w![k * units + i]!;
        }
        for (let k = 0; k < units; k++) sum += before[k]! * (hMask?.[row * units + k] ?? 1) * u![k * units + i]!;
        if (real) state[row * units + i] = output[row * units + i] = Math.tanh(sum);
        else if (zeroOutputForMask) output[row * units + i] = 0;
        outputs[(row * steps + turn) * units + i] = output[row * units + i]!;
      }
    }
  }
  return { state, output, outputs };
}

describe.each(["cpu", "wasm"] as const)("simpleRnnForward on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("does what plain loops do, for any size and setting", () => {
    fc.assert(
      fc.property(calls, (call) => {
        tf.tidy(() => {
          const inputs = inputsOf(call);
          const settings = { ...SETTINGS, ...call };
          const all = inputs.mask ?? tf.onesLike(tf.sum<Tensor2D>(inputs.sequence, 2));
          const expected = reference({ ...inputs, mask: all }, settings);
          const { output, state } = simpleRnnForward(inputs, settings);
          const { batch, steps, units } = call;
          expect(output.shape).toEqual(call.returnSequences ? [batch, steps, units] : [batch, units]);
          // float32 over up to six steps, each able to double the error of the step before
          expectClose(output.dataSync(), call.returnSequences ? expected.outputs : expected.output, { absolute: 2e-5 });
          expectClose(state.dataSync(), expected.state, { absolute: 2e-5 });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("has the gradient that small changes of the inputs show", () => {
    fc.assert(
      fc.property(calls, (call) => {
        tf.tidy(() => {
          const inputs = inputsOf(call);
          const settings = { ...SETTINGS, ...call };
          const loss = (sequence: tf.Tensor) => {
            const { output, state } = simpleRnnForward({ ...inputs, sequence: sequence as Tensor3D }, settings);
            return tf.add(tf.mean(tf.square(output)), tf.mean(state));
          };
          const direction = tf.sign(inputs.sequence);
          const slope = tf.sum(tf.mul(tf.grad(loss)(inputs.sequence), direction)).dataSync()[0]!;
          const [above, below] = [0.01, -0.01].map(
            (by) => loss(tf.add(inputs.sequence, tf.mul(direction, by))).dataSync()[0]!,
          );
          const expected = (above! - below!) / 0.02;
          expect(Math.abs(slope - expected)).toBeLessThan(0.01 + 0.02 * Math.abs(expected)); // a difference, in float32
        });
      }),
      { numRuns: 30 },
    );
  });

  it("takes the gradient over a single step, which tfjs's unstack cannot", () => {
    const single = tf.ones([1, 2, 3]);
    expect(() => tf.grad((x) => tf.sum(tf.unstack(x)[0]!))(single)).toThrow("Argument tensors passed to stack");
    const inputs = inputsOf({ ...some, steps: 1, masked: true });
    const gradient = tf.grad((x) => tf.sum(simpleRnnForward({ ...inputs, sequence: x as Tensor3D }, SETTINGS).output));
    expect(gradient(inputs.sequence).shape).toEqual(inputs.sequence.shape);
  });

  it("gives NaN for NaN, in the row where it stood and nowhere else", () => {
    const inputs = inputsOf({ ...some, batch: 2, steps: 3, features: 1, units: 2, masked: false });
    const sequence = tf.tensor3d([1, NaN, 1, 1, 1, 1], [2, 3, 1]);
    for (const activation of ["tanh", "relu", "sigmoid", "hardSigmoid"] as const) {
      const { output } = simpleRnnForward({ ...inputs, sequence }, { ...SETTINGS, activation, goBackwards: false });
      const nan = Array.from(output.dataSync(), Number.isNaN);
      expect(nan).toEqual([false, false, true, true, true, true, ...Array<boolean>(6).fill(false)]);
    }
  });

  it("does not look at a padding step: NaN there changes nothing", () => {
    const inputs = inputsOf({ ...some, batch: 1, steps: 3, features: 1, units: 2 });
    const mask = tf.tensor2d([1, 0, 1], [1, 3], "bool");
    const [withNaN, without] = [NaN, 0].map((padding) => {
      const sequence = tf.tensor3d([1, padding, 1], [1, 3, 1]);
      return Array.from(simpleRnnForward({ ...inputs, sequence, mask }, SETTINGS).output.dataSync());
    });
    expect(withNaN).toEqual(without);
  });

  it("makes no tensor but its results", async () => {
    const inputs = inputsOf({ ...some, masked: true, dropout: true });
    await expectNoTensorLeft(() => {
      const { output, state } = tf.tidy(() => simpleRnnForward(inputs, SETTINGS));
      output.dispose();
      state.dispose();
    });
  });
});
