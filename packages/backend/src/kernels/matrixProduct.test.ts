import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { trialNumbers } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";
import { matrixProduct } from "./matrixProduct.js";
import type { KernelCall } from "./MendedKernel.js";

/** The part of a kernel call that a product needs. */
function callOn(backend: tf.KernelBackend): KernelCall {
  return {
    write: (values, shape, dtype) => ({ dataId: backend.write(values, [...shape], dtype), shape, dtype }),
    valuesOf: ({ dataId }) => backend.readSync(dataId),
    stock: ({ kernelName, inputs, attrs } = {}) =>
      tf.getKernel(kernelName!, "wasm").kernelFunc({ inputs: inputs!, attrs: attrs!, backend }),
    free: ({ dataId }) => void backend.disposeData(dataId),
  } as KernelCall;
}

describe("matrixProduct", () => {
  it("multiplies rows with columns, and leaves nothing in memory", async () => {
    await useBackend("wasm");
    const { backend } = tf.engine();
    const size = () => fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(size(), size(), size(), fc.nat(), (rows, inner, columns, seed) => {
        const [a, b] = [trialNumbers(rows * inner, seed), trialNumbers(inner * columns, seed + 1)];
        const expected = Float64Array.from({ length: rows * columns }, (_, place) => {
          const [row, column] = [Math.floor(place / columns), place % columns];
          let sum = 0;
          for (let k = 0; k < inner; k++) sum += a[row * inner + k]! * b[k * columns + column]!;
          return sum;
        });
        const before = backend.numDataIds();
        expectClose(matrixProduct(callOn(backend), a, b, [rows, inner, columns]), expected);
        expect(backend.numDataIds()).toBe(before);
      }),
    );
  });
});
