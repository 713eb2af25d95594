import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { rescalePlan } from "./rescalePlan.js";
import { spreadPlaces } from "../operations/permutedPlaces.js";
import { add, div, maximum, mul, reshape, serialization, sqrt, sub, Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import {
  ArgumentError,
  boolean,
  checkNdArray,
  custom,
  fromRows,
  type NdArray,
  type NestedNumbers,
  type OptionTable,
  type TypedArray,
} from "@seqloom/array";
import { initializerKind } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { RunningMoments } from "./RunningMoments.js";

/** Data of `adapt`: [samples, ...] as an array or a tensor, or batches of them. */
export type AdaptData = Tensor | NdArray<TypedArray> | Iterable<Tensor | NdArray<TypedArray>>;

export interface NormalizationLayerOptions extends LayerOptions {
  /** Axis of the features, or a list of axes. Each feature has a mean of its own; null: one mean for all. Default -1. */
  axis?: number | number[] | null;
  /** Mean to subtract. A number, or one for each index along the axis; null: that of the data of `adapt`. Default null. */
  mean?: number | NestedNumbers | null;
  /** Variance that belongs to `mean`; default null. */
  variance?: number | NestedNumbers | null;
  /** Whether to turn normalized numbers back into the unit of the data; default false. */
  invert?: boolean;
}

const NUMBERS = "a number, a list of numbers (nested for several axes), or null";

const NORMALIZATION_LAYER_OPTIONS = {
  axis: custom<number | number[] | null>("an integer, a list of different ones, or null", areAxes, { default: -1 }),
  mean: custom<number | NestedNumbers | null>(NUMBERS, areNumbers, { default: null }),
  variance: custom<number | NestedNumbers | null>(NUMBERS, areNumbers, { default: null }),
  invert: boolean({ default: false }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<NormalizationLayerOptions>;

/** Smallest deviation that is divided by, as in Keras. */
const SMALLEST = 1e-7;

/** Mean and variance as they fit an input. */
interface Statistics {
  readonly mean: Tensor;
  readonly variance: Tensor;
}

/**
 * The layer that brings every feature to mean 0 and variance 1, by the mean and variance of data that it has seen: the scaler of
 * a model that carries it along.
 *
 *     y = (x - mean) / max(sqrt(variance), 1e-7)
 *
 * `adapt(data)` finds both before the training; nothing is learned in it. Takes and gives any shape; a mask goes on.
 *
 * Weights in Keras's order, unless `mean` and `variance` are given: mean, variance, count (which Keras has kept for old files).
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` and `adapt` on a wrong shape
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const layer = new Normalization();
 * layer.adapt({ data: Float32Array.of(0, 7, 2, 9), shape: [2, 2] });
 * Array.from(await layer.apply(tf.tensor2d([[0, 9]])).data()); // → [ -1, 1 ]
 * @see https://keras.io/api/layers/preprocessing_layers/numerical/normalization/
 */
export class Normalization extends PlainLayer<typeof NORMALIZATION_LAYER_OPTIONS> {
  static readonly className = "Normalization";
  static readonly options = NORMALIZATION_LAYER_OPTIONS;

  /** Mean of the data; null until the layer has seen its first input, or where `mean` is given. */
  mean: LayerVariable | null = null;
  /** Variance of the data; null as `mean`. */
  variance: LayerVariable | null = null;

  constructor(options?: NormalizationLayerOptions) {
    super("Normalization", NORMALIZATION_LAYER_OPTIONS, options);
    const { mean, variance } = this.settings;
    if ((mean === null) !== (variance === null)) {
      const allowed = mean === null ? "left out where mean is" : "given where mean is";
      throw new ArgumentError("Normalization", "variance", allowed, variance);
    }
    if (mean === null) return;
    const [one, other] = [arrayOf(mean), arrayOf(variance!)];
    if (one.shape.join() !== other.shape.join()) {
      throw new ArgumentError("Normalization", "variance", `of the shape [${one.shape.join(", ")}] of mean`, variance);
    }
    const axes = this.#axes.length;
    if (one.shape.length > axes) throw new ArgumentError("Normalization", "mean", `of rank ${axes} or less`, mean);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(layerConfig(cls.className, { ...config, axis: config.axis === null ? [] : config.axis }));
  }

  /** The config, with the axes as a list, as Keras writes them. */
  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), axis: [...this.#axes] };
  }

  /**
   * Finds mean and variance of data, in float64. What the layer had before is forgotten.
   *
   * @param data [samples, ...], or batches of such. Tensors are read at once, which webgpu cannot: give it arrays
   * @throws ArgumentError where `mean` is given, on data of another shape than the inputs have, or without a batch
   */
  adapt(data: AdaptData): void {
    if (this.settings.mean !== null) {
      throw new ArgumentError("Normalization", "adapt", "left out where mean and variance are given", "a call");
    }
    const batches = [...batchesOf(data)].map(readBatch);
    const [first] = batches;
    if (first === undefined) throw new ArgumentError("Normalization", "data", "one batch or more", data);
    const { shape } = first;
    for (const batch of batches) this.checkShape([...batch.shape]);
    if (!this.built) this.build([null, ...shape.slice(1)]);
    const axes = this.#axesOf(shape.length);
    const sizes = axes.map((axis) => shape[axis]!);
    const moments = new RunningMoments(axes, sizes);
    for (const batch of batches) moments.add(batch);
    tidy(() => {
      this.mean!.write(tensor(Float32Array.from(moments.mean), sizes));
      this.variance!.write(tensor(Float32Array.from(moments.variance), sizes));
    });
  }

  protected override checkShape(shape: Shape): void {
    for (const axis of this.#axes) {
      if (axis < -shape.length || axis >= shape.length) this.refuse(`of a shape that has axis ${axis}`, shape);
      if (typeof shape.at(axis) !== "number") this.refuse(`of a known size of axis ${axis}`, shape);
    }
    const sizes = this.#axesOf(shape.length).map((axis) => shape[axis]!);
    const given = this.settings.mean === null ? this.mean?.shape : arrayOf(this.settings.mean).shape;
    const expected = given?.map((size, index) => [size, sizes[sizes.length - given.length + index]!] as const) ?? [];
    const spreads = this.settings.mean !== null; // a given mean of size 1 serves all indexes
    if (expected.some(([size, actual]) => size !== actual && !(spreads && size === 1))) {
      this.refuse(`of size ${given!.join(", ")} along axis ${this.#axes.join(", ")}`, shape);
    }
  }

  protected override makeWeights(shape: Shape): void {
    if (this.settings.mean !== null) return;
    const sizes = this.#axesOf(shape.length).map((axis) => shape[axis]!);
    const [zeros, ones] = ["zeros", "ones"].map((name) => initializerKind.make(name));
    this.mean = this.addPlannedWeight({ name: "mean", shape: sizes, initializer: zeros!, trainable: false });
    this.variance = this.addPlannedWeight({ name: "variance", shape: sizes, initializer: ones!, trainable: false });
    this.addWeight("count", [], "int32", zeros, undefined, false);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape } = builder.input;
    const { mean, variance, invert } = this.settings;
    const given = mean === null ? null : ([arrayOf(mean), arrayOf(variance!)] as const);
    const sizes = this.#alongAxes(shape, given ? given[0].shape : (this.mean!.shape as number[]));
    const [middle, spread] = given
      ? given.map(({ data }) => ({ values: Float32Array.from(data) }))
      : [this.mean!, this.variance!].map((weight) => builder.weight(weight));
    const parts = { mean: middle!, variance: spread!, places: spreadPlaces(shape, sizes), smallest: SMALLEST, invert };
    return rescalePlan(parts, builder);
  }

  protected override compute(input: Tensor): Tensor {
    const { mean, variance } = this.#statistics(input);
    const deviation = maximum(sqrt(variance), SMALLEST);
    return this.settings.invert ? add(mean, mul(input, deviation)) : div(sub(input, mean), deviation);
  }

  /** Mean and variance with a size of 1 along the other axes. */
  #statistics({ shape }: Tensor): Statistics {
    const along = (values: Tensor): Tensor => reshape(values, this.#alongAxes(shape, values.shape));
    const { mean, variance } = this.settings;
    if (mean === null) return { mean: along(this.mean!.read()), variance: along(this.variance!.read()) };
    const [given, spread] = [mean, variance!].map((values) => {
      const { data, shape: sizes } = arrayOf(values);
      return along(tensor(data, [...sizes]));
    });
    return { mean: given!, variance: spread! };
  }

  /** The shape of mean and variance with a size of 1 along the other axes of an input. */
  #alongAxes(shape: readonly number[], sizes: readonly number[]): number[] {
    const axes = this.#axesOf(shape.length);
    const along = shape.map(() => 1);
    for (const [index, size] of sizes.entries()) along[axes[axes.length - sizes.length + index]!] = size;
    return along;
  }

  get #axes(): readonly number[] {
    const { axis } = this.settings;
    return axis === null ? [] : [axis].flat();
  }

  /** The axes counted from 0, in order. */
  #axesOf(rank: number): number[] {
    return this.#axes.map((axis) => (axis < 0 ? axis + rank : axis)).sort((a, b) => a - b);
  }
}

serialization.registerClass(Normalization);

/**
 * Makes a `Normalization` layer.
 *
 * @example
 * normalization({ axis: null, mean: 3, variance: 4 }).getConfig().axis; // → []
 */
export function normalization(options?: NormalizationLayerOptions): Normalization {
  return new Normalization(options);
}

function batchesOf(data: AdaptData): Iterable<Tensor | NdArray<TypedArray>> {
  const isOne = data instanceof Tensor || !(Symbol.iterator in Object(data));
  return isOne ? [data as Tensor] : (data as Iterable<Tensor>);
}

function readBatch(batch: Tensor | NdArray<TypedArray>): NdArray<TypedArray> {
  if (batch instanceof Tensor) return { data: batch.dataSync(), shape: batch.shape };
  checkNdArray("Normalization", "data", batch, { minRank: 1 });
  return batch;
}

function arrayOf(numbers: number | NestedNumbers): NdArray {
  return typeof numbers === "number" ? { data: Float32Array.of(numbers), shape: [] } : fromRows(numbers);
}

function areAxes(value: unknown): boolean {
  if (value === null) return true;
  const axes: unknown[] = Array.isArray(value) ? value : [value];
  return axes.every(Number.isSafeInteger) && new Set(axes).size === axes.length;
}

function areNumbers(value: unknown): boolean {
  if (value === null || Number.isFinite(value)) return true;
  return Array.isArray(value) && value.length > 0 && value.every((item) => item !== null && areNumbers(item));
}
