import {
  expandDims,
  logicalAnd,
  matMul,
  mul,
  serialization,
  type Tensor,
  transpose,
  where,
  zerosLike,
} from "@tensorflow/tfjs-core";
import { type LayerVariable, type Shape, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import type { Initializer } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import type { PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import type { Inputs } from "../layer/layerCall.js";
import { activate } from "../operations/activate.js";
import { castTo } from "../operations/castTo.js";
import { dropoutMask } from "../operations/dropoutMask.js";
import { type AttentionArguments, AttentionLayer } from "./AttentionLayer.js";
import { causalMask, windowMask } from "./causalMask.js";
import { type HeadProjection, project } from "./HeadProjection.js";
import { asMatrix, initializersOf } from "./kernelInitializers.js";
import { MULTI_HEAD_OPTIONS, type MultiHeadAttentionOptions } from "./multiHeadOptions.js";

/** Arguments of a call of a `MultiHeadAttention`. */
export interface MultiHeadArguments extends AttentionArguments {
  /** Places that each step sees, bool, [batch, steps, places] or a shape that fits it; for tensors alone, not in a model. */
  attentionMask?: Tensor;
}

/** Score of a place that is masked: Keras's, a little above the smallest float32, and that of its Softmax layer. */
const MASKED = { inOneGo: -0.7 * 3.4028234663852886e38, inSoftmax: -1e9 };

const PARTS = ["query", "key", "gate", "value", "attention_output"] as const;

/**
 * The layer that attends by several heads at once, each with a view of its own on query, keys and values: the attention of
 * transformers.
 *
 *     head = softmax(query Wq (key Wk)^T / sqrt(keyDim)) (value Wv)
 *     output = heads side by side, times Wo
 *
 * Takes a list of query [batch, steps, features], values [batch, places, …] and, where they are others, keys; gives [batch,
 * steps, features]. To itself: `apply([x, x])`. Masked places are not looked at, and the mask of the query goes on. In a call
 * `useCausalMask` hides the places behind a step, `attentionMask` others, and `returnAttentionScores` gives the scores as well,
 * [batch, heads, steps, places].
 *
 * Weights in Keras's order: kernel and bias of query, key, gate (with `useGate`), value, output: kernels [features, heads, size],
 * that of the output [heads, size, features].
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new MultiHeadAttention({ numHeads: 2, keyDim: 16 });
 * layer.computeOutputShape([[null, 5, 8], [null, 20, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/attention_layers/multi_head_attention/
 * @see https://arxiv.org/abs/1706.03762 Vaswani et al. (2017)
 */
export class MultiHeadAttention extends AttentionLayer<typeof MULTI_HEAD_OPTIONS> {
  static readonly className = "MultiHeadAttention";
  static readonly options = MULTI_HEAD_OPTIONS;

  /** Projections by their names in Keras; empty until the layer has seen its first input. */
  readonly projections = new Map<(typeof PARTS)[number], HeadProjection>();
  readonly #kernelInitializers: readonly Initializer[];
  readonly #drawsBySeed: boolean;

  constructor(options: MultiHeadAttentionOptions) {
    super("MultiHeadAttention", MULTI_HEAD_OPTIONS, options);
    const { seed, kernelInitializer } = this.settings;
    this.#drawsBySeed = seed !== undefined && options.kernelInitializer === undefined;
    const kernelSeed = this.#drawsBySeed ? seed : undefined;
    this.#kernelInitializers = initializersOf(kernelInitializer, PARTS.length, kernelSeed);
  }

  override apply(
    inputs: Inputs,
    callArguments?: MultiHeadArguments | null,
  ): ReturnType<PlainLayer<typeof MULTI_HEAD_OPTIONS>["apply"]> {
    const seen: unknown = callArguments?.attentionMask;
    const isModel = Array.isArray(inputs) && inputs[0] instanceof SymbolicTensor;
    if (seen !== undefined && isModel) {
      throw new ArgumentError("MultiHeadAttention", "attentionMask", "left out in a model", seen);
    }
    return super.apply(inputs, callArguments);
  }

  override getConfig(): serialization.ConfigDict {
    const config = super.getConfig();
    if (!this.#drawsBySeed) return config;
    return { ...config, kernelInitializer: { className: "GlorotUniform", config: { seed: null } } };
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { attentionAxes, ...options } = config;
    const axes = [attentionAxes ?? 1].flat(2);
    if (axes.length !== 1 || axes[0] !== 1) {
      throw new ArgumentError(cls.className, "attentionAxes", "1 or null", attentionAxes);
    }
    return new cls(layerConfig(cls.className, options));
  }

  protected override get callArgumentNames(): readonly string[] {
    return [...super.callArgumentNames, "attentionMask"];
  }

  protected override penalizedOutputs([output]: readonly Tensor[]): readonly Tensor[] {
    return [output!]; // not the scores, as in Keras
  }

  protected override outputShapeOf(query: Shape): Shape {
    return [...query.slice(0, -1), ...this.#outputSizes(query)];
  }

  protected override scoresShapeOf(query: Shape, value: Shape): Shape {
    return [query[0]!, this.settings.numHeads, query[1]!, value[1]!];
  }

  protected override checkFeatures(query: Shape, value: Shape, key: Shape, shapes: readonly Shape[]): void {
    for (const [part, shape] of Object.entries({ query, key, value })) {
      const features = shape[2];
      if (typeof features !== "number") this.refuse("of a known number of features", shapes);
      const expected = this.projections.get(part as "query")?.kernel.shape[0] ?? features;
      if (features !== expected) this.refuse(`of ${expected} features of the ${part}`, shapes);
    }
  }

  protected override makeWeights(query: Shape, shapes: readonly Shape[]): void {
    const { numHeads, keyDim, valueDim, useGate } = this.settings;
    const [, value, key = value] = shapes as [Shape, Shape, Shape?];
    const size = valueDim ?? keyDim;
    this.#addProjection("query", [query[2]!], [numHeads, keyDim]);
    this.#addProjection("key", [key[2]!], [numHeads, keyDim]);
    if (useGate) this.#addProjection("gate", [query[2]!], [numHeads, size]);
    this.#addProjection("value", [value[2]!], [numHeads, size]);
    this.#addProjection("attention_output", [numHeads, size], this.#outputSizes(query));
  }

  protected override compute(query: Tensor, { inputs, masks, training, others }: PlainCall): Tensor | Tensor[] {
    const [, value, key = value] = inputs as [Tensor, Tensor, Tensor?];
    const [asked, known, given] = [query, key, value].map((tensor, part) =>
      transpose(this.#project((["query", "key", "value"] as const)[part]!, tensor), [0, 2, 1, 3]),
    ) as [Tensor, Tensor, Tensor];
    const { keyDim, dropout } = this.settings;
    const returnsScores = others.returnAttentionScores === true;
    const fit = mul(matMul(asked, transpose(known, [0, 1, 3, 2])), 1 / Math.sqrt(keyDim)); // [batch, heads, steps, places]
    const seen = this.#seenPlaces(inputs, masks, others);
    // As in Keras, where a step that sees nothing gets zeros or the mean of all values, by the way it is computed.
    const weights = dropout > 0 || returnsScores ? maskedSoftmax(fit, seen) : plainSoftmax(fit, seen);
    const drops = training && dropout > 0;
    const mixed = matMul(drops ? mul(weights, dropoutMask(this.random, weights.shape, dropout)) : weights, given);
    const heads = transpose(mixed, [0, 2, 1, 3]);
    const output = project(this.#gated(heads, query), this.projections.get("attention_output")!);
    return returnsScores ? [output, weights] : output;
  }

  /** The places that each step of each head sees, [batch or 1, 1, steps or 1, places]; null for all. */
  #seenPlaces(
    [query, value]: readonly Tensor[],
    masks: readonly (Tensor | null)[],
    { useCausalMask, attentionMask }: PlainCall["others"],
  ): Tensor | null {
    const [steps, places] = [query!.shape[1]!, value!.shape[1]!];
    const { slidingWindow } = this.settings;
    const parts = masks.map((mask, index) => {
      if (mask === null) return null;
      this.checkMask(mask, [query!.shape[0], index === 0 ? steps : places]);
      return expandDims(mask, index === 0 ? 2 : 1);
    });
    if (useCausalMask === true) parts.push(causalMask(steps, places));
    if (slidingWindow !== null) parts.push(windowMask(steps, places, slidingWindow));
    if (attentionMask !== undefined) parts.push(castTo(attentionMask as Tensor, "bool"));
    const given = parts.filter((part) => part !== null);
    if (given.length === 0) return null;
    const all = given.reduce((both, part) => logicalAnd(both, part));
    return all.rank === 3 ? expandDims(all, 1) : all;
  }

  #gated(heads: Tensor, query: Tensor): Tensor {
    const projection = this.projections.get("gate");
    if (projection === undefined) return heads;
    const gate = activate("sigmoid", project(query, projection));
    this.penalizeAlso(gate);
    return mul(heads, gate);
  }

  #project(part: "query" | "key" | "value", input: Tensor): Tensor {
    const projected = project(input, this.projections.get(part)!);
    this.penalizeAlso(projected);
    return projected;
  }

  #outputSizes(query: Shape): readonly number[] {
    const { outputShape } = this.settings;
    return outputShape === null ? [query[2]!] : [outputShape].flat();
  }

  #addProjection(part: (typeof PARTS)[number], inputs: readonly number[], outputs: readonly number[]): void {
    const { useBias, biasInitializer } = this.settings;
    const { kernelRegularizer, biasRegularizer, kernelConstraint, biasConstraint } = this.settings;
    const kernel = this.addPlannedWeight({
      name: `${part}/kernel`,
      shape: [...inputs, ...outputs],
      initializer: asMatrix(this.#kernelInitializers[PARTS.indexOf(part)]!, inputs.length),
      regularizer: kernelRegularizer,
      constraint: kernelConstraint,
    });
    let bias: LayerVariable | null = null;
    if (useBias) {
      bias = this.addPlannedWeight({
        name: `${part}/bias`,
        shape: [...outputs],
        initializer: biasInitializer,
        regularizer: biasRegularizer,
        constraint: biasConstraint,
      });
    }
    this.projections.set(part, { kernel, bias });
  }
}

serialization.registerClass(MultiHeadAttention);

/**
 * Makes a `MultiHeadAttention` layer.
 *
 * @example
 * const words = input({ shape: [20, 8] });
 * multiHeadAttention({ numHeads: 2, keyDim: 16 }).apply([words, words]).shape; // → [ null, 20, 8 ]
 */
export function multiHeadAttention(options: MultiHeadAttentionOptions): MultiHeadAttention {
  return new MultiHeadAttention(options);
}

function plainSoftmax(fit: Tensor, seen: Tensor | null): Tensor {
  return activate("softmax", seen === null ? fit : where(seen, fit, MASKED.inOneGo));
}

/** Softmax over the places that are seen; zeros where there are none. */
function maskedSoftmax(fit: Tensor, seen: Tensor | null): Tensor {
  if (seen === null) return activate("softmax", fit);
  const weights = activate("softmax", where(seen, fit, MASKED.inSoftmax));
  return where(seen, weights, zerosLike(weights));
}
