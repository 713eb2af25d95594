import { add, concat, div, mul, reverse, type Scalar, serialization, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, custom, optional, type OptionTable } from "@seqloom/array";
import { collectsPenalties, type LayerSteps, outputPenalty, type PlanBuilder } from "@seqloom/graph";
import { bidirectionalPlan } from "./bidirectionalPlan.js";
import { backwardCopy, forwardCopy, sameCopy } from "./directions.js";
import { buildInside, layerOfConfig } from "../layer/innerLayer.js";
import { classConfig } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import { LAYER_OPTIONS, layerArguments, type LayerOptions } from "../layer/layerOptions.js";
import { type CallArguments, firstShape, listOf, shapesOf, tfjsMask } from "../layer/layerCall.js";
import { OutputPenalty } from "../layer/OutputPenalty.js";
import { readLayerOptions } from "../layer/readLayerOptions.js";
import type { SequenceShape } from "../recurrent/checkInputs.js";
import { RecurrentLayer } from "../recurrent/RecurrentLayer.js";
import { SequenceLayer } from "../recurrent/SequenceLayer.js";

/** Way in which the outputs of the two directions become one; null leaves them two. */
export type MergeMode = "concat" | "sum" | "mul" | "ave" | null;

export interface BidirectionalOptions extends LayerOptions {
  /** The layer that reads forwards. Its settings are copied: it gets new weights here, and stays as it is. */
  layer: RecurrentLayer;
  /**
   * The layer that reads backwards, with the opposite `goBackwards`. It is copied as well; default: made like `layer`.
   */
  backwardLayer?: RecurrentLayer;
  /** Operation that makes one output of two; null: a list of both; default "concat". */
  mergeMode?: MergeMode;
}

const MERGES: Readonly<Record<Exclude<MergeMode, null>, (forward: Tensor, backward: Tensor) => Tensor>> = {
  concat: (forward, backward) => concat([forward, backward], -1),
  sum: (forward, backward) => add(forward, backward),
  mul: (forward, backward) => mul(forward, backward),
  ave: (forward, backward) => div(add(forward, backward), 2),
};

const recurrentLayer = custom<RecurrentLayer>(
  "a recurrent layer: simpleRnn, lstm, gru or rnn",
  (value) => value instanceof RecurrentLayer,
);

const BIDIRECTIONAL_OPTIONS = {
  layer: recurrentLayer,
  backwardLayer: optional(recurrentLayer),
  mergeMode: custom<MergeMode>(
    '"concat", "sum", "mul", "ave" or null',
    (value) => value === null || Object.hasOwn(MERGES, value as string),
    { default: "concat" },
  ),
  ...LAYER_OPTIONS,
} satisfies OptionTable<BidirectionalOptions>;

/**
 * Reads sequences in both directions, with two recurrent layers of the same kind, so that each step's output knows what
 * comes before it and what comes after it.
 *
 * Takes [batch, steps, features]. Gives the two last outputs merged, [batch, units], with "concat" [batch, 2 * units];
 * where the layer has `returnSequences`, all of them, [batch, steps, units] or [batch, steps, 2 * units], the backward
 * ones turned so that they stand at their steps. With `mergeMode: null` a list of both. Where the layer has
 * `returnState`, the states come behind it in the list: those of the forward layer, then those of the backward layer.
 * `initialState` takes them in the same order.
 *
 * With `returnSequences` the outputs of padding steps are zeros, as in Keras, and not repeats of the output before.
 *
 * Weights in Keras's order: those of the forward layer, then those of the backward layer.
 *
 * Registered under Keras's name in the place of tfjs's own.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new Bidirectional({ layer: lstm({ units: 32 }), inputShape: [10, 4] });
 * layer.computeOutputShape([null, 10, 4]); // → [ null, 64 ]
 * @see https://keras.io/api/layers/recurrent_layers/bidirectional/
 */
export class Bidirectional extends SequenceLayer {
  static readonly className = "Bidirectional";
  static readonly options = BIDIRECTIONAL_OPTIONS;

  readonly forwardLayer: RecurrentLayer;
  readonly backwardLayer: RecurrentLayer;
  readonly mergeMode: MergeMode;
  readonly #penalty: OutputPenalty | null;

  constructor(options: BidirectionalOptions) {
    const settings = readLayerOptions("Bidirectional", BIDIRECTIONAL_OPTIONS, options);
    const { layer, backwardLayer, mergeMode, activityRegularizer } = settings;
    super(layerArguments("Bidirectional", settings));
    this.#penalty = activityRegularizer === null ? null : new OutputPenalty(activityRegularizer);
    this.forwardLayer = forwardCopy(layer);
    this.backwardLayer = backwardLayer === undefined ? backwardCopy(layer) : sameCopy(backwardLayer);
    this.mergeMode = mergeMode;
    this._stateful = layer.stateful;
    this.#checkPair();
    for (const each of this.innerLayers) each.zeroOutputForMask = each.returnSequences;
  }

  /** The penalty on one output, for a plan; null where there is none. */
  get planPenalty(): ((output: Tensor) => Scalar) | null {
    const penalty = this.#penalty;
    return penalty && ((output) => penalty.of(output));
  }

  override get returnSequences(): boolean {
    return this.forwardLayer.returnSequences;
  }

  get returnState(): boolean {
    return this.forwardLayer.returnState;
  }

  override get stateSizes(): readonly number[] {
    return this.innerLayers.flatMap(({ stateSizes }) => stateSizes);
  }

  /** The states that a stateful layer has kept, those of the forward layer first; null for each where there is none. */
  get states(): readonly (Tensor | null)[] {
    return this.innerLayers.flatMap(({ states }) => states);
  }

  override get inputSizes(): Pick<SequenceShape, "batch" | "features"> {
    return this.forwardLayer.inputSizes;
  }

  override get innerLayers(): readonly [RecurrentLayer, RecurrentLayer] {
    return [this.forwardLayer, this.backwardLayer];
  }

  /** Makes the weights of both layers, for inputs of shape [batch, steps, features]. */
  override build(inputShape: Shape | Shape[]): void {
    const shape = firstShape(inputShape);
    for (const each of this.innerLayers) buildInside(each, [shape]);
    if (this.#penalty !== null) this.addLoss(outputPenalty(() => this.#penalty!.take()));
    this.built = true;
  }

  /** The computation of the layer. `apply` comes before it and checks; models call that. */
  override call(inputs: Tensor | Tensor[], callArguments: CallArguments): Tensor | Tensor[] {
    const training = callArguments.training === true;
    // For a penalty the outputs of the two have to live as long as the training step does.
    const isPenalized = training && this.innerLayers.some(({ hasOutputPenalty }) => hasOutputPenalty);
    const result = isPenalized ? this.#run(inputs, callArguments) : tidy(() => this.#run(inputs, callArguments));
    if (training || collectsPenalties()) for (const output of listOf(result)) this.#penalty?.remember(output, training);
    return result;
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return bidirectionalPlan(this, builder);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape | Shape[] {
    const shapes = this.innerLayers.map((each) => shapesOf(each.computeOutputShape(firstShape(inputShape))));
    const [forward, backward] = [shapes[0]![0]!, shapes[1]![0]!];
    const outputs = this.mergeMode === null ? [forward, backward] : [forward];
    if (this.mergeMode === "concat") outputs[0] = [...forward.slice(0, -1), forward.at(-1)! + backward.at(-1)!];
    const all = [...outputs, ...shapes.flatMap((each) => each.slice(1))];
    return all.length === 1 ? all[0]! : all;
  }

  /** The mask goes on with the outputs of all steps; the last outputs and the states have none. */
  override computeMask(_inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor | Tensor[] {
    const outputMask = tfjsMask(this.outputMask(mask));
    const outputs = this.mergeMode === null ? [outputMask, outputMask] : [outputMask];
    const all = this.returnState ? [...outputs, ...this.stateSizes.map(() => tfjsMask(null))] : outputs;
    return all.length === 1 ? all[0]! : all;
  }

  /**
   * Sets the kept states of stateful layers.
   *
   * @param states those of the forward layer, then those of the backward layer, each [batch, units]; default: zeros
   * @throws ArgumentError if the layers are not stateful or have seen no input yet, or on another shape
   */
  override resetStates(states?: Tensor | Tensor[]): void {
    const given = listOf(states);
    const own = this.forwardLayer.stateSizes.length;
    this.forwardLayer.resetStates(given.length > 0 ? given.slice(0, own) : undefined);
    this.backwardLayer.resetStates(given.length > 0 ? given.slice(own) : undefined);
  }

  override getConfig(): serialization.ConfigDict {
    return {
      ...super.getConfig(),
      ...(this.#penalty !== null && { activityRegularizer: classConfig(this.#penalty.regularizer) }),
      mergeMode: this.mergeMode,
      layer: classConfig(this.forwardLayer),
      backwardLayer: classConfig(this.backwardLayer),
    };
  }

  /** The layer that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { layer, backwardLayer, ...options } = layerConfig(cls.className, config);
    return new cls({
      ...options,
      layer: layerOfConfig(cls.className, "layer", layer),
      ...(backwardLayer !== undefined && {
        backwardLayer: layerOfConfig(cls.className, "backwardLayer", backwardLayer),
      }),
      ...(config.mergeMode === null && { mergeMode: null }),
    });
  }

  protected override disposeWeights(): number {
    const states = this.states.filter((state) => state !== null);
    for (const state of states) state.dispose();
    return super.disposeWeights() + states.length;
  }

  #run(inputs: Tensor | Tensor[], callArguments: CallArguments): Tensor | Tensor[] {
    this.invokeCallHook(inputs, callArguments);
    const { input, initialStates = [], mask } = this.sequencesOf(inputs, callArguments);
    const own = initialStates.length === 0 ? 0 : this.forwardLayer.stateSizes.length;
    const shared = { mask, training: callArguments.training === true };
    const forward = listOf(this.forwardLayer.call([input, ...initialStates.slice(0, own)], shared));
    const backward = listOf(this.backwardLayer.call([input, ...initialStates.slice(own)], shared));
    const turned = this.returnSequences ? reverse(backward[0]!, 1) : backward[0]!;
    const outputs = this.mergeMode === null ? [forward[0]!, turned] : [MERGES[this.mergeMode](forward[0]!, turned)];
    const all = [...outputs, ...forward.slice(1), ...backward.slice(1)];
    return all.length === 1 ? all[0]! : all;
  }

  #checkPair(): void {
    const [forward, backward] = this.innerLayers;
    if (forward.goBackwards === backward.goBackwards) {
      const allowed = `${!forward.goBackwards}, the opposite of layer's`;
      throw new ArgumentError("Bidirectional", "goBackwards of backwardLayer", allowed, backward.goBackwards);
    }
    for (const name of ["returnSequences", "returnState", "stateful"] as const) {
      if (forward[name] === backward[name]) continue;
      throw new ArgumentError(
        "Bidirectional",
        `${name} of backwardLayer`,
        `${forward[name]}, as of layer`,
        backward[name],
      );
    }
    const merged = this.mergeMode !== null && this.mergeMode !== "concat";
    if (merged && forward.outputSize !== backward.outputSize) {
      const allowed = `${forward.outputSize}, as of layer, where mergeMode is "${this.mergeMode}"`;
      throw new ArgumentError("Bidirectional", "size of backwardLayer's output", allowed, backward.outputSize);
    }
  }
}

serialization.registerClass(Bidirectional);

/**
 * Makes a `Bidirectional` layer.
 *
 * @example
 * const layer = bidirectional({ layer: gru({ units: 8, returnSequences: true }), mergeMode: "sum" });
 * layer.computeOutputShape([null, 10, 4]); // → [ null, 10, 8 ]
 */
export function bidirectional(options: BidirectionalOptions): Bidirectional {
  return new Bidirectional(options);
}
