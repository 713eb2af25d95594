import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { expectClose } from "@seqloom/testing";
import { maxOfSteps, meanOfSteps } from "./overAllSteps.js";

describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));
  const x = () => tf.tensor3d([5, 1, -2, 3, 5, 3], [1, 3, 2]);
  const dy = () => tf.tensor3d([4, 6], [1, 1, 2]);

  describe("maxOfSteps", () => {
    it("is the largest number, whose gradient equal ones share", () => {
      tf.tidy(() => {
        const { value, grad } = tf.valueAndGrad((a) => maxOfSteps(a as tf.Tensor3D)!)(x(), dy());
        expectClose(value.dataSync(), [5, 3]);
        expectClose(grad.dataSync(), [2, 0, 0, 3, 2, 3]);
      });
    });

    it("leaves it to tfjs where no kernels are loaded", () => {
      const kernels = sharedKernels();
      setSharedKernels(undefined);
      expect([maxOfSteps(x()), meanOfSteps(x(), null)]).toEqual([undefined, undefined]);
      setSharedKernels(kernels);
    });
  });

  describe("meanOfSteps", () => {
    it.each([
      [null, [8 / 3, 7 / 3], [4 / 3, 2, 4 / 3, 2, 4 / 3, 2]],
      [
        [1, 0, 1],
        [5, 2],
        [2, 3, 0, 0, 2, 3],
      ],
      [
        [0, 0, 0],
        [NaN, NaN],
        [0, 0, 0, 0, 0, 0],
      ],
    ])("is the mean of the steps that are there: %s", (mask, mean, gradient) => {
      tf.tidy(() => {
        const there = mask && tf.tensor2d(mask, [1, 3], "bool");
        const { value, grad } = tf.valueAndGrad((a) => meanOfSteps(a as tf.Tensor3D, there)!)(x(), dy());
        expectClose(value.dataSync(), mean);
        expectClose(grad.dataSync(), gradient);
      });
    });
  });
});
