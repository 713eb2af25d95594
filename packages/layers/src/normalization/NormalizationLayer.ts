import { add, mul, reshape, rsqrt, sub, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import type { NORMALIZATION_OPTIONS } from "./normalizationOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import type { LayerSettings } from "../layer/readLayerOptions.js";

/** Base of the layers that bring numbers to mean 0 and variance 1. */
export abstract class NormalizationLayer<Table extends typeof NORMALIZATION_OPTIONS> extends PlainLayer<Table> {
  /** Factor of the result; null until the layer has seen its first input, or without `scale`. */
  gamma: LayerVariable | null = null;
  /** Summand of the result; null until then, or without `center`. */
  beta: LayerVariable | null = null;

  /** The axes that are normalized, out of the options; a negative one counts from the end. */
  protected abstract get axes(): readonly number[];

  protected override checkShape(shape: Shape): void {
    const rank = shape.length;
    for (const axis of this.axes) {
      if (axis < -rank || axis >= rank) this.refuse(`of a shape that has axis ${axis}`, shape);
      const size = shape.at(axis);
      if (typeof size !== "number") this.refuse(`of a known size of axis ${axis}`, shape);
    }
    const expected = (this.gamma ?? this.beta)?.shape;
    const sizes = this.axesOf(rank).map((axis) => shape[axis]!);
    if (expected !== undefined && expected.join() !== sizes.join()) {
      this.refuse(`of size ${expected.join(", ")} along axis ${this.axes.join(", ")}`, shape);
    }
  }

  protected override makeWeights(shape: Shape): void {
    const settings = this.settings as LayerSettings<typeof NORMALIZATION_OPTIONS>;
    const sizes = this.axesOf(shape.length).map((axis) => shape[axis]!);
    if (settings.scale) {
      this.gamma = this.addPlannedWeight({
        name: "gamma",
        shape: sizes,
        initializer: settings.gammaInitializer,
        regularizer: settings.gammaRegularizer,
        constraint: settings.gammaConstraint,
      });
    }
    if (settings.center) {
      this.beta = this.addPlannedWeight({
        name: "beta",
        shape: sizes,
        initializer: settings.betaInitializer,
        regularizer: settings.betaRegularizer,
        constraint: settings.betaConstraint,
      });
    }
  }

  /** The axes that are normalized, counted from 0, in order. */
  protected axesOf(rank: number): number[] {
    return this.axes.map((axis) => (axis < 0 ? axis + rank : axis)).sort((a, b) => a - b);
  }

  /** (x - mean) / sqrt(variance + epsilon) * gamma + beta */
  protected normalize(x: Tensor, mean: Tensor, variance: Tensor): Tensor {
    const { epsilon } = this.settings as LayerSettings<typeof NORMALIZATION_OPTIONS>;
    const inverse = rsqrt(add(variance, epsilon));
    const factor = this.gamma === null ? inverse : mul(inverse, this.alongAxes(this.gamma.read(), x.rank, x.shape));
    const scaled = mul(sub(x, mean), factor);
    return this.beta === null ? scaled : add(scaled, this.alongAxes(this.beta.read(), x.rank, x.shape));
  }

  /** A weight with a size of 1 in front of, between and behind its axes, so that it fits the input. */
  protected alongAxes(weight: Tensor, rank: number, shape: readonly number[]): Tensor {
    const axes = this.axesOf(rank);
    return reshape(
      weight,
      shape.map((size, axis) => (axes.includes(axis) ? size : 1)),
    );
  }
}
