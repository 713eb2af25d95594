import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { add, expandDims, mul, serialization, sum, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { boolean, type OptionTable } from "@seqloom/array";
import { glorotUniform } from "../initializers/GlorotUniform.js";
import { activate } from "../operations/activate.js";
import { ScoreAttention, SCORE_OPTIONS, type ScoreOptions } from "./ScoreAttention.js";

export interface AdditiveAttentionOptions extends ScoreOptions {
  /** Whether each feature has a factor in the scores that is learned; default true. */
  useScale?: boolean;
}

const ADDITIVE_ATTENTION_OPTIONS = {
  useScale: boolean({ default: true }),
  ...SCORE_OPTIONS,
} satisfies OptionTable<AdditiveAttentionOptions>;

/**
 * The layer that looks for each step of a query at the places of another sequence, by scores that are sums: Bahdanau's
 * attention.
 *
 *     scores = sum over features of scale * tanh(query + key)
 *     output = softmax(scores) value
 *
 * Takes and gives what `Attention` does, with the same masks and arguments of a call. Weights: scale [features], with
 * `useScale`.
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new AdditiveAttention();
 * layer.computeOutputShape([[null, 5, 8], [null, 20, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/attention_layers/additive_attention/
 * @see https://arxiv.org/abs/1409.0473 Bahdanau, Cho and Bengio (2015)
 */
export class AdditiveAttention extends ScoreAttention<typeof ADDITIVE_ATTENTION_OPTIONS> {
  static readonly className = "AdditiveAttention";
  static readonly options = ADDITIVE_ATTENTION_OPTIONS;

  /** [features]; null until the layer has seen its first input, or without `useScale`. */
  scale: LayerVariable | null = null;
  readonly #initializer;

  constructor(options?: AdditiveAttentionOptions) {
    super("AdditiveAttention", ADDITIVE_ATTENTION_OPTIONS, options);
    const { seed } = this.settings;
    this.#initializer = glorotUniform(seed === undefined ? {} : { seed });
  }

  protected override makeWeights([, , features]: Shape): void {
    if (!this.settings.useScale) return;
    this.scale = this.addPlannedWeight({ name: "scale", shape: [features!], initializer: this.#initializer });
  }

  protected override checkFeatures(query: Shape, value: Shape, key: Shape, shapes: readonly Shape[]): void {
    super.checkFeatures(query, value, key, shapes);
    if (typeof query[2] !== "number") this.refuse("of a known number of features", shapes);
    const expected = this.scale?.shape[0] ?? query[2];
    if (query[2] !== expected) this.refuse(`of ${expected} features of the query`, shapes);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return this.attentionSteps({ kind: "sums", factor: null, weights: this.scale }, builder);
  }

  protected override scores(query: Tensor, key: Tensor): Tensor {
    const sums = activate("tanh", add(expandDims(query, 2), expandDims(key, 1))); // [batch, steps, places, features]
    return sum(this.scale === null ? sums : mul(sums, this.scale.read()), -1);
  }
}

serialization.registerClass(AdditiveAttention);

/**
 * Makes an `AdditiveAttention` layer.
 *
 * @example
 * const [decoder, encoder] = [input({ shape: [5, 8] }), input({ shape: [20, 8] })];
 * additiveAttention().apply([decoder, encoder]).shape; // → [ null, 5, 8 ]
 */
export function additiveAttention(options?: AdditiveAttentionOptions): AdditiveAttention {
  return new AdditiveAttention(options);
}
