import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  model as functionalModel,
  sequential,
  type Shape,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { number } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { activation } from "../core/Activation.js";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { globalAveragePooling1d } from "../pooling/GlobalAveragePooling1D.js";
import { LAYER_OPTIONS } from "./layerOptions.js";
import { constraintOption, initializerOption } from "./partOptions.js";
import { type PlainCall, PlainLayer } from "./PlainLayer.js";

const TABLE = {
  factor: number({ default: 1 }),
  weightInitializer: initializerOption("ones"),
  weightConstraint: constraintOption,
  ...LAYER_OPTIONS,
};

/** Multiplies by its option and its weight; remembers how it was called. */
class Times extends PlainLayer<typeof TABLE> {
  static readonly className = "Times";
  calls: PlainCall[] = [];

  constructor(options?: object) {
    super("Times", TABLE, options);
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 2) this.refuse("of shape [batch, features]", shape, "Flatten it.");
  }

  protected override makeWeights(): void {
    const { weightInitializer, weightConstraint } = this.settings;
    this.addPlannedWeight({ name: "w", shape: [1], initializer: weightInitializer, constraint: weightConstraint });
  }

  protected override compute(x: Tensor, call: PlainCall): Tensor {
    this.calls.push(call);
    return tf.mul(tf.mul(x, this.settings.factor), this.weights[0]!.read());
  }
}

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const ids = (...rows: number[][]) => tf.tensor2d(rows, undefined, "int32");

describe("PlainLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("reads options by its table, makes its weights and computes", () => {
    const layer = new Times({ factor: 3, weightInitializer: "ones", name: "t" });
    expect(numbers(layer.apply(tf.tensor2d([[1, 2]], undefined, "int32")) as Tensor)).toEqual([3, 6]);
    expect(layer.getConfig()).toMatchObject({ name: "t", factor: 3, weightInitializer: { className: "Ones" } });
    expect(() => new Times({ factors: 3 })).toThrow(
      /^Times: options must be made of factor, .* got "factors"\. Did you mean factor\?$/,
    );
    expect(() => layer.apply(tf.ones([1]))).toThrow(
      "Times: input of t must be of shape [batch, features], got [1]. Flatten it.",
    );
  });

  it("is told of training and of the mask, as bool", () => {
    const layer = new Times();
    const callArguments = { training: true, mask: tf.tensor1d([1, 0]) };
    layer.apply(tf.ones([2, 1]), callArguments);
    layer.apply(tf.ones([2, 1]));
    expect(layer.calls.map(({ mask, training }) => [mask?.dtype, training])).toEqual([
      ["bool", true],
      [undefined, false],
    ]);
    expect(Object.keys(callArguments)).toEqual(["training", "mask"]); // the user's object stays as it is
  });

  it("passes the mask on as it came, and hangs none on the output", async () => {
    const layer = new Times();
    const [x, mask] = [tf.ones([2, 1]), tf.tensor1d([1, 0], "bool")];
    layer.apply(x);
    expect(layer.computeMask(x, mask)).toBe(mask);
    expect(layer.computeMask(x)).toBeNull();
    await expectNoTensorLeft(() => (layer.apply(x, { mask }) as Tensor).dispose());
  });

  it("adds the penalty on its outputs to the loss of the batch, once", () => {
    const layer = new Times({ activityRegularizer: "l2" });
    layer.apply(tf.tensor2d([[1, 2]]), { training: true });
    expect(numbers(layer.calculateLosses()[0]!)[0]).toBeCloseTo(0.05, 6);
    expect(numbers(layer.calculateLosses()[0]!)).toEqual([0]);
  });

  describe("in a model of tfjs, which hands one object of arguments from layer to layer", () => {
    it("gives no layer the mask of another branch", () => {
      const words = input({ shape: [3] });
      const masked = dense({ units: 2 }).apply(
        embedding({ inputDim: 4, outputDim: 2, maskZero: true, embeddingsInitializer: "ones" }).apply(words),
      ) as SymbolicTensor;
      const steps = input({ shape: [3, 1] });
      const averages = [masked, steps].map((x) => globalAveragePooling1d().apply(x) as SymbolicTensor);
      for (const outputs of [averages, [averages[1]!, averages[0]!]]) {
        const model = functionalModel({ inputs: [words, steps], outputs });
        const results = model.predict([ids([1, 0, 0]), tf.tensor3d([[[1], [2], [6]]])]) as Tensor[];
        expect(numbers(results[outputs.indexOf(averages[1]!)]!)).toEqual([3]); // not the first step alone
      }
    });

    it("gives the layers of a model inside a model the mask of each call, not of the first", () => {
      const inner = sequential({
        layers: [
          embedding({ inputDim: 9, outputDim: 1, maskZero: true, weights: [tf.reshape(tf.range(0, 9), [9, 1])] }),
          activation({ activation: "linear" }),
          globalAveragePooling1d(),
        ],
      });
      const outer = sequential({ layers: [inner, layers.activation({ activation: "linear" })] });
      const predict = (row: number[]) => numbers(outer.predict(ids(row)) as Tensor);
      expect([predict([4, 0, 0]), predict([0, 4, 8]), predict([1, 2, 3])]).toEqual([[4], [6], [2]]);
    });
  });
});
