import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import fc from "fast-check";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, goldenTensor, readJson, type GoldenArray } from "@seqloom/testing";
import { toSnakeCase } from "../compile/lossByName.js";
import type { Reduction } from "../weights/reduceLoss.js";
import { type LossName, type LossSettings, formulas } from "./formulas.js";
import { fittingCrossentropy, losses, lossWith } from "./losses.js";
import { type Loss, makeLoss } from "./makeLoss.js";

/** A loss that ran in Keras. */
interface LossCase {
  name: string;
  class_name: string;
  config: Record<string, number | string | boolean | null>;
  y_true: GoldenArray;
  y_pred: GoldenArray;
  per_sample: GoldenArray;
  value: GoldenArray;
  value_weighted: GoldenArray;
  sample_weight_shape: number[];
  sum: GoldenArray;
  mean_with_sample_weight: GoldenArray;
  gradient: GoldenArray;
  gradient_weighted: GoldenArray;
}

interface LossCases {
  sample_weight: GoldenArray;
  cases: LossCase[];
}

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function formulaOf({ class_name: className }: LossCase): LossName {
  return className === "KLDivergence" ? "kl_divergence" : (toSnakeCase(className) as LossName);
}

/** Keras writes no delta into the config of a Huber; the name of its case has it. */
function settingsOf({ config, name }: LossCase): LossSettings {
  const { name: _, reduction: __, ...own } = config;
  const delta = /delta_([\d.]+)/.exec(name);
  const read = Object.entries(own).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(read.map(([key, value]) => [camel(key), value])),
    ...(delta && { delta: Number(delta[1]) }),
  };
}

function lossOf(lossCase: LossCase, reduction: Reduction): Loss {
  return makeLoss(formulaOf(lossCase), { ...settingsOf(lossCase), reduction });
}

const numbers = ({ data }: GoldenArray): number[] => data.map(Number);

/** Values of Keras for a loss, in our form. */
function computed(lossCase: LossCase, weights: GoldenArray) {
  return tf.tidy(() => {
    const [yTrue, yPred] = [goldenTensor(lossCase.y_true), goldenTensor(lossCase.y_pred)];
    const w = tf.reshape(goldenTensor(weights), lossCase.sample_weight_shape);
    const mean = lossOf(lossCase, "sum_over_batch_size");
    const { value, grad } = tf.valueAndGrad((p) => mean(yTrue, p))(yPred);
    const weighted = tf.valueAndGrad((p) => mean(yTrue, p, w))(yPred);
    const of = (reduction: Reduction, sampleWeight?: tf.Tensor) =>
      lossOf(lossCase, reduction)(yTrue, yPred, sampleWeight).dataSync<"float32">();
    return {
      per_sample: of("none"),
      value: value.dataSync<"float32">(),
      value_weighted: weighted.value.dataSync<"float32">(),
      sum: of("sum"),
      mean_with_sample_weight: of("mean_with_sample_weight", w),
      gradient: grad.dataSync<"float32">(),
      gradient_weighted: weighted.grad.dataSync<"float32">(),
    };
  });
}

function agrees({ cases, sample_weight: weights }: LossCases): void {
  it.each(cases)("gives for $name the values, reductions and gradients of Keras", (lossCase) => {
    for (const [name, values] of Object.entries(computed(lossCase, weights))) {
      expectClose(values, numbers(lossCase[name as "value"]));
    }
  });
}

const fixture = readJson<LossCases>(join(import.meta.dirname, "../fixtures/losses.json"));

describe.each(["cpu", "wasm"] as const)("losses on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("beside Keras", () => agrees(fixture));
  describeGolden<LossCases>("training/losses.json.gz", (golden) => {
    it("has 54 losses", () => expect(golden.cases).toHaveLength(54));
    agrees(golden);
  });

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

describe("losses", () => {
  beforeAll(() => useBackend("cpu"));

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

  it("has a fixture of each formula but the one for several classes in focus, which the golden file has not", () => {
    const names = new Set<string>([...fixture.cases.map(formulaOf), "categorical_focal_crossentropy"]);
    expect(names).toEqual(new Set(Object.keys(losses)));
  });
});

describe("fittingCrossentropy", () => {
  beforeAll(() => useBackend("cpu"));

  it("is the crossentropy that fits the shapes", () => {
    const of = (truth: tf.Tensor, predicted: number[][]) =>
      tf.tidy(() => fittingCrossentropy(truth, tf.tensor2d(predicted)).dataSync()[0]);
    expect(of(tf.tensor1d([1]), [[0.25]])).toBeCloseTo(Math.log(4), 5);
    expect(of(tf.tensor1d([1]), [[0.75, 0.25]])).toBeCloseTo(Math.log(4), 5);
    expect(of(tf.tensor2d([[1]]), [[0.75, 0.25]])).toBeCloseTo(Math.log(4), 5);
    expect(of(tf.tensor2d([[0, 1]]), [[0.75, 0.25]])).toBeCloseTo(Math.log(4), 5);
  });
});

describe("lossWith", () => {
  beforeAll(() => useBackend("cpu"));

  it("runs in rows along the last axis only", () => {
    tf.tidy(() => {
      const [yTrue, yPred] = [tf.tensor2d([[0, 1], [1, 1]]), tf.tensor2d([[0.1, 0.8], [0.7, 0.6]])]; // prettier-ignore
      const ofColumns = lossWith("binary_crossentropy", { axis: 0 })(yTrue, yPred);
      const ofRows = lossWith("binary_crossentropy")(tf.transpose(yTrue), tf.transpose(yPred));
      expectClose(ofColumns.dataSync(), ofRows.dataSync());
    });
  });
});

describe("formulas", () => {
  beforeAll(() => useBackend("cpu"));

  it.each(fixture.cases)("gives for $name in operations of tfjs what it gives in rows", (lossCase) => {
    tf.tidy(() => {
      const [given, yPred] = [goldenTensor(lossCase.y_true), goldenTensor(lossCase.y_pred)];
      const yTrue = given.rank < yPred.rank ? tf.expandDims(given, -1) : given;
      const formula = formulas[formulaOf(lossCase)](settingsOf(lossCase));
      expectClose(formula(yTrue, yPred).dataSync(), numbers(lossCase.per_sample));
      const gradient = tf.grad((p) => tf.mean(formula(yTrue, p)))(yPred);
      if (lossCase.config.ignore_class == null) expectClose(gradient.dataSync(), numbers(lossCase.gradient));
    });
  });
});
