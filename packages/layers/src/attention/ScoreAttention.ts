import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { type ScoreAttentionParts, scoreAttentionPlan } from "./scoreAttentionPlan.js";
import { expandDims, logicalAnd, matMul, mul, sub, type Tensor, where, zerosLike } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { number, type Option } from "@seqloom/array";
import { seedOption } from "../config/seedOption.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import type { PlainCall } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";
import { activate } from "../operations/activate.js";
import { drawDropout, dropoutMask } from "../operations/dropoutMask.js";
import { AttentionLayer, differ } from "./AttentionLayer.js";
import { causalMask } from "./causalMask.js";

/** Options that `attention` and `additiveAttention` have in common. */
export interface ScoreOptions extends LayerOptions {
  /** Fraction of the scores to drop in training; default 0. */
  dropout?: number;
  /** Seed of the dropout; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

export const SCORE_OPTIONS = {
  dropout: number({ min: 0, max: 1, default: 0 }),
  seed: seedOption,
  ...LAYER_OPTIONS,
};

/** Number that Keras takes from the scores of masked places. */
const FAR_BELOW = 1e9;

/**
 * Base of `Attention` and `AdditiveAttention`, which differ in their scores alone.
 *
 *     output = softmax(scores(query, key)) value
 */
export abstract class ScoreAttention<
  Table extends LayerTable & { readonly dropout: Option<number> },
> extends AttentionLayer<Table> {
  /** Fit of each step of the query to each key, [batch, steps, places]. */
  protected abstract scores(query: Tensor, key: Tensor): Tensor;

  protected override outputShapeOf(query: Shape, value: Shape): Shape {
    return [...query.slice(0, -1), value.at(-1)!];
  }

  protected override scoresShapeOf(query: Shape, value: Shape): Shape {
    return [...query.slice(0, -1), value[1]!];
  }

  protected override checkFeatures(query: Shape, _value: Shape, key: Shape, shapes: readonly Shape[]): void {
    if (differ(query[2]!, key[2]!)) this.refuse("of as many features of the query as of the keys", shapes);
  }

  /** Part of the layer in a plan, which each class makes its own method of. */
  protected attentionSteps(
    scores: Pick<ScoreAttentionParts, "kind" | "factor" | "weights">,
    builder: PlanBuilder,
  ): LayerSteps | string {
    const { dropout } = this.settings as unknown as { dropout: number };
    const draw = builder.training && dropout > 0 ? (size: number) => drawDropout(this.random, size, dropout) : null;
    return scoreAttentionPlan({ ...scores, hide: (score) => Math.fround(score - FAR_BELOW), draw }, builder);
  }

  protected override compute(query: Tensor, { inputs, masks, training, others }: PlainCall): Tensor | Tensor[] {
    const [, value, key = value] = inputs as [Tensor, Tensor, Tensor?];
    const [queryMask, valueMask] = masks as [Tensor | null, Tensor | null];
    if (queryMask !== null) this.checkMask(queryMask, query.shape.slice(0, 2));
    if (valueMask !== null) this.checkMask(valueMask, value.shape.slice(0, 2));
    const fit = this.scores(query, key);
    const seen = seenPlaces(valueMask, others.useCausalMask === true ? causalMask(fit.shape[1]!, fit.shape[2]!) : null);
    const weights = activate("softmax", seen === null ? fit : where(seen, fit, sub(fit, FAR_BELOW)));
    const mixed = matMul(this.#dropped(weights, training), value);
    const output = queryMask === null ? mixed : where(expandDims(queryMask, -1), mixed, zerosLike(mixed));
    return others.returnAttentionScores === true ? [output, weights] : output;
  }

  #dropped(weights: Tensor, training: boolean): Tensor {
    const { dropout } = this.settings as unknown as { dropout: number };
    if (!training || dropout === 0) return weights;
    return mul(weights, dropoutMask(this.random, weights.shape, dropout));
  }
}

/** The places that a step sees, [batch or 1, 1 or steps, places]; null for all. */
function seenPlaces(valueMask: Tensor | null, causal: Tensor | null): Tensor | null {
  const there = valueMask === null ? null : expandDims(valueMask, 1);
  if (there === null || causal === null) return there ?? causal;
  return logicalAnd(there, causal);
}
