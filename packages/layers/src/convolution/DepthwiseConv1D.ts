import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { serialization, type Tensor, type Tensor3D } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { depthwise } from "./depthwise.js";
import { DepthwiseLayer } from "./DepthwiseLayer.js";
import { DEPTHWISE_OPTIONS, type DepthwiseOptions } from "./depthwiseOptions.js";

/** Options of `depthwiseConv1d`. */
export type DepthwiseConv1DOptions = DepthwiseOptions;

/**
 * The layer that looks for patterns in each feature of a sequence by itself.
 *
 *     y[t] = activation(sum over k of x[t * strides + k * dilationRate] * kernel[k] + bias)
 *
 * Takes [batch, steps, features] and gives [batch, windows, features * depthMultiplier]. A mask ends here, as in Keras.
 *
 * Weights in Keras's order: kernel [kernelSize, features, depthMultiplier], bias [features * depthMultiplier].
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new DepthwiseConv1D({ kernelSize: 5, depthMultiplier: 2 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 96, 16 ]
 * @see https://keras.io/api/layers/convolution_layers/depthwise_convolution1d/
 */
export class DepthwiseConv1D extends DepthwiseLayer<typeof DEPTHWISE_OPTIONS> {
  static readonly className = "DepthwiseConv1D";
  static readonly options = DEPTHWISE_OPTIONS;

  constructor(options: DepthwiseConv1DOptions) {
    super("DepthwiseConv1D", DEPTHWISE_OPTIONS, options);
  }

  protected override outputSize(features: number): number {
    return features * this.settings.depthMultiplier;
  }

  protected override makeWeights([, , features]: Shape): void {
    this.addDepthwiseKernel("kernel", features!);
    this.addBias(features!);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return this.depthwiseSteps(null, builder);
  }

  protected override compute(input: Tensor): Tensor {
    return this.finish(depthwise(input as Tensor3D, this.depthwiseKernel!.read() as Tensor3D, this.window));
  }
}

serialization.registerClass(DepthwiseConv1D);

/**
 * Makes a `DepthwiseConv1D` layer.
 *
 * @example
 * depthwiseConv1d({ kernelSize: 3, padding: "same" }).computeOutputShape([null, 10, 8]); // → [ null, 10, 8 ]
 */
export function depthwiseConv1d(options: DepthwiseConv1DOptions): DepthwiseConv1D {
  return new DepthwiseConv1D(options);
}
