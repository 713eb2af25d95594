import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import fc from "fast-check";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { losses, type LossName } from "./losses.js";
import { toSnakeCase } from "../compile/lossByName.js";

interface LossCase {
  name: string;
  class_name: string;
  config: { from_logits?: boolean; label_smoothing?: number; ignore_class?: number | null; delta?: number };
  y_true: GoldenArray;
  y_pred: GoldenArray;
  per_sample: GoldenArray;
}

interface LossCases {
  cases: LossCase[];
}

beforeAll(() => useBackend("cpu"));

/** Keras's class name as the name of the loss; undefined for settings that only the classes have. */
function lossOf({ class_name: className, config, name }: LossCase): LossName | undefined {
  const special = config.from_logits || config.label_smoothing || (config.ignore_class ?? null) !== null;
  if (special || name.includes("delta")) return undefined;
  const snake = className === "KLDivergence" ? "kl_divergence" : toSnakeCase(className);
  return snake in losses ? (snake as LossName) : undefined;
}

/** Targets of one axis less than the predictions get a last axis of 1, as fit gives it to them. */
function computed({ y_true, y_pred }: LossCase, loss: LossName): Float32Array {
  return tf.tidy(() => {
    const truth = goldenTensor(y_true);
    const yTrue = truth.rank < y_pred.shape.length ? tf.expandDims(truth, -1) : truth;
    return losses[loss](yTrue, goldenTensor(y_pred)).dataSync<"float32">();
  });
}

function agrees({ cases }: LossCases): void {
  const known = cases.filter((lossCase) => lossOf(lossCase) !== undefined);
  it.each(known)("gives for $name what Keras gives for each sample", (lossCase) => {
    expectClose(computed(lossCase, lossOf(lossCase)!), lossCase.per_sample.data.map(Number));
  });
}

describe("losses", () => {
  describe("beside Keras", () => {
    const fixture = readJson<LossCases>(join(import.meta.dirname, "../fixtures/losses.json"));
    agrees(fixture);

    it("covers every loss", () => {
      expect(new Set(fixture.cases.map(lossOf))).toEqual(new Set(Object.keys(losses)));
    });
  });
  describeGolden<LossCases>("training/losses.json.gz", agrees);

  it("costs nothing to be right, for all that measure a distance", () => {
    const values = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(values, (row) => {
        for (const name of ["mean_squared_error", "mean_absolute_error", "huber", "log_cosh"] as const) {
          const loss = tf.tidy(() => losses[name](tf.tensor([row]), tf.tensor([row])).dataSync()[0]!);
          expect(loss).toBeCloseTo(0, 6);
        }
      }),
      { numRuns: 20 },
    );
  });

  describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
    beforeAll(() => useBackend(backend));

    it.each(Object.keys(losses) as LossName[])("has a gradient to learn from: %s", (name) => {
      const sparse = name === "sparse_categorical_crossentropy";
      const gradient = tf.tidy(() => {
        const truth = sparse ? tf.tensor([[1]]) : tf.tensor([[0, 1, 0]]);
        return tf
          .grad((p) => tf.mean(losses[name](truth, p)))(tf.tensor([[0.5, 0.2, 0.3]]))
          .dataSync();
      });
      expect(gradient.every(Number.isFinite)).toBe(true);
      expect(gradient[1]).toBeLessThan(0); // more of the right class costs less
    });
  });
});
