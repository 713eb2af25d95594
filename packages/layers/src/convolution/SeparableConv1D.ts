import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { reshape, serialization, type Tensor, type Tensor2D, type Tensor3D } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { integer, type OptionTable } from "@seqloom/array";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";
import { matrixProduct } from "../operations/matrixProduct.js";
import { depthwise } from "./depthwise.js";
import { DepthwiseLayer } from "./DepthwiseLayer.js";
import { DEPTHWISE_OPTIONS, type DepthwiseOptions } from "./depthwiseOptions.js";

export interface SeparableConv1DOptions extends DepthwiseOptions {
  /** Numbers in an output step. */
  filters: number;
  /** Initial values of the kernel that mixes the features; default `glorotUniform()`. */
  pointwiseInitializer?: Given<Initializer>;
  /** Penalty on the kernel that mixes the features; default none. */
  pointwiseRegularizer?: Given<Regularizer> | null;
  /** Bounds of the kernel that mixes the features; default none. */
  pointwiseConstraint?: Given<Constraint> | null;
}

const SEPARABLE_OPTIONS = {
  filters: integer({ min: 1 }),
  pointwiseInitializer: initializerOption("glorotUniform"),
  pointwiseRegularizer: regularizerOption,
  pointwiseConstraint: constraintOption,
  ...DEPTHWISE_OPTIONS,
} satisfies OptionTable<SeparableConv1DOptions>;

/**
 * The layer that looks for patterns in each feature by itself and then mixes the features: a Conv1D with far fewer weights.
 *
 *     y = activation(depthwise(x) pointwiseKernel + bias)
 *
 * Takes [batch, steps, features] and gives [batch, windows, filters]. A mask ends here, as in Keras.
 *
 * Weights in Keras's order: depthwise_kernel [kernelSize, features, depthMultiplier], pointwise_kernel [1, features *
 * depthMultiplier, filters], bias [filters].
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new SeparableConv1D({ filters: 32, kernelSize: 5 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 96, 32 ]
 * @see https://keras.io/api/layers/convolution_layers/separable_convolution1d/
 */
export class SeparableConv1D extends DepthwiseLayer<typeof SEPARABLE_OPTIONS> {
  static readonly className = "SeparableConv1D";
  static readonly options = SEPARABLE_OPTIONS;

  /** [1, features * depthMultiplier, filters]; null until the layer has seen its first input. */
  pointwiseKernel: LayerVariable | null = null;

  constructor(options: SeparableConv1DOptions) {
    super("SeparableConv1D", SEPARABLE_OPTIONS, options);
  }

  protected override outputSize(): number {
    return this.settings.filters;
  }

  protected override makeWeights([, , features]: Shape): void {
    const { filters, depthMultiplier } = this.settings;
    const { pointwiseInitializer, pointwiseRegularizer, pointwiseConstraint } = this.settings;
    this.addDepthwiseKernel("depthwise_kernel", features!);
    this.pointwiseKernel = this.addPlannedWeight({
      name: "pointwise_kernel",
      shape: [1, features! * depthMultiplier, filters],
      initializer: pointwiseInitializer,
      regularizer: pointwiseRegularizer,
      constraint: pointwiseConstraint,
    });
    this.addBias(features!);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return this.depthwiseSteps(this.pointwiseKernel, builder);
  }

  protected override compute(input: Tensor): Tensor {
    const patterns = depthwise(input as Tensor3D, this.depthwiseKernel!.read() as Tensor3D, this.window);
    const [batch, windows, size] = patterns.shape;
    const rows: Tensor2D = reshape(patterns, [batch * windows, size]);
    const kernel: Tensor2D = reshape(this.pointwiseKernel!.read(), [size, this.settings.filters]);
    return this.finish(reshape(matrixProduct(rows, kernel), [batch, windows, this.settings.filters]));
  }
}

serialization.registerClass(SeparableConv1D);

/**
 * Makes a `SeparableConv1D` layer.
 *
 * @example
 * separableConv1d({ filters: 4, kernelSize: 3, padding: "same" }).computeOutputShape([null, 10, 8]); // → [ null, 10, 4 ]
 */
export function separableConv1d(options: SeparableConv1DOptions): SeparableConv1D {
  return new SeparableConv1D(options);
}
