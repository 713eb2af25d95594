import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { fusedNormalization } from "./fusedNormalization.js";

const waves = (shape: number[], seed: number) =>
  tf.tensor(
    Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => Math.sin(seed + i * 1.7)),
    shape,
  );

/** The same in operations of tfjs. */
function composed(x: Tensor, gamma: Tensor | null, beta: Tensor | null): Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  const normalized = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-3)));
  const scaled = gamma ? tf.mul(normalized, gamma) : normalized;
  return beta ? tf.add(scaled, beta) : scaled;
}

describe.each(["cpu", "wasm"] as const)("fusedNormalization on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])("gives what tfjs gives, with the gradients of all, gamma %s and beta %s", async (scale, center) => {
    await expectNoTensorLeft(() => {
      tf.tidy(() => {
        const given = [waves([2, 3, 7], 1), ...(scale ? [waves([7], 2)] : []), ...(center ? [waves([7], 3)] : [])];
        const dy = waves([2, 3, 7], 4);
        const partsOf = ([x, ...weights]: Tensor[]) =>
          [x!, scale ? weights[0]! : null, center ? weights.at(-1)! : null] as const;
        const fused = (...all: Tensor[]) => {
          const [input, gamma, beta] = partsOf(all);
          return fusedNormalization({ input, gamma, beta, epsilon: 1e-3 })!;
        };
        const actual = tf.valueAndGrads(fused)(given, dy);
        const expected = tf.valueAndGrads((...all) => composed(...partsOf(all)))(given, dy);
        expectClose(actual.value.dataSync(), expected.value.dataSync(), { absolute: 1e-5, relative: 0 });
        for (const [place, gradient] of actual.grads.entries()) {
          expectClose(gradient.dataSync(), expected.grads[place]!.dataSync(), { absolute: 1e-5, relative: 0 });
        }
      });
    });
  });

  it("leaves it to tfjs where no kernels are loaded", () => {
    const kernels = sharedKernels();
    setSharedKernels(undefined);
    expect(fusedNormalization({ input: waves([1, 2], 1), gamma: null, beta: null, epsilon: 0 })).toBeUndefined();
    setSharedKernels(kernels);
  });
});
