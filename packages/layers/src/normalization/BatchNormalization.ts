import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { batchNormalizationPlan } from "./batchNormalizationPlan.js";
import {
  add,
  cast,
  div,
  expandDims,
  moments,
  mul,
  reshape,
  serialization,
  square,
  sub,
  sum,
  type Tensor,
  tidy,
  where,
  zerosLike,
} from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { custom, number, type OptionTable } from "@seqloom/array";
import type { Initializer } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import { NormalizationLayer } from "./NormalizationLayer.js";
import { NORMALIZATION_OPTIONS, type NormalizationOptions } from "./normalizationOptions.js";
import { type Given, initializerOption } from "../layer/partOptions.js";
import type { PlainCall } from "../layer/PlainLayer.js";

export interface BatchNormalizationOptions extends NormalizationOptions {
  /** Axis of the features, each of which is normalized by itself; default -1. */
  axis?: number | readonly [number];
  /** Share of the moving mean and variance that stays at each batch; default 0.99. */
  momentum?: number;
  /** Initial values of the moving mean; default `zeros()`. */
  movingMeanInitializer?: Given<Initializer>;
  /** Initial values of the moving variance; default "ones". */
  movingVarianceInitializer?: Given<Initializer>;
}

const BATCH_NORMALIZATION_OPTIONS = {
  axis: custom<number | readonly [number]>("an integer, or a list of one", isAxis, { default: -1 }),
  momentum: number({ min: 0, max: 1, default: 0.99 }),
  movingMeanInitializer: initializerOption("zeros"),
  movingVarianceInitializer: initializerOption("ones"),
  ...NORMALIZATION_OPTIONS,
} satisfies OptionTable<BatchNormalizationOptions>;

/** Keras's, added to the number of steps that count, so that a batch that is all padding divides by it. */
const FUZZ = 1e-7;

/**
 * The layer that brings every feature to mean 0 and variance 1 over the batch (and the steps, where there are any).
 *
 *     y = (x - mean) / sqrt(variance + epsilon) * gamma + beta
 *
 * In training mean and variance are those of the batch, without its padding where there is a mask, and a moving mean and
 * variance go after them: moving * momentum + batch * (1 - momentum). Outside of training, and in a layer with
 * `trainable: false`, the moving ones are used.
 *
 * Takes and gives any shape; a mask goes on. Weights in Keras's order: gamma, beta, moving mean, moving variance, each
 * [features].
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new BatchNormalization();
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/normalization_layers/batch_normalization/
 * @see https://arxiv.org/abs/1502.03167 Ioffe and Szegedy (2015)
 */
export class BatchNormalization extends NormalizationLayer<typeof BATCH_NORMALIZATION_OPTIONS> {
  static readonly className = "BatchNormalization";
  static readonly options = BATCH_NORMALIZATION_OPTIONS;

  /** [features]; null until the layer has seen its first input. */
  movingMean: LayerVariable | null = null;
  /** [features]; null until then. */
  movingVariance: LayerVariable | null = null;

  constructor(options?: BatchNormalizationOptions) {
    super("BatchNormalization", BATCH_NORMALIZATION_OPTIONS, options);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { renormMomentum: _, ...options } = config; // of no meaning without renorm
    return new cls(layerConfig(cls.className, options, { renorm: false, synchronized: false }));
  }

  protected override get axes(): readonly number[] {
    return [this.settings.axis].flat();
  }

  protected override makeWeights(shape: Shape): void {
    super.makeWeights(shape);
    const { movingMeanInitializer, movingVarianceInitializer } = this.settings;
    const moving = { shape: [shape.at(this.axes[0]!)!], trainable: false };
    this.movingMean = this.addPlannedWeight({ ...moving, name: "moving_mean", initializer: movingMeanInitializer });
    this.movingVariance = this.addPlannedWeight({
      ...moving,
      name: "moving_variance",
      initializer: movingVarianceInitializer,
    });
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { epsilon, momentum } = this.settings;
    const { gamma, beta, trainable } = this;
    const [axis] = this.axesOf(builder.input.shape.length);
    const moving = { movingMean: this.movingMean!, movingVariance: this.movingVariance!, momentum, fuzz: FUZZ };
    return batchNormalizationPlan({ ...moving, gamma, beta, trainable, epsilon, axis: axis! }, builder);
  }

  protected override compute(input: Tensor, { mask, training }: PlainCall): Tensor {
    const { rank, shape } = input;
    if (!training || !this.trainable) {
      const [mean, variance] = [this.movingMean!, this.movingVariance!].map((weight) =>
        this.alongAxes(weight.read(), rank, shape),
      );
      return this.normalize(input, mean!, variance!);
    }
    const axis = this.axesOf(rank)[0]!;
    const others = [...shape.keys()].filter((other) => other !== axis);
    const { mean, variance } = mask === null ? moments(input, others, true) : this.#momentsOf(input, mask, others);
    this.#follow(this.movingMean!, mean);
    this.#follow(this.movingVariance!, variance);
    return this.normalize(input, mean, variance);
  }

  /** Mean and variance of the places that are not padding. */
  #momentsOf(input: Tensor, mask: Tensor, axes: number[]): { readonly mean: Tensor; readonly variance: Tensor } {
    this.checkMask(mask, input.shape.slice(0, -1));
    const there = expandDims(mask, -1);
    const none = zerosLike(input);
    const count = add(sum(add(none, cast(there, "float32")), axes, true), FUZZ);
    const values = where(there, input, none);
    const mean = div(sum(values, axes, true), count);
    const apart = where(there, sub(values, mean), none);
    return { mean, variance: div(sum(square(apart), axes, true), count) };
  }

  /** Moves a moving statistic toward that of the batch. */
  #follow(moving: LayerVariable, ofBatch: Tensor): void {
    const { momentum } = this.settings;
    tidy(() => {
      const before = moving.read();
      moving.write(add(mul(before, momentum), mul(reshape(ofBatch, before.shape), 1 - momentum)));
    });
  }
}

serialization.registerClass(BatchNormalization);

/**
 * Makes a `BatchNormalization` layer.
 *
 * @example
 * const layer = batchNormalization({ momentum: 0.9 });
 * layer.getConfig().epsilon; // → 0.001
 */
export function batchNormalization(options?: BatchNormalizationOptions): BatchNormalization {
  return new BatchNormalization(options);
}

function isAxis(value: unknown): boolean {
  return Number.isSafeInteger(Array.isArray(value) && value.length === 1 ? value[0] : value);
}
