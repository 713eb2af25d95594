import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { maskingPlan } from "./maskingPlan.js";
import { any, notEqual, serialization, type Tensor, where, zerosLike } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { number, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { ownGradient } from "../operations/ownGradient.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { withoutGradient } from "../operations/withoutGradient.js";

export interface MaskingOptions extends LayerOptions {
  /** Number in all features of a padding step; default 0. */
  maskValue?: number;
}

const MASKING_OPTIONS = {
  maskValue: number({ default: 0 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<MaskingOptions>;

/**
 * The layer that marks padding: a step of which all features are `maskValue` is masked in the layers behind, and zeros
 * in the output.
 *
 * Takes and gives [batch, steps, features]. A mask that comes in is replaced.
 *
 * Registered under Keras's name in the place of tfjs's own, which cannot stand behind a layer that learns: a model that
 * is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new Masking({ maskValue: -1 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/core_layers/masking/
 */
export class Masking extends PlainLayer<typeof MASKING_OPTIONS> {
  static readonly className = "Masking";
  static readonly options = MASKING_OPTIONS;

  constructor(options?: MaskingOptions) {
    super("Masking", MASKING_OPTIONS, options);
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length < 2) this.refuse("of shape [batch, steps, features]", shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return maskingPlan(this.settings.maskValue, builder);
  }

  protected override compute(input: Tensor): Tensor {
    return ownGradient([input], (save) => {
      const there = this.#there(input, true);
      save([there]);
      return {
        value: where(there, input, zerosLike(input)),
        gradFunc: (dy: Tensor, [saved]) => where(saved!, dy, zerosLike(dy)),
      };
    });
  }

  protected override outputMask(input: Tensor): Tensor {
    return this.#there(input, false);
  }

  /** Mask of the steps that have a feature other than `maskValue`. */
  #there(input: Tensor, keepDims: boolean): Tensor {
    return withoutGradient(() => any(notEqual(input, this.settings.maskValue), -1, keepDims));
  }
}

serialization.registerClass(Masking);

/**
 * Makes a `Masking` layer.
 *
 * @example
 * const layer = masking();
 * layer.getConfig().maskValue; // → 0
 */
export function masking(options?: MaskingOptions): Masking {
  return new Masking(options);
}
