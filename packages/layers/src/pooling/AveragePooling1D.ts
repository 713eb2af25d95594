import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { serialization, type Tensor3D } from "@tensorflow/tfjs-core";
import { meanOverWindows } from "./meanOverWindows.js";
import { POOLING_OPTIONS, PoolingLayer, type PoolingOptions } from "./PoolingLayer.js";
import { windowPoolingPlan } from "./poolingPlan.js";
import type { StepWindow } from "../operations/stepWindow.js";

export type AveragePooling1DOptions = PoolingOptions;

/**
 * The layer that takes the mean of each window of steps, feature by feature; padding does not count.
 *
 * Takes [batch, steps, features] and gives [batch, windows, features]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new AveragePooling1D({ poolSize: 5 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 20, 8 ]
 * @see https://keras.io/api/layers/pooling_layers/average_pooling1d/
 */
export class AveragePooling1D extends PoolingLayer {
  static readonly className = "AveragePooling1D";
  static readonly options = POOLING_OPTIONS;

  constructor(options?: AveragePooling1DOptions) {
    super("AveragePooling1D", options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return windowPoolingPlan("averagePooling1d", this.window, this.loseMask(builder.input.mask), builder);
  }

  protected override pool(sequence: Tensor3D, window: StepWindow): Tensor3D {
    return meanOverWindows(sequence, window);
  }
}

serialization.registerClass(AveragePooling1D);

/**
 * Makes an `AveragePooling1D` layer.
 *
 * @example
 * const layer = averagePooling1d({ poolSize: 3, strides: 1, padding: "same" });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 */
export function averagePooling1d(options?: AveragePooling1DOptions): AveragePooling1D {
  return new AveragePooling1D(options);
}
