import { matMul, mul, reshape, serialization, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import type { Initializer } from "../config/kerasClass.js";
import type { PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import type { Inputs } from "../layer/layerCall.js";
import { activate } from "../operations/activate.js";
import { castTo } from "../operations/castTo.js";
import { dropoutMask } from "../operations/dropoutMask.js";
import { type AttentionAxes, attentionAxes, headsFirst, headsLast } from "./attentionAxes.js";
import { AttentionLayer, differ } from "./AttentionLayer.js";
import { type HeadProjection, project } from "./HeadProjection.js";
import { asMatrix, initializersOf } from "./kernelInitializers.js";
import { type MaskName, maskNames, masksBehindInputs, type MultiHeadArguments } from "./multiHeadArguments.js";
import { MULTI_HEAD_OPTIONS, type MultiHeadAttentionOptions } from "./multiHeadOptions.js";
import { fitToScores, maskedSoftmax, plainSoftmax, seenPlaces } from "./seenPlaces.js";

const PARTS = ["query", "key", "gate", "value", "attention_output"] as const;

/**
 * The layer that attends by several heads at once, each with a view of its own on query, keys and values: the attention of
 * transformers.
 *
 *     head = softmax(query Wq (key Wk)^T / sqrt(keyDim)) (value Wv)
 *     output = heads side by side, times Wo
 *
 * Takes a list of query [batch, steps, features], values [batch, places, …] and, where they are others, keys; gives [batch,
 * steps, features]. To itself: `apply([x, x])`. With more axes, [batch, rows, columns, features], places look along
 * `attentionAxes`. Masked places are not looked at, and the mask of the query goes on. In a call `useCausalMask` hides the places
 * behind a step, `valueMask` and `keyMask` others, `attentionMask` those that it names for each step, and
 * `returnAttentionScores` gives the scores as well, [batch, heads, steps, places].
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
  /** Masks among the inputs of the call that runs, behind query, value and key. */
  #givenMasks: readonly MaskName[] = [];

  constructor(options: MultiHeadAttentionOptions) {
    super("MultiHeadAttention", MULTI_HEAD_OPTIONS, options);
    const { seed, kernelInitializer } = this.settings;
    this.#drawsBySeed = seed !== undefined && options.kernelInitializer === undefined;
    const kernelSeed = this.#drawsBySeed ? seed : undefined;
    this.#kernelInitializers = initializersOf(kernelInitializer, PARTS.length, kernelSeed);
  }

  /**
   * Runs the layer on [query, value] or [query, value, key], or puts it into a model.
   *
   * @param callArguments those of any attention, and masks: tensors, or in a model symbolic ones
   * @throws ArgumentError on shapes that do not fit, or an unknown argument
   */
  override apply(
    inputs: Inputs,
    callArguments?: MultiHeadArguments | null,
  ): ReturnType<PlainLayer<typeof MULTI_HEAD_OPTIONS>["apply"]> {
    const { tensors, others } = masksBehindInputs(inputs, callArguments ?? {});
    this.#givenMasks = maskNames(others.givenMasks);
    try {
      return super.apply(tensors, others);
    } finally {
      this.#givenMasks = [];
    }
  }

  override getConfig(): serialization.ConfigDict {
    const config = super.getConfig();
    if (!this.#drawsBySeed) return config;
    return { ...config, kernelInitializer: { className: "GlorotUniform", config: { seed: null } } };
  }

  protected override get callArgumentNames(): readonly string[] {
    return [...super.callArgumentNames, "givenMasks"];
  }

  /** A plan does not know the products inside on which the penalty acts. */
  override get planPenalty(): null {
    return null;
  }

  protected override penalizedOutputs([output]: readonly Tensor[]): readonly Tensor[] {
    return [output!]; // not the scores, as in Keras
  }

  protected override outputShapeOf(query: Shape): Shape {
    return [...query.slice(0, -1), ...this.#outputSizes(query)];
  }

  protected override scoresShapeOf(query: Shape, value: Shape): Shape {
    const { attended, apart } = this.#axesOf(query);
    const sizes = (shape: Shape, axes: readonly number[]) => axes.map((axis) => shape[axis]!);
    return [...sizes(query, apart), this.settings.numHeads, ...sizes(query, attended), ...sizes(value, attended)];
  }

  protected override ownInputs<T>(inputs: readonly T[]): readonly T[] {
    return inputs.slice(0, inputs.length - this.#givenMasks.length);
  }

  protected override checkShapes(shapes: readonly Shape[]): void {
    const [query, value, key = value] = shapes as [Shape, Shape, Shape?];
    const rank = query.length;
    if (rank < 3 || shapes.some((shape) => shape.length !== rank)) {
      this.refuse("a list of shapes [batch, steps, features], or of more axes, all of one rank", shapes);
    }
    const { attended, apart } = this.#axesOf(query);
    for (const axis of apart) {
      const sizes = new Set(shapes.map((shape) => shape[axis]).filter((size) => size !== null));
      if (sizes.size > 1) this.refuse(axis === 0 ? "of the same batch size" : `of one size along axis ${axis}`, shapes);
    }
    if (attended.some((axis) => differ(value[axis]!, key[axis]!))) {
      this.refuse("of as many steps of the values as of the keys", shapes);
    }
    this.checkFeatures(query, value, key, shapes);
  }

  protected override checkFeatures(query: Shape, value: Shape, key: Shape, shapes: readonly Shape[]): void {
    for (const [part, shape] of Object.entries({ query, key, value })) {
      const features = shape.at(-1);
      if (typeof features !== "number") this.refuse("of a known number of features", shapes);
      const expected = this.projections.get(part as "query")?.kernel.shape[0] ?? features;
      if (features !== expected) this.refuse(`of ${expected} features of the ${part}`, shapes);
    }
  }

  protected override makeWeights(query: Shape, shapes: readonly Shape[]): void {
    const { numHeads, keyDim, valueDim, useGate } = this.settings;
    const [, value, key = value] = this.ownInputs(shapes) as [Shape, Shape, Shape?];
    const size = valueDim ?? keyDim;
    this.#addProjection("query", [query.at(-1)!], [numHeads, keyDim]);
    this.#addProjection("key", [key.at(-1)!], [numHeads, keyDim]);
    if (useGate) this.#addProjection("gate", [query.at(-1)!], [numHeads, size]);
    this.#addProjection("value", [value.at(-1)!], [numHeads, size]);
    this.#addProjection("attention_output", [numHeads, size], this.#outputSizes(query));
  }

  protected override compute(query: Tensor, { inputs, masks, training, others }: PlainCall): Tensor | Tensor[] {
    const tensors = this.ownInputs(inputs);
    const [, value, key = value] = tensors as [Tensor, Tensor, Tensor?];
    const axes = this.#axesOf(query.shape);
    const heads = (part: "query" | "key" | "value", input: Tensor) => headsFirst(this.#project(part, input), axes);
    const [asked, known, given] = [heads("query", query), heads("key", key), heads("value", value)];
    const { keyDim, dropout } = this.settings;
    const returnsScores = others.returnAttentionScores === true;
    const fit = mul(matMul(asked, known, false, true), 1 / Math.sqrt(keyDim)); // [apart, heads, steps, places]
    const seen = this.#seenPlaces(inputs, masks, others);
    // As in Keras, where a step that sees nothing gets zeros or the mean of all values, by the way it is computed.
    const isInOneGo = dropout === 0 && !returnsScores && query.rank === 3;
    const weights = isInOneGo ? plainSoftmax(fit, seen) : maskedSoftmax(fit, seen);
    const drops = training && dropout > 0;
    const mixed = matMul(drops ? mul(weights, dropoutMask(this.random, weights.shape, dropout)) : weights, given);
    const gated = this.#gated(headsLast(mixed, query.shape, axes), query);
    const output = project(gated, this.projections.get("attention_output")!, 2);
    return returnsScores
      ? [output, reshape(weights, this.scoresShapeOf(query.shape, value.shape) as number[])]
      : output;
  }

  /** The places that each step of each head sees, in the form of the scores; null for all. */
  #seenPlaces(inputs: readonly Tensor[], masks: readonly (Tensor | null)[], call: PlainCall["others"]): Tensor | null {
    const tensors = this.ownInputs(inputs);
    const given = inputs.slice(tensors.length).map((mask) => castTo(mask, "bool"));
    const named = Object.fromEntries(this.#givenMasks.map((name, index) => [name, given[index]!]));
    const [ofQuery, ofValue, ofKey] = tensors.map((tensor, index) => {
      const mask = masks[index] ?? null;
      if (mask !== null && tensor.rank === 3) this.checkMask(mask, tensor.shape.slice(0, 2));
      return mask;
    });
    const seen = {
      queryMask: ofQuery ?? null,
      valueMask: ofValue ?? null,
      keyMask: ofKey ?? null,
      attentionMask: null,
      ...named,
    };
    const [query, value] = tensors as [Tensor, Tensor];
    const { slidingWindow } = this.settings;
    const size = { steps: query.shape[1]!, places: value.shape[1]! };
    const places = seenPlaces(seen, { ...size, isCausal: call.useCausalMask === true, slidingWindow });
    if (places === null) return null;
    const axes = this.#axesOf(query.shape);
    const fitted = fitToScores(places, this.scoresShapeOf(query.shape, value.shape) as number[], axes);
    return (
      fitted ??
      this.refuse("of shapes that the masks fit", { inputs: tensors.map(({ shape }) => shape), mask: places.shape })
    );
  }

  #gated(heads: Tensor, query: Tensor): Tensor {
    const projection = this.projections.get("gate");
    if (projection === undefined) return heads;
    const gate = activate("sigmoid", project(query, projection, 1));
    this.penalizeAlso(gate);
    return mul(heads, gate);
  }

  #project(part: "query" | "key" | "value", input: Tensor): Tensor {
    const projected = project(input, this.projections.get(part)!, 1);
    this.penalizeAlso(projected);
    return projected;
  }

  #outputSizes(query: Shape): readonly number[] {
    const { outputShape } = this.settings;
    return outputShape === null ? [query.at(-1)!] : [outputShape].flat();
  }

  #axesOf(query: Shape): AttentionAxes {
    const { attentionAxes: given } = this.settings;
    const axes = attentionAxes(given, query.length);
    if (axes !== undefined) return axes;
    const allowed = `made of axes from 1 to ${query.length - 2} of ${this.name}'s query`;
    throw new ArgumentError("MultiHeadAttention", "attentionAxes", allowed, given);
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
