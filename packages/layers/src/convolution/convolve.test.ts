import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor3D } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { convolve } from "./convolve.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

/** The definition, in plain loops: what it calls back with is multiplied and added. */
function eachProduct(
  window: StepWindow,
  [steps, features, filters]: readonly [number, number, number],
  visit: (output: number, input: number, weight: number) => void,
): void {
  const { before, windows } = placeWindows(window, steps);
  for (let t = 0; t < windows; t++)
    for (let place = 0; place < window.size; place++) {
      const step = t * window.strides + place * window.dilationRate - before;
      if (step < 0 || step >= steps) continue;
      for (let feature = 0; feature < features; feature++)
        for (let filter = 0; filter < filters; filter++)
          visit(t * filters + filter, step * features + feature, (place * features + feature) * filters + filter);
    }
}

describe.each(["cpu", "wasm"] as const)("convolve on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("multiplies windows with the kernel", () => {
    const x = tf.tensor3d([1, 2, 3, 4], [1, 4, 1]);
    const kernel = tf.tensor3d([10, 1], [2, 1, 1]);
    const outputs = (part: Partial<StepWindow>) =>
      Array.from(convolve(x, kernel, { size: 2, strides: 1, dilationRate: 1, padding: "valid", ...part }).dataSync());
    expect(outputs({})).toEqual([12, 23, 34]);
    expect(outputs({ padding: "same" })).toEqual([12, 23, 34, 40]);
    expect(outputs({ padding: "causal" })).toEqual([1, 12, 23, 34]);
    expect(outputs({ strides: 2 })).toEqual([12, 34]);
    expect(outputs({ dilationRate: 3 })).toEqual([14]);
  });

  it("agrees with plain loops, gradients too", () => {
    const small = fc.integer({ min: 1, max: 4 });
    const padding = fc.constantFrom("valid" as const, "same" as const, "causal" as const);
    const windows = fc.record({ size: small, strides: small, dilationRate: small, padding });
    const steps = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(windows, fc.tuple(steps, small, small), (window, sizes) => {
        const places = placeWindows(window, sizes[0]);
        fc.pre(places.windows > 0);
        tf.tidy(() => {
          const [, features, filters] = sizes;
          const x = tf.randomNormal<tf.Rank.R3>([1, sizes[0], features]);
          const kernel = tf.randomNormal<tf.Rank.R3>([window.size, features, filters]);
          const dy = tf.randomNormal<tf.Rank.R3>([1, places.windows, filters]);
          const [xs, ks, dys] = [x, kernel, dy].map((tensor) => tensor.dataSync()) as Float32Array[];
          const [ys, dxs, dks] = [dys!, xs!, ks!].map(({ length }) => new Float64Array(length));
          eachProduct(window, sizes, (output, input, weight) => {
            ys![output]! += xs![input]! * ks![weight]!;
            dxs![input]! += dys![output]! * ks![weight]!;
            dks![weight]! += dys![output]! * xs![input]!;
          });
          const { value, grads } = tf.valueAndGrads((a, b) => convolve(a as Tensor3D, b as Tensor3D, window))(
            [x, kernel],
            dy,
          );
          expectClose(value.dataSync(), ys!);
          expectClose(grads[0]!.dataSync(), dxs!);
          expectClose(grads[1]!.dataSync(), dks!);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("leaves no tensor behind", async () => {
    const window: StepWindow = { size: 2, strides: 2, dilationRate: 1, padding: "same" };
    const [x, kernel] = [tf.ones<tf.Rank.R3>([2, 5, 3]), tf.ones<tf.Rank.R3>([2, 3, 4])];
    await expectNoTensorLeft(() => {
      tf.dispose(tf.grads((a, b) => convolve(a as Tensor3D, b as Tensor3D, window))([x, kernel]));
    });
  });
});
