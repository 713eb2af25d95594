import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { MERGE_OPTIONS, type MergeInput, MergeLayer, spreadMask } from "./MergeLayer.js";

/** Gives the first input; remembers what it merged. */
class First extends MergeLayer {
  static readonly className = "First";
  merged: readonly MergeInput[] = [];

  constructor() {
    super("First", MERGE_OPTIONS, { name: "first" });
  }

  protected override merge(inputs: readonly MergeInput[]): Tensor {
    this.merged = inputs;
    return inputs[0]!.input;
  }
}

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const mask = (...rows: number[][]) => tf.tensor2d(rows, undefined, "bool");

describe("MergeLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("brings inputs to one rank, and keeps the masks of those that had it", () => {
    const layer = new First();
    const masks = [mask([1, 0, 1]), tf.ones([1], "bool")];
    layer.apply([tf.ones([1, 3, 2]), tf.ones([1, 2])], { mask: masks });
    const seen = layer.merged.map((merged) => [merged.input.shape, merged.mask?.shape]);
    expect(seen).toEqual([
      [
        [1, 3, 2],
        [1, 3, 1],
      ],
      [[1, 1, 2], undefined],
    ]);
  });

  it("does not take a mask that is no list for that of an input", () => {
    const layer = new First();
    layer.apply([tf.ones([1, 3, 2]), tf.ones([1, 3, 2])], { mask: mask([1, 0, 1]) });
    expect(layer.merged.map((merged) => merged.mask)).toEqual([null, null]);
  });

  it("refuses a list of masks of another length than that of the inputs", () => {
    const inputs = [tf.ones([1, 3, 2]), tf.ones([1, 3, 2])];
    expect(() => new First().apply(inputs, { mask: [mask([1, 0, 1])] })).toThrow(
      "First: mask of first must be a list of 2, a mask or null for each input, got [a Tensor].",
    );
  });

  it("joins masks of steps and of rows, and gives none where one is missing", () => {
    const layer = new First();
    const inputs = [tf.ones([2, 3, 2]), tf.ones([2, 2])];
    const given = [mask([1, 0, 0], [0, 0, 0]), tf.tensor1d([0, 1], "bool")];
    expect(numbers(layer.computeMask(inputs, given))).toEqual([1, 0, 0, 1, 1, 1]);
    expect(layer.computeMask(inputs, [given[0]!, null as never])).toBeNull();
    expect(layer.computeMask(inputs)).toBeNull();
  });

  it("knows the output shape as far as those of the inputs are known", () => {
    const shapeOf = (...shapes: (number | null)[][]) => new First().computeOutputShape(shapes);
    // Keras 3.15.1: Add().compute_output_shape of the same shapes
    expect(shapeOf([null, 3, 2], [4, 1, 2])).toEqual([4, 3, 2]);
    expect(shapeOf([null, null, 2], [null, 5, 2])).toEqual([null, null, 2]);
    expect(shapeOf([null, 2], [null, 3, 2])).toEqual([null, 3, 2]);
    expect(() => shapeOf([null, 3], [null, 2, 2])).toThrow("of shapes that fit each other");
  });

  it("takes a list of one, and one symbolic tensor as such a list", () => {
    expect(numbers(new First().apply([tf.ones([1, 2])]) as Tensor)).toEqual([1, 1]);
    expect((new First().apply(input({ shape: [3] })) as SymbolicTensor).shape).toEqual([null, 3]);
  });
});

describe("spreadMask", () => {
  it("puts axes behind a mask", () => {
    expect(spreadMask(tf.ones([2, 3], "bool"), 4)!.shape).toEqual([2, 3, 1, 1]);
    expect(spreadMask(null, 3)).toBeNull();
  });
});
