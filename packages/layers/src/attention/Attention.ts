import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { add, expandDims, matMul, mul, serialization, sum, type Tensor, transpose } from "@tensorflow/tfjs-core";
import type { LayerVariable } from "@tensorflow/tfjs-layers";
import { boolean, oneOf, type OptionTable } from "@seqloom/array";
import { initializerKind } from "../config/kerasClass.js";
import { activate } from "../operations/activate.js";
import { ScoreAttention, SCORE_OPTIONS, type ScoreOptions } from "./ScoreAttention.js";

export interface AttentionOptions extends ScoreOptions {
  /** Whether the scores are multiplied by a number that is learned; default false. */
  useScale?: boolean;
  /** Scores: "dot", the product of query and key, or "concat", the sum of the tanh of their sums; default "dot". */
  scoreMode?: "dot" | "concat";
}

const ATTENTION_OPTIONS = {
  useScale: boolean({ default: false }),
  scoreMode: oneOf(["dot", "concat"], { default: "dot" }),
  ...SCORE_OPTIONS,
} satisfies OptionTable<AttentionOptions>;

/**
 * The layer that looks for each step of a query at the places of another sequence, and mixes their values by how well
 * their keys fit: Luong's attention.
 *
 *     output = softmax(query key^T) value
 *
 * Takes a list of query [batch, steps, features], values [batch, places, size] and, where they are others, keys [batch,
 * places, features]; gives [batch, steps, size]. Places that are masked are not looked at; steps of the query that are
 * masked are zeros, and their mask goes on. In a call `useCausalMask` hides the places behind a step, and
 * `returnAttentionScores` gives the scores as well, [batch, steps, places].
 *
 * Weights in Keras's order: scale [], with `useScale`; concat_score_weight [], with "concat".
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Attention();
 * layer.computeOutputShape([[null, 5, 8], [null, 20, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/attention_layers/attention/
 * @see https://arxiv.org/abs/1508.04025 Luong, Pham and Manning (2015)
 */
export class Attention extends ScoreAttention<typeof ATTENTION_OPTIONS> {
  static readonly className = "Attention";
  static readonly options = ATTENTION_OPTIONS;

  /** Factor of the scores; null until the layer has seen its first input, or without `useScale`. */
  scale: LayerVariable | null = null;
  /** Factor of the sums; null until then, or without "concat". */
  concatScoreWeight: LayerVariable | null = null;

  constructor(options?: AttentionOptions) {
    super("Attention", ATTENTION_OPTIONS, options);
  }

  protected override makeWeights(): void {
    const { useScale, scoreMode } = this.settings;
    const one = (name: string) => this.addPlannedWeight({ name, shape: [], initializer: initializerKind.make("ones") });
    if (useScale) this.scale = one("scale");
    if (scoreMode === "concat") this.concatScoreWeight = one("concat_score_weight");
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const kind = this.settings.scoreMode === "dot" ? "dot" : "sums";
    return this.attentionSteps({ kind, factor: this.scale, weights: this.concatScoreWeight }, builder);
  }

  protected override scores(query: Tensor, key: Tensor): Tensor {
    const scaled = (tensor: Tensor) => (this.scale === null ? tensor : mul(tensor, this.scale.read()));
    if (this.settings.scoreMode === "dot") return scaled(matMul(query, transpose(key, [0, 2, 1])));
    const sums = scaled(add(expandDims(query, 2), expandDims(key, 1))); // [batch, steps, places, features]
    return mul(sum(activate("tanh", sums), -1), this.concatScoreWeight!.read());
  }
}

serialization.registerClass(Attention);

/**
 * Makes an `Attention` layer.
 *
 * @example
 * const [decoder, encoder] = [input({ shape: [5, 8] }), input({ shape: [20, 8] })];
 * attention({ useScale: true }).apply([decoder, encoder]).shape; // → [ null, 5, 8 ]
 */
export function attention(options?: AttentionOptions): Attention {
  return new Attention(options);
}
