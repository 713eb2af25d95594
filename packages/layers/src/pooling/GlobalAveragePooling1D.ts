import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import {
  cast,
  div,
  expandDims,
  mean,
  serialization,
  sum,
  type Tensor,
  type Tensor3D,
  where,
  zerosLike,
} from "@tensorflow/tfjs-core";
import { GLOBAL_POOLING_OPTIONS, GlobalPoolingLayer, type GlobalPoolingOptions } from "./GlobalPoolingLayer.js";
import { ownGradient } from "../operations/ownGradient.js";
import { meanOfSteps } from "./overAllSteps.js";
import { globalPoolingPlan } from "./poolingPlan.js";

export type GlobalAveragePooling1DOptions = GlobalPoolingOptions;

/**
 * The layer that takes the mean of all steps, feature by feature. Padding does not count: with a mask it is the mean of
 * the steps that are there, and NaN where there is none, as in Keras.
 *
 * Takes [batch, steps, features] and gives [batch, features]. The mask ends here.
 *
 * Registered under Keras's name in the place of tfjs's own, which ignores the mask: a model that is read from a config
 * gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new GlobalAveragePooling1D();
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 8 ]
 * @see https://keras.io/api/layers/pooling_layers/global_average_pooling1d/
 */
export class GlobalAveragePooling1D extends GlobalPoolingLayer {
  static readonly className = "GlobalAveragePooling1D";
  static readonly options = GLOBAL_POOLING_OPTIONS;

  constructor(options?: GlobalAveragePooling1DOptions) {
    super("GlobalAveragePooling1D", options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return globalPoolingPlan("globalAveragePooling1d", { keepdims: this.settings.keepdims, mask: null }, builder);
  }

  protected override pool(sequence: Tensor3D, mask: Tensor | null): Tensor3D {
    if (mask !== null) this.checkMask(mask, sequence.shape.slice(0, 2));
    return meanOfSteps(sequence, mask) ?? this.#composed(sequence, mask);
  }

  #composed(sequence: Tensor3D, mask: Tensor | null): Tensor3D {
    if (mask === null) return mean(sequence, 1, true);
    return ownGradient([sequence], (save) => {
      const there = expandDims(mask, 2);
      const count = sum(cast(there, "float32"), 1, true);
      save([there, count]);
      return {
        value: div<Tensor3D>(sum(where(there, sequence, zerosLike(sequence)), 1, true), count),
        gradFunc: (dy: Tensor3D, [saved, steps]) => {
          const share = div(dy, steps!); // of the steps that are there; infinite where there is none
          return where(saved!, share, zerosLike(share));
        },
      };
    });
  }

  protected override outputMask(): null {
    return null;
  }
}

serialization.registerClass(GlobalAveragePooling1D);

/**
 * Makes a `GlobalAveragePooling1D` layer.
 *
 * @example
 * const layer = globalAveragePooling1d({ keepdims: true });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 1, 8 ]
 */
export function globalAveragePooling1d(options?: GlobalAveragePooling1DOptions): GlobalAveragePooling1D {
  return new GlobalAveragePooling1D(options);
}
