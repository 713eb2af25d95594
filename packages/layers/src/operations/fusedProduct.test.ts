import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { type DenseCall, setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import type { ActivationName } from "./activate.js";
import { fusedProduct } from "./fusedProduct.js";

function fused(
  input: Tensor,
  kernel: Tensor,
  bias: Tensor | null,
  activation: ActivationName = "relu",
  frozen = false,
) {
  const [batch, features] = input.shape as [number, number];
  const units = kernel.shape[1]!;
  return fusedProduct({
    layer: "Dense",
    operation: sharedKernels()?.dense,
    ...{ input, kernel, bias, activation, frozen, outputShape: [batch, units] },
    call: (arrays) => ({ batch, features, units, ...arrays }),
  });
}

describe.each(["cpu", "wasm"] as const)("fusedProduct on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  const [x, w, b] = [
    () => tf.tensor2d([1, -2, 3, 4], [2, 2]),
    () => tf.tensor2d([0.5, -1, 2, 0.25, 1, -3], [2, 3]),
    () => tf.tensor1d([0.1, 5, 6]),
  ];

  it("is activation(input × kernel + bias), with the gradients of all three", async () => {
    const given = [x(), w(), b()];
    const composed = (a: Tensor, k: Tensor, c: Tensor) => tf.relu(tf.add(tf.matMul(a as tf.Tensor2D, k as tf.Tensor2D), c)); // prettier-ignore
    await expectNoTensorLeft(() => {
      tf.tidy(() => {
        const actual = tf.valueAndGrads((a, k, c) => fused(a, k, c)!)(given);
        const expected = tf.valueAndGrads((a, k, c) => composed(a, k, c))(given);
        expectClose(actual.value.dataSync(), expected.value.dataSync());
        for (const [place, gradient] of actual.grads.entries()) {
          expectClose(gradient.dataSync(), expected.grads[place]!.dataSync());
        }
      });
    });
  });

  it("does without a bias", () => {
    expectClose(fused(x(), w(), null, "linear")!.dataSync(), [0, -3, 8, 2.5, 1, -6]);
  });

  it("computes the gradients of a frozen layer that are asked for", () => {
    tf.tidy(() => {
      const given = [x(), w(), b()];
      const gradients = (frozen: boolean) =>
        tf
          .grads((a, k, c) => fused(a, k, c, "tanh", frozen)!)(given)
          .map((each) => [...each.dataSync()]);
      expect(gradients(true)).toEqual(gradients(false));
    });
  });

  it("computes no gradient of a frozen layer's weights that nobody asks for", () => {
    const wanted: unknown[] = [];
    const operation = sharedKernels()!.dense;
    tf.tidy(() => {
      const layer = (input: Tensor) =>
        fusedProduct<DenseCall>({
          ...{ layer: "Dense", input, kernel: w(), bias: b(), activation: "relu", frozen: true, outputShape: [2, 3] },
          operation: {
            forward: (call, target) => operation.forward(call, target),
            backward(call, dy, options, target) {
              wanted.push(options?.wantKernel);
              return operation.backward(call, dy, options, target);
            },
          },
          call: (arrays) => ({ batch: 2, features: 2, units: 3, ...arrays }),
        })!;
      tf.grad(layer)(x());
    });
    expect(wanted).toEqual([false]);
  });

  it("leaves to tfjs what it has not got", () => {
    expect(fused(x(), w(), b(), "gelu")).toBeUndefined();
    const kernels = sharedKernels();
    setSharedKernels(undefined);
    expect(fused(x(), w(), b())).toBeUndefined();
    setSharedKernels(kernels);
  });
});
