import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { serialization, type Tensor3D } from "@tensorflow/tfjs-core";
import { maxOverWindows } from "./maxOverWindows.js";
import { POOLING_OPTIONS, PoolingLayer, type PoolingOptions } from "./PoolingLayer.js";
import { windowPoolingPlan } from "./poolingPlan.js";
import type { StepWindow } from "../operations/stepWindow.js";

export type MaxPooling1DOptions = PoolingOptions;

/**
 * The layer that keeps the largest number of each window of steps, feature by feature.
 *
 * Takes [batch, steps, features] and gives [batch, windows, features]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new MaxPooling1D({ poolSize: 5 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 20, 8 ]
 * @see https://keras.io/api/layers/pooling_layers/max_pooling1d/
 */
export class MaxPooling1D extends PoolingLayer {
  static readonly className = "MaxPooling1D";
  static readonly options = POOLING_OPTIONS;

  constructor(options?: MaxPooling1DOptions) {
    super("MaxPooling1D", options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return windowPoolingPlan("maxPooling1d", this.window, this.loseMask(builder.input.mask), builder);
  }

  protected override pool(sequence: Tensor3D, window: StepWindow): Tensor3D {
    return maxOverWindows(sequence, window);
  }
}

serialization.registerClass(MaxPooling1D);

/**
 * Makes a `MaxPooling1D` layer.
 *
 * @example
 * const layer = maxPooling1d({ poolSize: 3, strides: 1, padding: "same" });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 */
export function maxPooling1d(options?: MaxPooling1DOptions): MaxPooling1D {
  return new MaxPooling1D(options);
}
