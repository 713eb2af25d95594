import * as tf from "@tensorflow/tfjs-core";
import { loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { optimizerClasses } from "./optimizerFromConfig.js";
import type { OptimizerStep } from "./OptimizerStep.js";
import { plainStep } from "./plainStep.js";
import { sgdRule } from "./rules/sgdRule.js";

describe.each(BACKENDS)("plainStep on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("accumulates, then moves by the mean, takes the decay off and brings the average up to date", async () => {
    await expectNoTensorLeft(() => {
      const variable = (value: number) => tf.tidy(() => tf.variable(tf.scalar(value)));
      const [weight, average, accumulator, gradient] = [variable(1), variable(5), variable(0), tf.scalar(2)];
      const clips = { clipnorm: undefined, clipvalue: undefined, globalClipnorm: undefined };
      const rule = sgdRule({ momentum: 0, nesterov: false }).step(0.1, 1);
      const entry = { weight, gradient, decay: 0.5, slots: [], average, accumulator };
      const step: OptimizerStep = { rule, clips, batches: 0, emaMomentum: 0.5, overwrites: false, weights: [entry] };
      const values = () => [weight, average, accumulator].map((tensor) => tensor.dataSync()[0]!);
      plainStep(step);
      expectClose(values(), [1, 3, 2]);
      plainStep({ ...step, batches: 2, overwrites: true });
      expectClose(values(), [1.65, 1.65, 0]); // 1 - 0.5 - 0.1 * 2 = 0.3; the average of 3 and 0.3
      tf.dispose([weight, average, accumulator, gradient]);
    });
  });
});

describe("plainStep", () => {
  const SHAPES = [[3, 5], [5], [1]];
  const OPTIONS = [
    {},
    { weightDecay: 0.1, globalClipnorm: 0.3 },
    { clipnorm: 0.2, useEma: true, emaOverwriteFrequency: 2, gradientAccumulationSteps: 2 },
    { clipvalue: 0.05 },
  ];

  it.each(Object.entries(optimizerClasses))("takes the steps of the kernels: %s", async (_, make) => {
    await startBackend("wasm");
    for (const options of OPTIONS) {
      const [fused, plain] = [await loadSharedKernels(), undefined].map((kernels) => {
        setSharedKernels(kernels);
        const variables = SHAPES.map((shape) => tf.variable(tf.fill(shape, 0.5)));
        const optimizer = make(options);
        for (let step = 0; step < 6; step++) {
          const gradients = variables.map(({ name, shape, size }) => {
            const values = Float32Array.from({ length: size }, (_value, i) => 0.3 * Math.sin(1 + i + 2 * step));
            return { name, tensor: tf.tensor(values, shape) };
          });
          optimizer.applyGradients(gradients);
        }
        return variables.flatMap((variable) => [...variable.dataSync()]);
      });
      expectClose(plain!, fused!, { absolute: 2e-6, relative: 2e-6 });
    }
    await loadSharedKernels();
  });
});
