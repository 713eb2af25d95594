import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import {
  div,
  equal,
  max,
  mul,
  onesLike,
  serialization,
  sum,
  type Tensor3D,
  where,
  zerosLike,
} from "@tensorflow/tfjs-core";
import { GLOBAL_POOLING_OPTIONS, GlobalPoolingLayer, type GlobalPoolingOptions } from "./GlobalPoolingLayer.js";
import { ownGradient } from "../operations/ownGradient.js";
import { maxOfSteps } from "./overAllSteps.js";
import { globalPoolingPlan } from "./poolingPlan.js";
import { withoutGradient } from "../operations/withoutGradient.js";

export type GlobalMaxPooling1DOptions = GlobalPoolingOptions;

/**
 * The layer that keeps the largest number of all steps, feature by feature. Equal ones share the gradient, as in Keras
 * on TensorFlow.
 *
 * Takes [batch, steps, features] and gives [batch, features]. A mask ends here unused, as in Keras: padding counts.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new GlobalMaxPooling1D();
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 8 ]
 * @see https://keras.io/api/layers/pooling_layers/global_max_pooling1d/
 */
export class GlobalMaxPooling1D extends GlobalPoolingLayer {
  static readonly className = "GlobalMaxPooling1D";
  static readonly options = GLOBAL_POOLING_OPTIONS;

  constructor(options?: GlobalMaxPooling1DOptions) {
    super("GlobalMaxPooling1D", options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return globalPoolingPlan(
      "globalMaxPooling1d",
      { keepdims: this.settings.keepdims, mask: this.loseMask(builder.input.mask) },
      builder,
    );
  }

  protected override pool(sequence: Tensor3D): Tensor3D {
    return maxOfSteps(sequence) ?? this.#composed(sequence);
  }

  #composed(sequence: Tensor3D): Tensor3D {
    return ownGradient([sequence], (save) => {
      const value = max<Tensor3D>(sequence, 1, true);
      save([sequence, value]);
      return {
        value,
        gradFunc: (dy: Tensor3D, [steps, largest]) => {
          // Not by `cast`: on webgpu tfjs leaves a boolean as it is there.
          const winners = withoutGradient(() => where(equal(steps!, largest!), onesLike(steps!), zerosLike(steps!)));
          return mul(winners, div(dy, sum(winners, 1, true)));
        },
      };
    });
  }
}

serialization.registerClass(GlobalMaxPooling1D);

/**
 * Makes a `GlobalMaxPooling1D` layer.
 *
 * @example
 * const layer = globalMaxPooling1d({ keepdims: true });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 1, 8 ]
 */
export function globalMaxPooling1d(options?: GlobalMaxPooling1DOptions): GlobalMaxPooling1D {
  return new GlobalMaxPooling1D(options);
}
