import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { layerNormalizationPlan } from "./layerNormalizationPlan.js";
import { moments, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { custom, type OptionTable } from "@seqloom/array";
import { layerConfig } from "../config/layerConfig.js";
import { fusedNormalization } from "./fusedNormalization.js";
import { NormalizationLayer } from "./NormalizationLayer.js";
import { NORMALIZATION_OPTIONS, type NormalizationOptions } from "./normalizationOptions.js";

export interface LayerNormalizationOptions extends NormalizationOptions {
  /** Axis over which the mean is taken, or a list of axes; default -1. */
  axis?: number | number[];
}

const LAYER_NORMALIZATION_OPTIONS = {
  axis: custom<number | number[]>("an integer, or a list of different ones", isAxes, { default: -1 }),
  ...NORMALIZATION_OPTIONS,
} satisfies OptionTable<LayerNormalizationOptions>;

/**
 * The layer that brings the features of every step to mean 0 and variance 1, each step by itself: it is the same in
 * training and outside, and for a batch of one.
 *
 *     y = (x - mean) / sqrt(variance + epsilon) * gamma + beta
 *
 * Takes and gives any shape; a mask goes on. Weights in Keras's order: gamma, beta, each of the size of the axis.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new LayerNormalization();
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/normalization_layers/layer_normalization/
 * @see https://arxiv.org/abs/1607.06450 Ba, Kiros and Hinton (2016)
 */
export class LayerNormalization extends NormalizationLayer<typeof LAYER_NORMALIZATION_OPTIONS> {
  static readonly className = "LayerNormalization";
  static readonly options = LAYER_NORMALIZATION_OPTIONS;

  constructor(options?: LayerNormalizationOptions) {
    super("LayerNormalization", LAYER_NORMALIZATION_OPTIONS, options);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(layerConfig(cls.className, config, { rmsScaling: false }));
  }

  protected override get axes(): readonly number[] {
    return [this.settings.axis].flat();
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { gamma, beta } = this;
    const axes = this.axesOf(builder.input.shape.length);
    return layerNormalizationPlan({ gamma, beta, axes, epsilon: this.settings.epsilon }, builder);
  }

  protected override compute(input: Tensor): Tensor {
    const axes = this.axesOf(input.rank);
    const [gamma, beta] = [this.gamma, this.beta].map((weight) => weight?.read() ?? null) as [
      Tensor | null,
      Tensor | null,
    ];
    const ofLastAxis = axes.length === 1 && axes[0] === input.rank - 1;
    const fused = ofLastAxis ? fusedNormalization({ input, gamma, beta, epsilon: this.settings.epsilon }) : undefined;
    return fused ?? this.#composed(input, axes);
  }

  #composed(input: Tensor, axes: number[]): Tensor {
    const { mean, variance } = moments(input, axes, true);
    return this.normalize(input, mean, variance);
  }
}

serialization.registerClass(LayerNormalization);

/**
 * Makes a `LayerNormalization` layer.
 *
 * @example
 * const layer = layerNormalization({ epsilon: 1e-6 });
 * layer.getConfig().center; // → true
 */
export function layerNormalization(options?: LayerNormalizationOptions): LayerNormalization {
  return new LayerNormalization(options);
}

function isAxes(value: unknown): boolean {
  const axes: unknown[] = Array.isArray(value) ? value : [value];
  return axes.length > 0 && axes.every(Number.isSafeInteger) && new Set(axes).size === axes.length;
}
